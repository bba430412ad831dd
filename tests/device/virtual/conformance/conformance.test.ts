import { readFileSync, writeFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { TypedBoard } from "../../../boards/typed-board.ts";
import { boardModules, notOnBoard } from "./board-modules.ts";

const TABLE = new URL("../../../../docs/conformance.md", import.meta.url);
const README = new URL("../../../../README.md", import.meta.url);
const isUpdate = process.env.UPDATE_GOLDEN === "1";

let board: TypedBoard;
beforeAll(async () => {
  board = await TypedBoard.bootRaw();
});

/** What the virtual board has of a module: null when it cannot be imported. */
interface Found {
  readonly missing: readonly string[];
  readonly stubs: readonly string[];
  /** What can be called and does something. */
  readonly working: readonly string[];
}

function look(name: string, names: readonly string[]): Found | null {
  const { output } = board.run(`try:
    module = __import__("${name}")
    names = "${names.join(" ")}".split()
    print(" ".join(n for n in names if not hasattr(module, n)))
    stubs = getattr(module, "_STUBS", ())
    print(" ".join(n for n in names if n in stubs))
    print(" ".join(n for n in names if n not in stubs and callable(getattr(module, n, None))))
except ImportError:
    pass`);
  if (output === "") return null;
  const [missing = [], stubs = [], working = []] = output
    .split("\n")
    .map((line) => line.split(" ").filter(Boolean));
  return { missing, stubs, working };
}

type State = "exists" | "in part" | "stub" | "missing";

function stateOf(found: Found | null): State {
  if (!found) return "missing";
  if (found.missing.length + found.stubs.length === 0) return "exists";
  return found.working.length === 0 ? "stub" : "in part";
}

const quoted = (names: readonly string[] = []): string => names.map((name) => `\`${name}\``).join(", ");

function tableOf(rows: readonly (readonly [string, State, Found | null])[]): string {
  const lines = rows.map(
    ([name, state, found]) =>
      `| \`${name}\` | ${state} | ${quoted(found?.stubs)} | ${quoted(found?.missing)} |`,
  );
  return ["| module | here | stubs | missing |", "|---|---|---|---|", ...lines].join("\n");
}

function countLine(states: readonly State[]): string {
  const count = (state: State) => states.filter((one) => one === state).length;
  return (
    `Of ${states.length} modules of the board's firmware ${count("exists")} are here, ${count("in part")} in part, ` +
    `${count("stub")} in name only, ${count("missing")} not: [the table](docs/conformance.md).`
  );
}

describe("what the virtual Nano has of MicroPython 1.28 as it is on the board", () => {
  it("stands in the table", () => {
    const rows = Object.entries(boardModules).map(([name, text]) => {
      const names = text.split(" ").filter(Boolean);
      const found = look(name, names);
      return [name, stateOf(found), found] as const;
    });
    const table = tableOf(rows);
    const line = countLine(rows.map(([, state]) => state));
    const inFile = /^\| module [\s\S]*?(?=\n\n)/m;
    const inReadme = /^Of \d+ modules of the board's firmware .*$/m;
    if (isUpdate) {
      writeFileSync(
        TABLE,
        readFileSync(TABLE, "utf8").replace(inFile, () => table),
      );
      writeFileSync(
        README,
        readFileSync(README, "utf8").replace(inReadme, () => line),
      );
    }
    expect(inFile.exec(readFileSync(TABLE, "utf8"))?.[0]).toBe(table);
    expect(inReadme.exec(readFileSync(README, "utf8"))?.[0]).toBe(line);
  });

  it.each(notOnBoard)("lacks what the board lacks: %s", (code) => {
    expect(board.run(code).error).toMatch(/^(ImportError|AttributeError|NotImplementedError): /);
  });

  it.each([
    ['__import__("rp2").StateMachine(0)', "PIO"],
    ['__import__("rp2").asm_pio()', "PIO"],
    ['__import__("bluetooth").BLE()', "Bluetooth"],
    ['__import__("_thread").start_new_thread(print, ())', "threads"],
    ['__import__("ssl").SSLContext(0)', "encrypt"],
    ['__import__("cryptolib").aes(b"", 1)', "encrypt"],
    ['__import__("os").dupterm(None)', "console"],
    ['__import__("vfs").mount(1, "/x")', "file system"],
    ['__import__("machine").bootloader()', "bootloader"],
    ['__import__("mip").install("x")', "packages"],
  ])("says of a stub that it is one: %s", (code, word) => {
    const { error } = board.run(code);
    expect(error).toMatch(/^NotImplementedError: the virtual Nano/);
    expect(error).toContain(word);
  });
});

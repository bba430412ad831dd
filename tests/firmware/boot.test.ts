import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { TypedBoard } from "../boards/typed-board.ts";
import { pythonText } from "./link-board.ts";

const BOOT = readFileSync(new URL("../../firmware/boot.py", import.meta.url), "utf8");
let board: TypedBoard;
beforeEach(async () => {
  board = await TypedBoard.bootRaw();
});

/** Restarts the board with this in place of what boot.py starts; gives what it says until its prompt. */
function bootWith(start: string | null): string {
  const files = {
    "/boot.py": BOOT,
    "/main.py": "print('main runs')",
    ...(start && { "/untether/start.py": start }),
  };
  for (const [path, text] of Object.entries(files))
    board.run(`with open("${path}", "w") as f: f.write(${pythonText(text)})`);
  return board.type("\x02\x04").replaceAll("\r\n", "\n").split("soft reboot\n")[1] ?? "";
}

describe("boot.py", () => {
  it("starts the firmware, and lets main.py follow", () => {
    expect(bootWith("def start(): print('started')")).toMatch(/^started\nmain runs\n[\s\S]*>>> $/);
  });

  it.each([
    ["is not there", null, "ImportError"],
    ["is broken", "def start(", "SyntaxError"],
    ["fails", "def start(): 1/0", "ZeroDivisionError"],
    ["wants to restart the board", "import sys\ndef start(): sys.exit()", "SystemExit"],
    ["is interrupted", "def start(): raise KeyboardInterrupt", "KeyboardInterrupt"],
  ])("lets main.py and the prompt follow when the firmware %s", (_, start, error) => {
    const said = bootWith(start);
    expect(said).toContain(`Untether did not start: ${error}\nmain runs\n`);
    expect(said).toMatch(/>>> $/);
  });

  it("tells nothing but the kind of an error, as its text may hold the key of the network", () => {
    expect(bootWith("def start(): raise OSError('key=secret')")).not.toContain("secret");
  });
});

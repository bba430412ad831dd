import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ByteReader } from "../../src/device/byte-reader.ts";
import { anyEnd, programEnd, reportOf } from "../../src/device/program-end.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (from: Uint8Array) => new TextDecoder().decode(from);
const TRACEBACK =
  'Traceback (most recent call last):\r\n  File "<stdin>", line 1, in <module>\r\nKeyboardInterrupt: \r\n';

/** What a program has printed, and how it ended, when its bytes come in such pieces; null as long as it has not. */
async function read(pieces: readonly string[], matcher = programEnd) {
  const reader = new ByteReader();
  let output = "";
  const sink = (piece: Uint8Array) => {
    output += text(piece);
  };
  let error: string | null = null;
  void reader.find(matcher, "end", { sink }).then(({ match }) => {
    error = reportOf(match);
  });
  for (const piece of pieces) reader.feed(bytes(piece));
  await Promise.resolve();
  await Promise.resolve();
  return { output, error };
}

describe("the end of a program", () => {
  it.each([
    ["with its last line", "all\x04\x04>", "all", ""],
    ["with an error", `all\x04${TRACEBACK}\x04>`, "all", TRACEBACK],
    ["with an error that has no traceback", "\x04MemoryError: \r\n\x04>", "", "MemoryError: \r\n"],
    ["with a restart", "a\x04\x04\r\nMPY: soft reboot\r\nraw REPL; CTRL-B to exit\r\n>", "a", ""],
    ["after a byte 4 of its own", "a\x04b\r\n\x04\x04>", "a\x04b\r\n", ""],
    ["after many of them", "\x04\x04\x04\x04\r\n\x04\x04>", "\x04\x04\x04\x04\r\n", ""],
    ["after a false report", `\x04Traceback\x04${TRACEBACK}\x04>`, "\x04Traceback", TRACEBACK],
  ])("is found %s, in whatever pieces it comes", async (_how, sent, output, error) => {
    expect(await read([sent])).toEqual({ output, error });
    expect(await read([...sent])).toEqual({ output, error });
  });

  it.each([
    "all",
    "all\x04",
    "all\x04\x04",
    `all\x04${TRACEBACK}`,
    `all\x04${TRACEBACK}\x04`,
    "all\x04Trace",
  ])("is not there yet: %j", async (sent) => {
    expect(await read([...sent])).toEqual({ output: "all", error: null });
  });

  it("holds back nothing that can no longer be the end", async () => {
    expect((await read(["a\x04b"])).output).toBe("a\x04b");
    expect((await read(["a\x04Tea time"])).output).toBe("a\x04Tea time");
  });

  it("gives up on a report that goes on and on", async () => {
    const sent = `\x04Traceback (most recent call last):${"x".repeat(70_000)}`;
    expect((await read([sent])).output.length).toBe(sent.length);
  });

  it("is found after any output whatever, of which nothing is lost", async () => {
    const piece = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("\x04", "\x04\x04", "\x04T", "OK", "MPY: "),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece), async (pieces) => {
        const output = `${pieces.join("")}\n`;
        fc.pre(!output.includes("\x04\x04>") && !output.includes("\x04\x04raw REPL;"));
        expect(await read([...pieces, "\n", "\x04\x04>"])).toEqual({ output, error: "" });
      }),
    );
  });
});

describe("the end of a script that a board has started by itself", () => {
  const END = 'Type "help()" for more information.\r\n>>> ';

  it("is the friendly prompt after its banner, in whatever pieces it comes", async () => {
    const { error, output } = await read([...`tick\r\nMicroPython v1.28.0\r\n${END}`], anyEnd);
    expect(error).toBe("");
    expect(output).toContain("tick\r\n");
  });

  it("is no prompt that the script prints itself", async () => {
    expect((await read(["\r\n>>> "], anyEnd)).error).toBeNull();
    expect((await read([`${END}more`], anyEnd)).error).toBeNull();
  });

  it("is that of a program that the page has started before, too", async () => {
    expect(await read([`a\x04${TRACEBACK}\x04>`], anyEnd)).toEqual({ output: "a", error: TRACEBACK });
  });
});

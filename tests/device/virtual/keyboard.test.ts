import { beforeEach, describe, expect, test } from "vitest";
import { runProgram } from "../../boards/run-program.ts";
import { TypedBoard } from "../../boards/typed-board.ts";

/** What a program prints, and the last line of its error, when this is typed after a tenth of a second. */
async function withTyped(code: string, text: string) {
  const { output, error } = await runProgram(code, { typed: [[100, text]] });
  return output + (error.trimEnd().split("\n").at(-1) ?? "");
}

describe("input() on the virtual Nano", () => {
  test.each<[string, string, string]>([
    ["a line, which is shown as it is typed", "Ada\r", "Name? Ada\n'Ada'\n"],
    ["an empty line", "\r", "Name? \n''\n"],
    ["letters of every script", "Zoë 李\r", "Name? Zoë 李\n'Zo\\xeb \\u674e'\n"],
    ["no letter that was taken back", "Adn\x7fa\b!\r", "Name? Adn\b \ba\b \b!\n'Ad!'\n"],
    ["nothing of keys without a letter", "\x1b[A\x1b[3~\x1bOPa\tb\r", "Name? ab\n'ab'\n"],
    ["nothing that was taken back from an empty line", "\x7f\x7fa\r", "Name? a\n'a'\n"],
    ["a Ctrl-D in a line for nothing", "a\x04b\r", "Name? ab\n'ab'\n"],
    ["a Ctrl-D in place of a line for an EOFError", "\x04", "Name? EOFError:"],
  ])("takes %s", async (_what, typed, output) => {
    expect(await withTyped('print(repr(input("Name? ")))', typed)).toBe(output);
  });

  test("asks without a question, or with anything that can be printed", async () => {
    expect(await withTyped("input()\ninput(5)\ninput(None)", "\r\r\r")).toBe("\n5\nNone\n");
  });

  test("takes one line after the other of those that were typed at once", async () => {
    expect(await withTyped("print([input(), input(), input()])", "a\rb\rc\r")).toBe(
      "a\nb\nc\n['a', 'b', 'c']\n",
    );
  });

  test("takes what was typed while the program did something else", async () => {
    const { output } = await runProgram("import time\ntime.sleep(1)\nprint(input())", {
      typed: [[100, "early\r"]],
    });
    expect(output).toBe("early\nearly\n");
  });

  test("waits until somebody types, without asking again and again", async () => {
    const { output, error } = await runProgram("input('? ')", { forMs: 1e9 });
    expect(output).toBe("? ");
    expect(error).toContain("KeyboardInterrupt");
  });

  test("is ended by Ctrl-C, which the program can catch where it asked", async () => {
    const code = "try:\n  input('? ')\nexcept KeyboardInterrupt:\n  print('bye')";
    expect((await runProgram(code, { forMs: 100 })).output).toBe("? bye\n");
  });

  test("does not count as a place of the learner's program in a traceback", async () => {
    const { error } = await runProgram("\ninput('? ')", { typed: [[1, "\x04"]] });
    expect(error).toMatch(/^Traceback .*\n {2}File "<stdin>", line 2, in <module>\n {2}File "\/virtual\//);
  });
});

describe("sys.stdin on the virtual Nano", () => {
  const read = (what: string, typed: string) => withTyped(`import sys\nprint(repr(${what}))`, typed);

  test.each<[string, string, string]>([
    ["sys.stdin.read(3)", "aé\r", "'a\\xe9\\n'\n"],
    ["sys.stdin.readline()", "ab\rcd\r", "'ab\\n'\n"],
    ["sys.stdin.readline(1)", "ab\r", "'a'\n"],
    ["next(iter(sys.stdin))", "ab\r", "'ab\\n'\n"],
    ["sys.stdin.buffer.read(4)", "é\r\x00", "b'\\xc3\\xa9\\r\\x00'\n"],
    ["sys.stdin.read(0)", "", "''\n"],
  ])("gives of %s what was typed, and shows nothing", async (what, typed, output) => {
    expect(await read(what, typed)).toBe(output);
  });

  test("reads into a buffer", async () => {
    const code =
      "import sys\nb = bytearray(3)\nprint(sys.stdin.readinto(b), b, sys.stdin.buffer.readinto(b, 1), b)";
    expect(await withTyped(code, "abcd")).toBe("3 bytearray(b'dbc') 1 bytearray(b'dbc')\n");
  });

  test("can be had by every kind of import, and sys has all that it had", async () => {
    const code = `import sys
from sys import stdin, stdout
from sys import *
print(stdin is sys.stdin, sys.platform, "sys" in sys.modules, "/virtual" in path)
stdout.write("x\\n")
sys.ps1 = "?"`;
    expect(await withTyped(code, "")).toBe("True rp2 True True\nx\n");
  });

  test("can be polled, with or without a wait", async () => {
    const code = `import select, sys, time
keys = select.poll()
keys.register(sys.stdin, select.POLLIN)
start = time.ticks_ms()
passed = lambda: time.ticks_diff(time.ticks_ms(), start)
print(keys.poll(0), passed(), keys.poll(50), passed())
for stream, events in keys.ipoll(1000):
    print(stream is sys.stdin, events, passed(), stream.read(1))
print(len(keys.poll(0)), keys.poll()[0][1])
keys.unregister(sys.stdin)
print(keys.poll(10), passed())`;
    expect(await withTyped(code, "ab")).toBe("[] 0 [] 50\nTrue 1 100 a\n1 1\n[] 110\n");
  });

  test("refuses to poll what is no stream", async () => {
    expect(await withTyped("import select\nselect.poll().register(5)", "")).toBe(
      "OSError: stream operation not supported",
    );
  });
});

describe("the board", () => {
  let board: TypedBoard;
  beforeEach(async () => {
    board = await TypedBoard.bootRaw();
  });

  test("tells that a program waits for keys, until the line has ended", () => {
    board.keys.at(10, "Ada\r");
    board.keys.at(20, "7\r");
    board.run("input()\ninput()");
    expect(board.keysWanted).toEqual([true, false, true, false]);
  });

  test("ends the wait for a key that begins when Ctrl-C was noticed already", () => {
    // At the end of the printed line, and when the first key is looked for.
    for (const ctrlCAfter of [0, 1]) {
      Object.assign(board, { ctrlC: "once", ctrlCAfter });
      expect(board.run("print('go')\ninput('? ')").error).toBe("KeyboardInterrupt:");
    }
  });

  test("tells nothing when the answer is there before the question", () => {
    board.keys.at(10, "Ada\r");
    board.run("import time\ntime.sleep(1)\ninput()\nprint('?')");
    expect(board.keysWanted).toEqual([]);
  });

  test("tells that a program looks for keys which are not there, and when it no longer does", () => {
    board.run("import select, sys\np = select.poll()\np.register(sys.stdin)\np.poll(0)\np.poll(0)");
    expect(board.keysWanted).toEqual([true, false]);
  });

  test("keeps nothing that was typed for the program before", () => {
    board.keys.at(10, "old\rolder\r");
    board.run("input()");
    board.keys.at(30, "new\r");
    expect(board.run("print(input())").output).toBe("new\nnew\n");
  });

  test("has no answer that was typed before the program began", () => {
    board.keys.at(0, "old\r");
    board.keys.at(10, "new\r");
    expect(board.run("print(input())").output).toBe("new\nnew\n");
  });

  test("reads keys again after a soft reset", () => {
    board.run("import sys\nsys.stdin = None\nimport builtins\nbuiltins.input = 5");
    board.type("\x02\x04\x01");
    board.keys.at(10, "a\rb");
    expect(board.run("import sys\nprint(input(), sys.stdin.read(1))").output).toBe("a\na b\n");
  });
});

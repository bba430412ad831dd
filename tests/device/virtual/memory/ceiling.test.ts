import { beforeAll, expect, test, vi } from "vitest";
import { Session } from "../../../../src/device/session.ts";
import { InProcessTransport } from "../../../boards/in-process-transport.ts";
import { TypedBoard } from "../../../boards/typed-board.ts";

// Emscripten says it there when it gets no more memory.
beforeAll(() => void vi.spyOn(console, "error").mockImplementation(() => undefined));

/** Runs a program of which the board must not die, and then another one, for which there is room again. */
async function survive(code: string): Promise<string> {
  const board = await TypedBoard.bootRaw();
  const { error } = board.run(code);
  board.run(
    "for name in list(globals()):\n    if name[0] != '_':\n        del globals()[name]\nimport gc\ngc.collect()",
  );
  expect(board.run("x = [i for i in range(20000)]\nprint(len(x))")).toEqual({ output: "20000\n", error: "" });
  return error;
}

test.each([
  ["allocates for ever", "x = []\nwhile True:\n    x.append([1] * 100)"],
  ["allocates for ever in small pieces", "x = None\nwhile True:\n    x = (x, 1)"],
  ["makes a text longer and longer", "t = 'x'\nwhile True:\n    t += t"],
  ["asks for a list that is far too long", "x = [0] * 10**9"],
  ["asks for far too many bytes", "x = bytearray(10**9)"],
  ["asks for more than any board has", "x = bytearray(30 * 1024 * 1024)"],
  ["fills a dictionary for ever", "d = {}\ni = 0\nwhile True:\n    d[i] = str(i)\n    i += 1"],
])("a program that %s ends in the board's MemoryError", async (_, code) => {
  expect(await survive(code)).toMatch(/^MemoryError:/);
});

test("a program that recurses for ever ends as on the board", async () => {
  const deep = "RuntimeError: maximum recursion depth exceeded";
  expect(await survive("def f(n):\n    return f(n + 1) + 1\nf(0)")).toBe(deep);
  expect(await survive("class A:\n    def __init__(self):\n        self.a = A()\nA()")).toBe(deep);
  expect(await survive("class A:\n    def __getattr__(self, n):\n        return self.b\nA().c")).toBe(deep);
  expect(await survive("def g():\n    yield from g()\nlist(g())")).toBe(deep);
});

test("a program may catch its MemoryError and go on", async () => {
  const board = await TypedBoard.bootRaw();
  const { output, error } = board.run(
    "for i in range(5):\n    try:\n        x = bytearray(10**8)\n    except MemoryError:\n        print('too much')\nprint('on')",
  );
  expect({ output, error }).toEqual({ output: `${"too much\n".repeat(5)}on\n`, error: "" });
});

test("text that is long for a board, but not for a page, gets there", async () => {
  const board = await TypedBoard.bootRaw();
  expect(board.run("print(len('x' * 1000000))").output).toBe("1000000\n");
});

test("a program that has used up all the memory has failed, and the board is there for the next one", async () => {
  let output = "";
  const session = new Session((bytes) => {
    output += new TextDecoder().decode(bytes);
  });
  await session.connect(new InProcessTransport());
  const outcome = await session.run("x = []\nwhile True:\n    x.append([1] * 100)");
  expect(outcome).toMatchObject({ kind: "failed", traceback: { type: "MemoryError" } });
  expect(await session.run("print('room')")).toEqual({ kind: "finished" });
  expect(output).toContain("room");
  session.disconnect();
});

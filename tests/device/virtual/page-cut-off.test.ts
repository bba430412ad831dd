import { describe, expect, it } from "vitest";
import { TypedBoard } from "../../boards/typed-board.ts";

/** Every way known by which MicroPython's WebAssembly port could reach JavaScript's `Function`, and with it everything. */
const ESCAPES: readonly [string, string][] = [
  ["the page as a module", "import js\nprint(js.globalThis)"],
  ["the page's names in the module js", "import js\nprint(js.console, js.process, js.fetch)"],
  ["the constructor of the board's own module", "import _nano\nF = _nano.constructor.constructor"],
  ["the constructor of a function", "import _nano\nF = _nano.now_ms.constructor"],
  ["the constructor of a list", "import jsffi\nF = jsffi.to_js([1]).constructor.constructor"],
  ["the constructor of a dict", "import jsffi\nF = jsffi.to_js({'a': 1}).constructor.constructor"],
  ["the constructor of a Python function", "import jsffi\nF = jsffi.create_proxy(lambda: 1).constructor"],
  [
    "the constructor behind a prototype",
    "import _nano\nF = _nano.constructor.getPrototypeOf(_nano.now_ms).constructor",
  ],
  [
    "the constructor of the iterator behind a symbol",
    `import _nano, jsffi
O = _nano.constructor
symbols = O.getOwnPropertySymbols(O.getPrototypeOf(jsffi.to_js([1])))
F = jsffi.create_proxy([1, 2])[symbols[0]].constructor`,
  ],
];

describe("a program on the virtual Nano", () => {
  it.each(ESCAPES)("cannot reach the page by %s", async (_way, code) => {
    const board = await TypedBoard.bootRaw();
    const { output, error } = board.run(`${code}
x = F("return typeof globalThis.process + typeof globalThis.self")()
print("reached", x)`);
    expect(output).not.toContain("reached");
    expect(error).toMatch(/^(AttributeError|TypeError|NameError)/);
    expect(board.run("print('well')").output).toBe("well\n");
  });

  it("finds nothing in the module js", async () => {
    const { output } = (await TypedBoard.bootRaw()).run(
      "import js\nprint([name for name in dir(js) if not name.startswith('__')])",
    );
    expect(output).toBe("[]\n");
  });

  it("cannot change the board's own module, nor break on trying", async () => {
    const board = await TypedBoard.bootRaw();
    board.run("import _nano\n_nano.sleep_ms = None\n_nano.extra = 1");
    board.run("import _nano\ndel _nano.read");
    expect(
      board.run("import time\ntime.sleep(1)\nfrom machine import Pin\nprint(Pin('LED').value())"),
    ).toEqual({
      output: "0\n",
      error: "",
    });
  });

  it("is as cut off after a soft reset", async () => {
    const board = await TypedBoard.bootRaw();
    board.type("\x04");
    expect(board.run("import js\njs.globalThis").error).toContain("AttributeError");
    expect(board.run("import _nano\n_nano.now_ms.constructor('return 1')()").error).not.toBe("");
  });
});

import { describe, expect, it } from "vitest";
import { TypedBoard } from "../../boards/typed-board.ts";

const BANNER =
  /^\r\nMicroPython v[\w.-]+ on \d{4}-\d\d-\d\d; [^\r\n]+\r\nType "help\(\)" for more information\.\r\n>>> $/;
const RAW_BANNER = "raw REPL; CTRL-B to exit\r\n>";

describe("a virtual Nano at its friendly prompt", () => {
  it("greets with MicroPython's banner when it is switched on", async () => {
    expect((await TypedBoard.boot()).read()).toMatch(BANNER);
  });

  it("echoes a line, runs it and shows its value", async () => {
    const board = await TypedBoard.boot();
    board.read();
    expect(board.type("40 + 2\r")).toBe("40 + 2\r\n42\r\n>>> ");
  });

  it("offers a new prompt on Ctrl-C and forgets the line", async () => {
    const board = await TypedBoard.boot();
    board.read();
    expect(board.type("1/0\x03")).toBe("1/0\r\n>>> ");
    expect(board.type("7\r")).toBe("7\r\n7\r\n>>> ");
  });

  it("restarts on Ctrl-D: says so, greets anew and has forgotten everything", async () => {
    const board = await TypedBoard.boot();
    board.type("x = 1\r");
    const answer = board.type("\x04");
    expect(answer.slice(0, 21)).toBe("\r\nMPY: soft reboot\r\n\r");
    expect(answer.slice("\r\nMPY: soft reboot\r\n".length)).toMatch(BANNER);
    expect(board.type("x\r")).toContain("NameError: name 'x' isn't defined");
  });

  it("takes several lines in paste mode", async () => {
    const board = await TypedBoard.boot();
    board.read();
    expect(board.type("\x05")).toBe("\r\npaste mode; Ctrl-C to cancel, Ctrl-D to finish\r\n=== ");
    board.type("for i in range(2):\n  print(i)\n");
    expect(board.type("\x04")).toBe("\r\n0\r\n1\r\n>>> ");
  });
});

// Each row of the table in board-facts F.2, which was recorded from a real board.
describe("a virtual Nano answers as a board does", () => {
  it("01 at the friendly prompt: a new line and the raw banner", async () => {
    const board = await TypedBoard.boot();
    board.read();
    expect(board.type("\x01")).toBe(`\r\n${RAW_BANNER}`);
  });

  it.each([
    ["01 again: the raw banner alone", "\x01", RAW_BANNER],
    ["a program and 04: OK, its output, 04, no error, 04, the prompt", "print(1)\x04", "OK1\r\n\x04\x04>"],
    [
      "a program that fails: its traceback between the two 04",
      "1/0\x04",
      'OK\x04Traceback (most recent call last):\r\n  File "<stdin>", line 1, in <module>\r\nZeroDivisionError: divide by zero\r\n\x04>',
    ],
    [
      "a program that cannot be read: a syntax error, and nothing has run",
      "print(1)\nif\x04",
      'OK\x04Traceback (most recent call last):\r\n  File "<stdin>", line 2\r\nSyntaxError: invalid syntax\r\n\x04>',
    ],
    ["03: nothing", "print(1)\x03", ""],
    ["04 with nothing before it: a soft reset", "\x04", `OK\r\nMPY: soft reboot\r\n${RAW_BANNER}`],
    ["a line that ends in CR LF", "print(1)\r\nprint(2)\r\n\x04", "OK1\r\n2\r\n\x04\x04>"],
    ["characters of every script", "print('été 日本 🤖')\x04", "OKété 日本 🤖\r\n\x04\x04>"],
    ["nothing but a comment", "# nothing\x04", "OK\x04\x04>"],
    [
      "a program that ends the interpreter",
      "raise SystemExit\x04",
      `OK\x04\x04MPY: soft reboot\r\n${RAW_BANNER}`,
    ],
  ])("%s", async (_row, sent, received) => {
    expect((await TypedBoard.bootRaw()).type(sent)).toBe(received);
  });

  it("03: the collected input is gone", async () => {
    const board = await TypedBoard.bootRaw();
    board.type("print('gone')\n\x03");
    expect(board.type("print('here')\x04")).toBe("OKhere\r\n\x04\x04>");
  });

  it("02: back to the friendly prompt with its banner", async () => {
    expect((await TypedBoard.bootRaw()).type("\x02")).toMatch(BANNER);
  });

  it("byte by byte as well as all at once", async () => {
    const board = await TypedBoard.bootRaw();
    for (const byte of new TextEncoder().encode("print('é')")) board.type(new Uint8Array([byte]));
    expect(board.type("\x04")).toBe("OKé\r\n\x04\x04>");
  });

  it("with every line end as CR LF, and none doubled", async () => {
    const board = await TypedBoard.bootRaw();
    expect(board.type(`${String.raw`print("a\nb\r\nc\rd\n")`}\x04`)).toBe(
      "OKa\r\nb\r\nc\rd\r\n\r\n\x04\x04>",
    );
  });
});

describe("a soft reset out of the raw REPL", () => {
  it("forgets every name and module, and stays raw", async () => {
    const board = await TypedBoard.bootRaw();
    board.run("import primes\nprimes.mark = 1\nx = 1");
    board.type("\x04");
    expect(board.run("import primes\nprint('x' in globals(), hasattr(primes, 'mark'))").output).toBe(
      "False False\n",
    );
  });

  it("leaves the board's own modules in place", async () => {
    const board = await TypedBoard.bootRaw();
    board.type("\x04");
    const { output, error } = board.run(
      "from machine import Pin\nimport time\ntime.sleep(1)\nPin('LED', Pin.OUT).on()\nprint(Pin('LED').value())",
    );
    expect([output, error]).toEqual(["1\n", ""]);
  });

  it("can be done again and again", async () => {
    const board = await TypedBoard.bootRaw();
    for (let i = 0; i < 20; i++) expect(board.type("\x04")).toContain("MPY: soft reboot");
    expect(board.run("print(1)").output).toBe("1\n");
  });
});

describe("a request for raw-paste mode", () => {
  // MicroPython's own answer to a mode that it lacks: `R`, 0, and the prompt (pyexec.c, do_reader_stdin).
  it.each([
    ["at a fresh raw prompt", ""],
    ["after a program", "print(1)\x04"],
    ["after input that Ctrl-C has cleared", "print(1)\x03"],
    ["after another request", "\x05A\x01"],
    ["after a soft reset", "\x04"],
  ])("is declined %s", async (_where, before) => {
    const board = await TypedBoard.bootRaw();
    board.type(before);
    expect(board.type("\x05A\x01")).toBe("R\x00>");
    expect(board.run("print(1)").output).toBe("1\n");
  });

  it("is declined by MicroPython itself when the mode is another", async () => {
    expect((await TypedBoard.bootRaw()).type("\x05B\x01")).toBe("R\x00>");
  });
});

describe("Ctrl-C", () => {
  it.each([
    ["sleeping", "import time\nwhile True: time.sleep(1)"],
    ["printing", "while True: print(1)"],
    ["writing to a pin", "from machine import Pin\np = Pin('LED', Pin.OUT)\nwhile True: p.on()"],
    ["toggling a pin", "from machine import Pin\np = Pin('LED', Pin.OUT)\nwhile True: p.toggle()"],
    ["reading a pin", "from machine import Pin\np = Pin('D2', Pin.IN)\nwhile not p.value(): pass"],
    ["setting up a pin", "from machine import Pin\nwhile True: Pin('D2', Pin.IN)"],
    ["watching the clock", "import time\nwhile time.ticks_ms() < 1000: pass"],
    ["watching the fast clock", "import time\nwhile time.ticks_us() < 1000: pass"],
  ])("ends a program that is %s", async (_what, code) => {
    const board = await TypedBoard.bootRaw();
    board.ctrlC = "once";
    // Not while the program still begins.
    board.ctrlCAfter = 3;
    expect(board.run(code).error).toBe("KeyboardInterrupt:");
    expect(board.run("print('well')").output).toBe("well\n");
  });

  it("goes through `except Exception`", async () => {
    const board = await TypedBoard.bootRaw();
    board.clock.at(1000, () => {
      board.ctrlC = "once";
    });
    const { output, error } = board.run(
      "import time\ntry:\n  time.sleep(9)\nexcept Exception:\n  print('caught')\nfinally:\n  print('finally')",
    );
    expect([output, error]).toEqual(["finally\n", "KeyboardInterrupt:"]);
  });

  it("can be caught by name", async () => {
    const board = await TypedBoard.bootRaw();
    board.clock.at(1000, () => {
      board.ctrlC = "once";
    });
    const { output } = board.run(
      "import time\ntry:\n  time.sleep(9)\nexcept KeyboardInterrupt:\n  print('ok')",
    );
    expect(output).toBe("ok\n");
  });

  it("wakes from a sleep at once", async () => {
    const board = await TypedBoard.bootRaw();
    board.run("import time");
    board.ctrlC = "once";
    board.run("time.sleep(3600)");
    expect(board.clock.nowMs()).toBe(0);
  });

  it("ends a sleep that begins when it was noticed already", async () => {
    const board = await TypedBoard.bootRaw();
    board.run("import time");
    board.ctrlC = "once";
    // The end of the printed line is where it is noticed.
    board.ctrlCAfter = 2;
    const { output, error } = board.run("print('go')\ntime.sleep(60)");
    expect([output, error, board.clock.nowMs()]).toEqual(["go\n", "KeyboardInterrupt:", 0]);
  });

  it("that comes between two programs ends neither", async () => {
    const board = await TypedBoard.bootRaw();
    board.ctrlC = "held";
    // Each of these prints lines of the REPL's own.
    board.type("\x02\x01\x01");
    board.type("1/0\x04");
    board.ctrlC = "up";
    expect(board.run("print('unharmed')")).toEqual({ output: "unharmed\n", error: "" });
  });
});

describe("the virtual Nano's memory", () => {
  it("runs out of calls before it runs out of the page's stack", async () => {
    const { error } = (await TypedBoard.bootRaw()).run("def f(n):\n  return f(n + 1)\nf(0)");
    expect(error).toBe("RuntimeError: maximum recursion depth exceeded");
  });

  it("refuses what cannot fit with MemoryError, and goes on", async () => {
    const board = await TypedBoard.bootRaw();
    expect(board.run("bytearray(2_000_000_000)").error).toContain("MemoryError");
    expect(board.run("print(1)").output).toBe("1\n");
  });
});

import { expect, test } from "vitest";
import { TypedBoard } from "../../boards/typed-board.ts";

const REBOOT = "MPY: soft reboot\n";
const BANNER = /^MicroPython v[^\n]*\nType "help\(\)" for more information.\n>>> $/;

/** A board at its friendly prompt that has these files. */
async function boardWith(files: Readonly<Record<string, string>>): Promise<TypedBoard> {
  const board = await TypedBoard.boot();
  board.type("\x01");
  for (const [name, text] of Object.entries(files)) board.run(fileLine(name, text));
  board.type("\x02");
  return board;
}

const fileLine = (name: string, text: string): string =>
  `f = open(${JSON.stringify(name)}, "w"); f.write(${JSON.stringify(text)}); f.close()`;

const reply = (board: TypedBoard, typed: string): string => board.type(typed).replaceAll("\r\n", "\n");

/** What a board says between the soft reboot and its banner. */
function saidAtReboot(board: TypedBoard): string {
  const answer = reply(board, "\x04");
  expect(answer).toMatch(/^\nMPY: soft reboot\n/);
  const banner = answer.lastIndexOf("MicroPython v");
  expect(answer.slice(banner)).toMatch(BANNER);
  return answer.slice(`\n${REBOOT}`.length, banner).trimEnd();
}

test("boot.py runs before main.py, and the prompt knows what both have made", async () => {
  const board = await boardWith({
    "boot.py": "print('boot')\nx = 1",
    "main.py": "print('main', x)\ny = x + 1",
  });
  expect(saidAtReboot(board)).toBe("boot\nmain 1");
  expect(reply(board, "x + y\r")).toBe("x + y\n3\n>>> ");
});

test("an error in a script is shown with the script's own name and line, and the prompt comes all the same", async () => {
  const board = await boardWith({ "main.py": "print('so far')\n1 / 0" });
  expect(saidAtReboot(board)).toBe(
    'so far\nTraceback (most recent call last):\n  File "main.py", line 2, in <module>\nZeroDivisionError: divide by zero',
  );
});

test("main.py does not run when boot.py has failed", async () => {
  const board = await boardWith({ "boot.py": "1 / 0", "main.py": "print('main')" });
  expect(saidAtReboot(board)).not.toContain("\nmain");
});

test("out of the raw REPL boot.py runs and main.py does not", async () => {
  const board = await boardWith({ "boot.py": "print('boot')", "main.py": "print('main')" });
  board.type("\x01");
  expect(reply(board, "\x04")).toBe(`OK\n${REBOOT}boot\nraw REPL; CTRL-B to exit\n>`);
});

test("Ctrl-C ends main.py and leads to the prompt", async () => {
  const board = await boardWith({ "main.py": "import time\nwhile True:\n    time.sleep(1)" });
  board.clock.at(board.clock.nowMs() + 5000, () => {
    board.ctrlC = "once";
  });
  expect(saidAtReboot(board)).toMatch(/KeyboardInterrupt:$/);
});

test("a main.py that always ends with a reset goes in a circle until Ctrl-C", async () => {
  const board = await boardWith({ "main.py": "import sys\nprint('again')\nsys.exit()" });
  const atMs = board.clock.nowMs();
  board.clock.at(atMs + 3000, () => {
    board.ctrlC = "once";
  });
  expect(saidAtReboot(board).match(/again/g)?.length).toBeGreaterThan(2);
  expect(board.clock.nowMs() - atMs).toBeLessThan(10_000);
});

test("a script may be a helper that others import, and may hold letters of every script", async () => {
  const board = await boardWith({
    "words.py": "hello = 'grüß dich'",
    "main.py": "import words\nprint(words.hello)",
  });
  expect(saidAtReboot(board)).toBe("grüß dich");
});

test("machine.reset starts the board anew: its pins, its clock and why it started", async () => {
  const board = await TypedBoard.bootRaw();
  board.run(
    "from machine import Pin, RTC\nPin('LED', Pin.OUT).on()\nRTC().datetime((2030, 1, 1, 1, 0, 0, 0, 0))",
  );
  expect(board.run("import machine\nprint(machine.reset_cause() == machine.PWRON_RESET)").output).toBe(
    "True\n",
  );
  expect(reply(board, "import machine\nmachine.reset()\nprint('never')\x04")).toBe(
    "OK\x04\x04raw REPL; CTRL-B to exit\n>",
  );
  expect(board.pins.get("LED")).toEqual({ mode: "unused", level: 0 });
  const after =
    "import machine, time\nprint(machine.reset_cause() == machine.WDT_RESET, time.localtime()[0])";
  expect(board.run(after).output).toBe("True 2026\n");
});

test("machine.soft_reset is a soft reboot, after which the pins are as they were", async () => {
  const board = await TypedBoard.bootRaw();
  board.run("from machine import Pin\nPin('LED', Pin.OUT).on()");
  expect(reply(board, "import machine\nmachine.soft_reset()\x04")).toContain(REBOOT);
  expect(board.pins.get("LED")).toEqual({ mode: "out", level: 1 });
});

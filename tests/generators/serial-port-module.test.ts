import { expect, test } from "vitest";
import { type InputChange, runProgram } from "../boards/run-program.ts";

async function shown(lines: string, ...inputs: InputChange[]): Promise<string> {
  const { output, error } = await runProgram(`import serial_port\nimport time\n${lines}\n`, { inputs });
  expect(error).toBe("");
  return output;
}

const receive = "print(repr(serial_port.receive()))";

test("serial_port gives one whole line after the other, and then nothing", async () => {
  const lines = `${receive}\nprint(serial_port.receive())\n${receive}`;
  expect(await shown(lines, [0, { serial: "one\r\nété 🎈\n" }])).toBe("'one'\nété 🎈\n''\n");
});

test("serial_port waits for the end of a line without holding the program up", async () => {
  const lines = `for i in range(3):\n    ${receive}\n    time.sleep(1)`;
  const inputs: InputChange[] = [
    [0, { serial: "on" }],
    [1500, { serial: "e\ntw" }],
  ];
  expect(await shown(lines, ...inputs)).toBe("''\n''\n'one'\n");
});

test("serial_port tells an empty line from text, and keeps what follows", async () => {
  expect(await shown(`${receive}\n${receive}`, [0, { serial: "\nx\n" }])).toBe("''\n'x'\n");
});

test("serial_port shows bytes that are no text as question marks", async () => {
  const lines = `from machine import UART\nUART(0).write(b"a\\xff\\x80b\\n")\n${receive}`;
  expect(await shown(lines, [0, { serialLoop: 1 }])).toBe("'a??b'\n");
});

test("serial_port gives a line without an end in pieces", async () => {
  const lines = "print(len(serial_port.receive()), len(serial_port.receive()))";
  expect(await shown(lines, [0, { serial: "x".repeat(256) }])).toBe("256 0\n");
});

test("serial_port sends anything, and the end of the line, at any speed", async () => {
  const lines = `serial_port.speed(115200)\nfor thing in ("Hello", 3.5, True):\n    serial_port.send(thing)\n    ${receive}`;
  expect(await shown(lines, [0, { serialLoop: 1 }])).toBe("'Hello'\n'3.5'\n'True'\n");
});

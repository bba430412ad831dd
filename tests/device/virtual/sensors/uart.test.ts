import { beforeEach, describe, expect, test } from "vitest";
import { TypedBoard } from "../../../boards/typed-board.ts";

let board: TypedBoard;
beforeEach(async () => {
  board = await TypedBoard.bootRaw();
});

const run = (code: string) => board.run(`from machine import Pin, UART\n${code}`);
const shown = (code: string) => run(code).output.trimEnd();

describe("the serial port of the virtual Nano", () => {
  test("reads what comes in, all of it, some of it, or a line", () => {
    board.inputs.feedSerial("one\ntwo\nthree");
    const code = `uart = UART(0)
print(uart.any(), uart.read(2), uart.readline(), uart.readline(), uart.read(), uart.any())`;
    expect(shown(code)).toBe("13 b'on' b'e\\n' b'two\\n' b'three' 0");
  });

  test("reads into a buffer", () => {
    board.inputs.feedSerial("abcdef");
    const code = `data = bytearray(4)
uart = UART(0)
print(uart.readinto(data), bytes(data), uart.readinto(data, 1), bytes(data))`;
    expect(shown(code)).toBe("4 b'abcd' 1 b'ebcd'");
  });

  test("gives None at once when nothing comes", () => {
    expect(
      shown("uart = UART(0, 9600)\nprint(uart.read(), uart.readline(), uart.readinto(bytearray(1)))"),
    ).toBe("None None None");
    expect(board.clock.nowMs()).toBe(0);
  });

  test("waits as long as it is told to", () => {
    expect(shown("print(UART(0, 9600, timeout=50).read())")).toBe("None");
    expect(board.clock.nowMs()).toBe(50);
  });

  test("can be interrupted while it waits", () => {
    board.ctrlC = "once";
    expect(run('UART(0, timeout=100000).read()\nprint("after")').error).toBe("KeyboardInterrupt:");
  });

  test("hears itself where a wire joins TX and RX, and only there", () => {
    const code = `uart = UART(0)
print(uart.write("é\\n"), uart.write(bytes((0, 255))), uart.read())`;
    expect(shown(code)).toBe("3 2 None");
    board.inputs.set("serialLoop", 1);
    expect(shown(code)).toBe("3 2 b'\\xc3\\xa9\\n\\x00\\xff'");
  });

  test("keeps 256 bytes that nobody reads", () => {
    board.inputs.feedSerial("x".repeat(300));
    expect(shown("print(UART(0).any())")).toBe("256");
  });

  test("takes TX and RX by name, and a new speed", () => {
    expect(run('UART(0, tx=Pin("TX"), rx=Pin("RX")).init(baudrate=115200)').error).toBe("");
  });

  test.each([
    ["UART(1)", "ValueError: UART(1) belongs to the Wi-Fi module"],
    ["UART(2)", "ValueError: UART(2) doesn't exist"],
    ['UART(0, tx=Pin("D2"))', "ValueError: bad TX pin"],
    ['UART(0, rx=Pin("TX"))', "ValueError: bad RX pin"],
    ["UART(0, 0)", "ValueError: bad baudrate"],
  ])("cannot be had as %s", (code, error) => {
    expect(run(code).error).toBe(error);
  });
});

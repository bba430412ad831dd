import { beforeEach, describe, expect, test } from "vitest";
import { TypedBoard } from "../../../boards/typed-board.ts";

let board: TypedBoard;
beforeEach(async () => {
  board = await TypedBoard.bootRaw();
});

const shown = (code: string) => board.run(code).output.trimEnd();

describe("time_pulse_us on the virtual Nano", () => {
  const pulse = (level: number, timeout = "") =>
    shown(`from machine import Pin, time_pulse_us
print(time_pulse_us(Pin("D3", Pin.IN), ${level}${timeout}))`);

  test("hears an echo as long as sound takes there and back", () => {
    board.inputs.set("distance", 34.3);
    expect(pulse(1)).toBe("2000");
    expect(board.clock.nowMs()).toBeCloseTo(2.45);
  });

  test.each([
    ["no echo begins in time", 100, 400, "-2"],
    ["an echo does not end in time", 100, 1000, "-1"],
    ["nothing is in reach", 500, 30_000, "-1"],
  ])("gives up when %s", (_, distance, timeout, answer) => {
    board.inputs.set("distance", distance);
    expect(pulse(1, `, ${timeout}`)).toBe(answer);
    expect(board.clock.nowMs() * 1000).toBeGreaterThanOrEqual(timeout);
  });

  test("waits a second for a pin on which nothing happens", () => {
    expect([pulse(1), pulse(0)]).toEqual(["-2", "-1"]);
    expect(board.clock.nowMs()).toBe(2000);
  });

  test("can be interrupted", () => {
    board.ctrlC = "once";
    const { error } = board.run(
      'from machine import Pin, time_pulse_us\ntime_pulse_us(Pin("D3", Pin.IN), 1)\nprint("after")',
    );
    expect(error).toBe("KeyboardInterrupt:");
  });
});

describe("dht on the virtual Nano", () => {
  const setUp = 'from dht import DHT11, DHT22\nfrom machine import Pin\nsensor = DHT22(Pin("D4"))\n';

  test("gives nothing new until it is told to measure", () => {
    board.inputs.set("airTemperature", 20);
    expect(shown(`${setUp}print(sensor.temperature())\nsensor.measure()\nprint(sensor.temperature())`)).toBe(
      "0.0\n20.0",
    );
  });

  test("times out when no sensor is connected", () => {
    expect(board.run(`${setUp}sensor.measure()`).error).toBe("OSError: [Errno 110] ETIMEDOUT");
  });
});

describe("ds18x20 on the virtual Nano", () => {
  const setUp = `import time
from ds18x20 import DS18X20
from machine import Pin
from onewire import OneWire, OneWireError
bus = DS18X20(OneWire(Pin("D5")))
`;

  test("finds one thermometer, of the family 0x28 and with a right check byte", () => {
    board.inputs.set("probeTemperature", 20);
    const bytes = JSON.parse(shown(`${setUp}print([list(rom) for rom in bus.scan()])`)) as number[][];
    expect(bytes).toHaveLength(1);
    expect(bytes[0]![0]).toBe(0x28);
    const check = bytes[0]!.reduce((sum, byte) => {
      let crc = sum ^ byte;
      for (let i = 0; i < 8; i++) crc = crc & 1 ? (crc >> 1) ^ 0x8c : crc >> 1;
      return crc;
    }, 0);
    expect(check).toBe(0);
  });

  test("holds 85 degrees until its first measurement is over, 750 ms after it began", () => {
    board.inputs.set("probeTemperature", 20);
    const read = "print(bus.read_temp(rom))\n";
    const code = `${setUp}rom = bus.scan()[0]\nbus.convert_temp()\n${read}time.sleep_ms(749)\n${read}time.sleep_ms(1)\n${read}`;
    expect(shown(code)).toBe("85.0\n85.0\n20.0");
  });

  test("finds nothing, and cannot measure, where nothing is connected", () => {
    expect(shown(`${setUp}print(bus.scan())`)).toBe("[]");
    expect(board.run(`${setUp}bus.convert_temp()`).error).toBe("OneWireError:");
  });
});

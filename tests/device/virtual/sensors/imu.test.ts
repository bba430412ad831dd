import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Imu } from "../../../../src/device/virtual/sensors/imu.ts";
import { InputTable } from "../../../../src/device/virtual/sensors/inputs.ts";

const CTRL1_XL = 0x10;
const CTRL2_G = 0x11;
const CTRL3_C = 0x12;
const AT_104_HZ = 0x40;

function sensor() {
  const inputs = InputTable.fresh();
  const imu = new Imu((name) => inputs.read(name));
  const write = (...bytes: number[]) => {
    imu.start(false);
    for (const byte of bytes) imu.write(byte);
  };
  const read = (register: number, count: number): number[] => {
    write(register);
    imu.start(true);
    return Array.from({ length: count }, () => imu.read());
  };
  /** Three numbers of 16 bits from this register on. */
  const vector = (register: number): number[] => [
    ...new Int16Array(new Uint8Array(read(register, 6)).buffer),
  ];
  return { imu, inputs, write, read, vector };
}

describe("the registers of the motion sensor", () => {
  test("say who it is", () => {
    expect(sensor().read(0x0f, 1)).toEqual([0x6c]);
  });

  test("keep what is written into a row of them, one after the other", () => {
    const { write, read } = sensor();
    write(CTRL1_XL, 0x48, 0x4c);
    expect(read(CTRL1_XL, 3)).toEqual([0x48, 0x4c, 0x04]);
  });

  test("stay where they are when they are told not to move on", () => {
    const { write, read } = sensor();
    write(CTRL3_C, 0);
    expect(read(0x0f, 2)).toEqual([0x6c, 0x6c]);
  });

  test("go back to their first values by a software reset, which ends by itself", () => {
    const { write, read } = sensor();
    write(CTRL1_XL, 0x48, 0x4c);
    write(CTRL3_C, 0x05);
    expect(read(CTRL1_XL, 3)).toEqual([0, 0, 0x04]);
  });

  test("cannot change who it is", () => {
    const { write, read } = sensor();
    write(0x0f, 1);
    expect(read(0x0f, 1)).toEqual([0x6c]);
  });
});

// The steps are those of the data sheet: 0.061, 0.122, 0.244 and 0.488 mg; 8.75, 17.5, 35 and 70 millidegrees/s.
describe("what the motion sensor measures", () => {
  test.each([
    ["2 g", 0b00, 16393],
    ["4 g", 0b10, 8197],
    ["8 g", 0b11, 4098],
    ["16 g", 0b01, 2049],
  ])("is scaled to %s", (_, bits, oneG) => {
    const { write, vector } = sensor();
    write(CTRL1_XL, AT_104_HZ | (bits << 2));
    expect(vector(0x28)).toEqual([0, 0, oneG]);
  });

  test.each([
    ["250 degrees/s", 0b00, 11429],
    ["500 degrees/s", 0b01, 5714],
    ["1000 degrees/s", 0b10, 2857],
    ["2000 degrees/s", 0b11, 1429],
  ])("is scaled to %s", (_, bits, hundred) => {
    const { write, vector, inputs } = sensor();
    inputs.set("rotationY", -100);
    write(CTRL2_G, AT_104_HZ | (bits << 2));
    expect(vector(0x22)).toEqual([0, -hundred, 0]);
  });

  test("is nothing while it has no data rate", () => {
    const { vector } = sensor();
    expect(vector(0x28)).toEqual([0, 0, 0]);
  });

  test("ends at what 16 bits hold", () => {
    const { write, vector, inputs } = sensor();
    inputs.set("accelerationX", 99);
    inputs.set("accelerationY", -99);
    write(CTRL1_XL, AT_104_HZ);
    expect(vector(0x28).slice(0, 2)).toEqual([32767, -32768]);
  });
});

describe("the step counter of the motion sensor", () => {
  const FUNC_CFG_ACCESS = 0x01;
  const EMB_FUNC_EN_A = 0x04;
  const STEP_COUNTER_L = 0x62;
  const EMB_FUNC_SRC = 0x64;

  function counter() {
    const { inputs, write, read } = sensor();
    write(FUNC_CFG_ACCESS, 0x80);
    const steps = () => {
      const [low = 0, high = 0] = read(STEP_COUNTER_L, 2);
      return low + 256 * high;
    };
    return { inputs, write, read, steps };
  }

  test("counts what is walked while it is enabled", () => {
    const { inputs, write, steps } = counter();
    inputs.set("steps", 10);
    write(EMB_FUNC_EN_A, 0x08);
    expect(steps()).toBe(0);
    inputs.set("steps", 310);
    expect(steps()).toBe(300);
    write(EMB_FUNC_EN_A, 0);
    inputs.set("steps", 999);
    expect(steps()).toBe(300);
    write(EMB_FUNC_EN_A, 0x08);
    inputs.set("steps", 1000);
    expect(steps()).toBe(301);
  });

  test("begins at 0 again when it is told to", () => {
    const { inputs, write, steps } = counter();
    write(EMB_FUNC_EN_A, 0x08);
    inputs.set("steps", 20);
    write(EMB_FUNC_SRC, 0x80);
    expect(steps()).toBe(0);
    inputs.set("steps", 21);
    expect(steps()).toBe(1);
  });

  test("is seen only in its own bank of registers", () => {
    const { inputs, write, read } = counter();
    write(EMB_FUNC_EN_A, 0x08);
    inputs.set("steps", 20);
    write(FUNC_CFG_ACCESS, 0);
    expect(read(STEP_COUNTER_L, 2)).toEqual([0, 0]);
    expect(read(0x0f, 1)).toEqual([0x6c]);
  });
});

test("the motion sensor never throws and gives bytes, whatever is done to it", () => {
  const number = fc.oneof(fc.integer({ min: -9, max: 300 }), fc.constantFrom(Number.NaN, 2 ** 31, 0.5));
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(2), number)), (steps) => {
      const { imu, inputs } = sensor();
      for (const [step, value] of steps) {
        inputs.set("accelerationX", value);
        if (step === 0) imu.start(value % 2 === 0);
        else if (step === 1) imu.write(value);
        const byte = imu.read();
        expect(byte === (byte & 0xff)).toBe(true);
      }
    }),
  );
});

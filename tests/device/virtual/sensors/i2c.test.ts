import { beforeAll, describe, expect, test } from "vitest";
import { TypedBoard } from "../../../boards/typed-board.ts";

let board: TypedBoard;
beforeAll(async () => {
  board = await TypedBoard.bootRaw();
});

const run = (code: string) =>
  board.run(`from machine import I2C, Pin\nfrom lsm6dsox import LSM6DSOX\n${code}`);
const shown = (expression: string) => run(`print(${expression})`).output.trimEnd();
const failure = (code: string) => run(code).error;

describe("I2C on the virtual Nano", () => {
  test("finds the motion sensor on bus 0, and nothing on bus 1", () => {
    expect(shown("I2C(0).scan(), I2C(1).scan()")).toBe("[106] []");
  });

  test.each([
    'I2C(0, sda=Pin("SDA"), scl=Pin("SCL"))',
    'I2C(1, sda=Pin("A0"), scl=Pin("A1"))',
    "I2C(0, 100000)",
    "I2C(0, freq=100_000, timeout=1000)",
  ])("can be had as %s", (code) => {
    expect(failure(code)).toBe("");
  });

  test.each([
    ["I2C(2)", "ValueError: I2C(2) doesn't exist"],
    ['I2C(0, sda=Pin("A0"))', "ValueError: bad SDA pin"],
    ['I2C(1, scl=Pin("SCL"))', "ValueError: bad SCL pin"],
  ])("cannot be had as %s", (code, error) => {
    expect(failure(code)).toBe(error);
  });

  test("reads and writes registers, in one step or in several", () => {
    const { output, error } = run(`i2c = I2C(0)
print(i2c.readfrom_mem(0x6A, 0x0F, 1))
print(i2c.writeto(0x6A, b"\\x0F"), i2c.readfrom(0x6A, 1))
i2c.writeto_mem(0x6A, 0x10, b"\\x48\\x4C")
print(i2c.readfrom_mem(0x6A, 0x10, 2))
i2c.writevto(0x6A, (b"\\x10", b"\\x40"))
print(i2c.readfrom_mem(0x6A, 0x10, 1))`);
    expect(error).toBe("");
    expect(output).toBe("b'l'\n1 b'l'\nb'HL'\nb'@'\n");
  });

  test("fills arrays of larger numbers byte by byte", () => {
    const { output } = run(`import array
numbers = array.array("h", (0, 0, 0))
I2C(0).writeto_mem(0x6A, 0x10, b"\\x40")
I2C(0).readfrom_mem_into(0x6A, 0x28, numbers)
print(numbers)`);
    expect(output).toBe("array('h', [0, 0, 16393])\n");
  });

  test.each([
    ["I2C(0).readfrom(0x20, 1)", "OSError: [Errno 5] EIO"],
    ["I2C(0).readfrom_mem(0x20, 0, 1)", "OSError: [Errno 5] EIO"],
    ['I2C(1).writeto(0x6A, b"x")', "OSError: [Errno 5] EIO"],
    ['I2C(0).writeto(0x20, b"")', "OSError: [Errno 19] ENODEV"],
    ["I2C(0).readfrom(2**32 + 0x6A, 1)", "OSError: [Errno 5] EIO"],
    ["I2C(0).readfrom(-1, 1)", "OSError: [Errno 5] EIO"],
  ])("answers %s with an error: nothing is there", (code, error) => {
    expect(failure(code)).toBe(error);
  });
});

describe("the driver of the motion sensor on the virtual Nano", () => {
  test("gives acceleration in g", () => {
    board.inputs.set("accelerationX", -0.5);
    expect(shown('"%.2f %.2f %.2f" % LSM6DSOX(I2C(0)).accel()')).toBe("-0.50 0.00 1.00");
    board.inputs.set("accelerationX", 0);
  });

  test("gives rotation a seventh low, as the firmware's driver does on the real chip", () => {
    board.inputs.set("rotationZ", 100);
    expect(shown('"%.1f %.1f %.1f" % LSM6DSOX(I2C(0)).gyro()')).toBe("0.0 0.0 87.2");
    expect(shown('"%.1f" % LSM6DSOX(I2C(0), gyro_scale=250).gyro()[2]')).toBe("87.2");
    board.inputs.set("rotationZ", 0);
  });

  test.each([2, 4, 8, 16])("measures the same with a range of %i g", (scale) => {
    expect(shown(`"%.2f" % LSM6DSOX(I2C(0), accel_scale=${scale}).accel()[2]`)).toBe("1.00");
  });

  test("rests with a rate of 0", () => {
    expect(shown("LSM6DSOX(I2C(0), accel_odr=0).accel()")).toBe("(0.0, 0.0, 0.0)");
  });

  test.each(["gyro_odr=100", "accel_odr=1000", "gyro_scale=245", "accel_scale=3"])("refuses %s", (option) => {
    expect(failure(`LSM6DSOX(I2C(0), ${option})`)).toMatch(/^ValueError: invalid/);
  });

  test("fails where nothing, or something else, answers", () => {
    expect(failure("LSM6DSOX(I2C(1))")).toBe("OSError: [Errno 5] EIO");
    expect(failure("LSM6DSOX(I2C(0), address=0x6B)")).toBe("OSError: [Errno 5] EIO");
    const other = `class Other:
    def readfrom_mem(self, address, register, count):
        return bytes(count)
LSM6DSOX(Other())`;
    expect(failure(other)).toBe("OSError: no LSM6DSOX at address 0x6a");
  });
});

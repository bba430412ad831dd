import { beforeEach, describe, expect, it } from "vitest";
import { TypedBoard } from "../../boards/typed-board.ts";

let board: TypedBoard;
beforeEach(async () => {
  board = await TypedBoard.bootRaw();
});

const run = (code: string) => board.run(`import machine\nfrom machine import *\n${code}`);
const shown = (expression: string) => run(`print(${expression})`).output.trimEnd();
const failure = (code: string) => run(code).error;

describe("SPI", () => {
  it("is on the pins that the board gives it", () => {
    expect(shown("SPI(0)")).toBe(
      "SPI(0, baudrate=1000000, polarity=0, phase=0, bits=8, sck=6, mosi=7, miso=4)",
    );
    expect(shown('SPI(0, 8000, sck=Pin("D6"), mosi=Pin("D7"), miso=None)')).toBe(
      "SPI(0, baudrate=8000, polarity=0, phase=0, bits=8, sck=18, mosi=19, miso=None)",
    );
  });

  it("receives what is wired to MISO, for nothing else is there", () => {
    const receive = "spi = SPI(0)\nspi.write(b'abc')\nbuf = bytearray(2)\nspi.write_readinto(b'ab', buf)\n";
    expect(run(`${receive}print(spi.read(2), buf)`).output).toBe("b'\\x00\\x00' bytearray(b'\\x00\\x00')\n");
    board.wire("D12", 1);
    expect(run(`${receive}print(spi.read(2), buf)`).output).toBe("b'\\xff\\xff' bytearray(b'\\xff\\xff')\n");
  });

  it.each([
    ["SPI(1)", "ValueError: SPI(1) belongs to the Wi-Fi module"],
    ["SPI(2)", "ValueError: SPI(2) doesn't exist"],
    ['SPI(0, sck=Pin("D2"))', "ValueError: bad SCK pin"],
    ["SPI(0, firstbit=SPI.LSB)", "NotImplementedError: LSB"],
    ["SPI(0).write_readinto(b'ab', bytearray(1))", "ValueError: buffers must be the same length"],
    ["SPI(0).write(3)", "TypeError: object with buffer protocol required"],
    ["SoftSPI()", "ValueError: must specify all of sck/mosi/miso"],
  ])("refuses %s", (code, error) => {
    expect(failure(code)).toBe(error);
  });

  it("is to be had in software on any pins", () => {
    board.wire("D4", 1);
    expect(shown('SoftSPI(sck=Pin("D2"), mosi=Pin("D3"), miso=Pin("D4")).read(1)')).toBe("b'\\xff'");
  });
});

describe("I2C on other pins", () => {
  it("finds the motion sensor wherever it is asked for on SDA and SCL, and nothing elsewhere", () => {
    expect(shown('SoftI2C(scl=Pin("SCL"), sda=Pin("SDA")).scan()')).toBe("[106]");
    expect(shown('SoftI2C(Pin("D2"), Pin("D3")).scan(), I2C(0, scl=Pin("D2"), sda=Pin("D4")).scan()')).toBe(
      "[] []",
    );
  });

  it("says in software that nobody answers, as the firmware does", () => {
    expect(failure('SoftI2C(Pin("D2"), Pin("D3")).writeto(9, b"a")')).toBe("OSError: [Errno 19] ENODEV");
    expect(failure('I2C(1).writeto(9, b"a")')).toBe("OSError: [Errno 5] EIO");
  });
});

describe("the chip", () => {
  it("tells its speed, and takes another", () => {
    expect(run("print(freq())\nfreq(133_000_000)\nprint(freq())").output).toBe("125000000\n133000000\n");
    expect(failure("freq(1)")).toBe("ValueError: cannot change frequency");
  });

  it("sleeps lightly for a time, and never without one", () => {
    const code = "import time\nstart = time.ticks_ms()\nlightsleep(1500)\nprint(time.ticks_ms() - start)";
    expect(run(code).output).toBe("1500\n");
    expect(failure("lightsleep()")).toContain("would never wake up");
  });

  it("has a watchdog that takes what the board's takes", () => {
    expect(failure("WDT(timeout=8388).feed()")).toBe("");
    expect(failure("WDT(timeout=8389)")).toBe("ValueError: timeout exceeds 8388");
  });

  it("lets programs hold interrupts back", () => {
    expect(failure("enable_irq(disable_irq())")).toBe("");
  });
});

describe("the chip's addresses", () => {
  it("drive and read pins", () => {
    const code = `Pin("LED", Pin.OUT)
mem32[0xd0000014] = 1 << 6
print(Pin("LED").value(), hex(mem32[0xd0000010]))
mem32[0xd000001c] = 1 << 6
print(Pin("LED").value())`;
    expect(run(code).output).toBe("1 0x40\n0\n");
  });

  it("keep what is written to them, byte by byte", () => {
    const code = "mem32[0x4005800c] = 0xdeadbeef\nprint(hex(mem16[0x4005800e]), mem8[0x4005800c], mem8)";
    expect(run(code).output).toBe("0xdead 239 <8-bit memory>\n");
  });

  it("must be aligned", () => {
    expect(failure("mem32[0x40058001]")).toBe("ValueError: address 40058001 is not aligned to 4 bytes");
  });
});

describe("a signal", () => {
  it("can be made of a signal, and of a pin only as it is", () => {
    expect(
      run('s = Signal(Signal(Pin("D2", Pin.OUT), invert=True))\ns.on()\nprint(Pin("D2")())').output,
    ).toBe("0\n");
    expect(failure('Signal(Pin("D2"), Pin.OUT)')).toBe("TypeError:");
  });
});

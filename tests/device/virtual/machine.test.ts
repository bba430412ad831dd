import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { boardPins } from "../../../src/shared/nano-rp2040-connect.ts";
import { TypedBoard } from "../../boards/typed-board.ts";

let board: TypedBoard;
const switchOn = async () => {
  board = await TypedBoard.bootRaw();
};
beforeAll(switchOn);

const run = (code: string) => board.run(`from machine import Pin, Signal\n${code}`);
const shown = (expression: string) => run(`print(${expression})`).output.trimEnd();
const failure = (code: string) => run(code).error;

describe("a pin by its name", () => {
  it.each(boardPins.flatMap(({ name, aliases }) => [name, ...aliases]))("%s is there", (name) => {
    expect(failure(`Pin("${name}")`)).toBe("");
  });

  it.each(["D0", "D1", "D22", "A8", "led", ""])("%j is not there", (name) => {
    expect(failure(`Pin("${name}")`)).toBe(`ValueError: unknown named pin "${name}"`);
  });

  it("is the same pin under each of its names", () => {
    run('Pin("LED", Pin.OUT, value=1)');
    expect(shown('Pin("D13").value(), Pin("LED_BUILTIN").value(), Pin(Pin("D13")).value()')).toBe("1 1 1");
  });
});

describe("a pin by its number", () => {
  it("is the GPIO of the chip: 13 is SCL, not D13", async () => {
    await switchOn();
    expect(shown("Pin(13), Pin(6), Pin(25)")).toBe(
      "Pin(GPIO13, mode=ALT) Pin(GPIO6, mode=ALT) Pin(GPIO25, mode=ALT)",
    );
    run("Pin(13, Pin.OUT, value=1)");
    expect(board.pins.get("SCL")).toEqual({ mode: "out", level: 1 });
    expect(board.pins.has("LED")).toBe(false);
  });

  // 2, 3, 8 to 11 and 14 are the wires to the Wi-Fi chip, 22 to 24 those to the sensors (board-facts A.4): a board
  // would take those numbers and lose its Wi-Fi.
  it.each(["2", "9", "14", "22", "-1", "30", "2**40", "2**32 + 6", "1.5", "None", "[]", "True"])(
    "%s is no pin",
    (number) => {
      expect(failure(`Pin(${number})`)).toBe("ValueError: invalid pin");
    },
  );
});

describe("a pin of the chip", () => {
  beforeEach(switchOn);

  it("keeps its level when it becomes an output without one", () => {
    run('Pin("D2", Pin.OUT, value=1)\nPin("D2", Pin.IN)\nPin("D2", Pin.OUT)');
    expect(board.pins.get("D2")).toEqual({ mode: "out", level: 1 });
  });

  it("starts low", () => {
    run('Pin("D2", Pin.OUT)');
    expect(board.pins.get("D2")).toEqual({ mode: "out", level: 0 });
  });

  it("drives the value it is made with, whatever counts as true", () => {
    run('Pin("D2", Pin.OUT, value=[0])\nPin("D3", Pin.OUT, value="")');
    expect([board.pins.get("D2")?.level, board.pins.get("D3")?.level]).toEqual([1, 0]);
  });

  it("takes no value as an input, as on the board", () => {
    run('Pin("D2", Pin.OUT, value=1)\nPin("D2", Pin.IN, value=0)\nPin("D2", Pin.OUT)');
    expect(board.pins.get("D2")?.level).toBe(1);
  });

  it("follows value(), a call, on(), off(), high(), low() and toggle()", () => {
    const { output } = run(`p = Pin("D2", Pin.OUT)
for step in (lambda: p.value(1), lambda: p(0), p.on, p.off, p.high, p.low, p.toggle, p.toggle):
    step()
    print(p(), end="")`);
    expect(output).toBe("10101010");
  });

  it("reads what is wired to it", () => {
    board.wire("D2", 1);
    expect(shown('Pin("D2", Pin.IN).value()')).toBe("1");
    board.wire("D2", 0);
    expect(shown('Pin("D2", Pin.IN).value()')).toBe("0");
  });

  it("is pulled up or down when nothing is wired to it, and let go again", () => {
    expect(
      shown(
        'Pin("D2", Pin.IN, Pin.PULL_UP).value(), Pin("D2", Pin.IN, Pin.PULL_DOWN).value(), Pin("D2", Pin.IN).value()',
      ),
    ).toBe("1 0 0");
  });

  it("listens to the wire rather than to its pull", () => {
    board.wire("D2", 0);
    expect(shown('Pin("D2", Pin.IN, Pin.PULL_UP).value()')).toBe("0");
  });

  it("hangs high as an open drain, and goes low when told", () => {
    expect(shown('Pin("D2", Pin.OPEN_DRAIN).value()')).toBe("1");
    run('Pin("D2").off()');
    expect(board.pins.get("D2")).toEqual({ mode: "open-drain", level: 0 });
    expect(shown('Pin("D2", Pin.OPEN_DRAIN, value=0).value()')).toBe("0");
  });

  it.each([
    ['Pin("D2")', "Pin(GPIO25, mode=ALT)"],
    ['Pin("D2", Pin.IN)', "Pin(GPIO25, mode=IN)"],
    ['Pin("D2", Pin.OUT)', "Pin(GPIO25, mode=OUT)"],
    ['Pin("D2", Pin.OPEN_DRAIN)', "Pin(GPIO25, mode=OPEN_DRAIN)"],
    ['Pin("D2", Pin.IN, Pin.PULL_UP)', "Pin(GPIO25, mode=IN, pull=PULL_UP)"],
    ['Pin("D2", Pin.IN, Pin.PULL_DOWN)', "Pin(GPIO25, mode=IN, pull=PULL_DOWN)"],
    ['Pin("D2", Pin.IN, Pin.PULL_UP | Pin.PULL_DOWN)', "Pin(GPIO25, mode=IN, pull=PULL_UP|PULL_DOWN)"],
  ])("prints %s as %s", (pin, text) => {
    expect(shown(pin)).toBe(text);
  });
});

describe("a pin with a mode or a pull that is no number", () => {
  it.each([
    'Pin("LED", [])',
    'Pin("LED", "OUT")',
    'Pin("LED", 1j)',
    'Pin("LED", 1.0)',
    'Pin("D2", Pin.IN, [1])',
    'Pin("D2", Pin.IN, "up")',
    'Pin("D2", Pin.IN, {})',
  ])("%s is a TypeError, as on the board", (code) => {
    expect(failure(code)).toMatch(/^TypeError: can't convert \w+ to int$/);
    expect(failure("print(1)")).toBe("");
  });
});

describe("a pin of the Wi-Fi module", () => {
  beforeEach(switchOn);

  it.each([
    ['Pin("LEDR", Pin.IN, Pin.PULL_UP)', "pulls are not supported for external pins"],
    ['Pin("A6", Pin.IN, pull=Pin.PULL_DOWN)', "pulls are not supported for external pins"],
    ['Pin("LEDR", Pin.OPEN_DRAIN)', "only Pin.OUT and Pin.IN are supported for this pin"],
    ['Pin("LEDR", 7)', "only Pin.OUT and Pin.IN are supported for this pin"],
  ])("refuses %s", (code, message) => {
    expect(failure(code)).toBe(`ValueError: ${message}`);
  });

  it("goes high when it becomes an output without a value: the light is off", () => {
    run('Pin("LEDR", Pin.OUT, value=0)\nPin("LEDR", Pin.OUT)');
    expect(board.pins.get("LEDR")).toEqual({ mode: "out", level: 1 });
  });

  it("goes where value= says", () => {
    run('Pin("LEDG", Pin.OUT, value=0)');
    expect(board.pins.get("LEDG")).toEqual({ mode: "out", level: 0 });
  });

  it("always goes high on toggle(), because the firmware forgets what it wrote", () => {
    expect(
      run('p = Pin("LEDB", Pin.OUT, value=0)\nfor i in range(3):\n  p.toggle()\n  print(p())').output,
    ).toBe("1\n1\n1\n");
  });

  it.each(["A4", "A5", "A6", "A7"])("%s stays an input, whatever it is told", (name) => {
    run(`p = Pin("${name}", Pin.OUT, value=1)\np.on()\np.toggle()`);
    expect(board.pins.get(name)?.mode ?? "unused").not.toBe("out");
    expect(shown(`Pin("${name}").value()`)).toBe("0");
    board.wire(name, 1);
    expect(shown(`Pin("${name}").value()`)).toBe("1");
  });

  it("prints as an external pin", () => {
    expect(shown('Pin("LEDR", Pin.OUT), Pin("A6", Pin.IN), Pin("A7", Pin.OUT)')).toBe(
      "Pin(EXT_GPIO0, mode=OUT) Pin(EXT_GPIO5, mode=IN) Pin(EXT_GPIO6, mode=IN)",
    );
  });
});

describe("what the module lacks", () => {
  it.each(["I2S", "PinBase"])("is not there: %s", (name) => {
    expect(failure(`import machine\nmachine.${name}`)).toBe(
      `AttributeError: module 'machine' has no attribute '${name}'`,
    );
  });
});

describe("a signal", () => {
  beforeEach(switchOn);

  it("turns a pin's sense round when it is inverted", () => {
    const { output } = run(`light = Signal(Pin("LEDR", Pin.OUT), invert=True)
for step in (light.on, light.off, lambda: light.value(1), lambda: light(0)):
    step()
    print(light.value(), light(), Pin("LEDR").value())`);
    expect(output).toBe("1 1 0\n0 0 1\n1 1 0\n0 0 1\n");
  });

  it("leaves it as it is otherwise", () => {
    expect(run('s = Signal(Pin("LED", Pin.OUT))\ns.on()\nprint(s.value(), Pin("LED")())').output).toBe(
      "1 1\n",
    );
  });

  it("makes its pin itself, and reads value= in its own sense", () => {
    run('Signal("LEDR", Pin.OUT, value=1, invert=True)\nSignal("D2", Pin.OUT, value=1)');
    expect([board.pins.get("LEDR")?.level, board.pins.get("D2")?.level]).toEqual([0, 1]);
  });
});

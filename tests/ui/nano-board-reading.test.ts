import { describe, expect, it } from "vitest";
import type { PinMode, PinState } from "../../src/device/virtual/pins/hardware.ts";
import { boardPins } from "../../src/shared/nano-rp2040-connect.ts";
import { boardDescription } from "../../src/ui/nano-board/description.ts";
import { areSamePins, changes, indicators } from "../../src/ui/nano-board/indicators.ts";
import { pads } from "../../src/ui/nano-board/layout.ts";
import {
  isLedOn,
  listedMark,
  markOf,
  padMark,
  pinIndex,
  rgbColour,
  rgbColours,
} from "../../src/ui/nano-board/reading.ts";
import { english } from "../../src/ui/nano-board/words.ts";

const at = (mode: PinMode, level: 0 | 1): PinState => ({ mode, level });

function board(used: Readonly<Record<string, PinState>> = {}): PinState[] {
  return boardPins.map(({ name }) => used[name] ?? at("unused", 0));
}

const [OUT_HIGH, OUT_LOW, IN_HIGH, IN_LOW] = [at("out", 1), at("out", 0), at("in", 1), at("in", 0)];

const apply = (shown: readonly (string | undefined)[], pins: readonly PinState[]): string[] => {
  const next = [...shown];
  for (const { indicator, shows } of changes(shown, pins)) next[indicator] = shows;
  return next.map((it) => it ?? "?");
};

const changedNames = (before: readonly PinState[], after: readonly PinState[]): string[] =>
  changes(apply([], before), after).map(({ indicator, shows }) => `${indicators[indicator]?.name} ${shows}`);

describe("the marks of pins", () => {
  it("tell the direction and the level", () => {
    expect([OUT_HIGH, OUT_LOW, IN_HIGH, IN_LOW].map(markOf)).toEqual([
      "out-high",
      "out-low",
      "in-high",
      "in-low",
    ]);
  });

  it("are missing where a pin is not used or not known", () => {
    expect(markOf(at("unused", 1))).toBeUndefined();
    expect(markOf(undefined)).toBeUndefined();
  });

  it("count an open drain as out", () => {
    expect(markOf(at("open-drain", 0))).toBe("out-low");
  });

  it("count a pin with a power as out, and as high when there is any", () => {
    expect([at("pwm", 1), at("pwm", 0)].map(markOf)).toEqual(["out-high", "out-low"]);
  });

  it("follow whichever pin of a shared pad is used", () => {
    const a4 = pads.find(({ name }) => name === "A4");
    expect(a4?.pins).toEqual([pinIndex("A4"), pinIndex("SDA")]);
    expect(padMark(board({ SDA: OUT_HIGH }), a4?.pins ?? [])).toBe("out-high");
    expect(padMark(board({ A4: IN_LOW, SDA: OUT_HIGH }), a4?.pins ?? [])).toBe("in-low");
  });
});

describe("the LED", () => {
  it("is lit only while its pin is driven high", () => {
    expect(isLedOn(board({ LED: OUT_HIGH }))).toBe(true);
    for (const state of [OUT_LOW, IN_HIGH, at("unused", 1)])
      expect(isLedOn(board({ LED: state }))).toBe(false);
    expect(isLedOn([])).toBe(false);
  });

  it("is lit when it is dimmed", () => {
    expect(isLedOn(board({ LED: at("pwm", 1) }))).toBe(true);
  });

  it("is listed as pin D13 only when it is an input", () => {
    expect(listedMark(board({ LED: OUT_HIGH }), pinIndex("LED"))).toBeUndefined();
    expect(listedMark(board({ LED: IN_LOW }), pinIndex("D13"))).toBe("in-low");
  });
});

describe("the RGB LED", () => {
  it("mixes eight colours from parts that are on when low", () => {
    const seen = rgbColours.map((_, bits) =>
      rgbColour(
        board({
          LEDR: bits & 1 ? OUT_LOW : OUT_HIGH,
          LEDG: bits & 2 ? OUT_LOW : OUT_HIGH,
          LEDB: bits & 4 ? OUT_LOW : OUT_HIGH,
        }),
      ),
    );
    expect(seen).toEqual(["off", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]);
  });

  it("is dark while its pins are low but not driven", () => {
    expect(rgbColour(board())).toBe("off");
    expect(rgbColour(board({ LEDR: IN_LOW }))).toBe("off");
    expect(rgbColour([])).toBe("off");
  });
});

describe("the description", () => {
  it("says what is lit and which pins are used", () => {
    const pins = board({ LED: OUT_HIGH, LEDR: OUT_LOW, LEDG: OUT_HIGH, LEDB: OUT_LOW, D2: OUT_HIGH });
    expect(boardDescription(pins, english)).toBe("Virtual Nano. LED on. RGB LED magenta. D2 out, high.");
  });

  it("names inputs, and the LED's pin as on its pad", () => {
    expect(boardDescription(board({ LED: IN_LOW, A0: IN_HIGH }), english)).toBe(
      "Virtual Nano. LED off. RGB LED off. D13 in, low. A0 in, high.",
    );
  });

  it("says that the board is off when there are no pins", () => {
    expect(boardDescription([], english)).toBe("Virtual Nano. The board is off.");
  });
});

describe("changes", () => {
  it("are none when the pins are as shown", () => {
    const pins = board({ D2: OUT_HIGH, LED: OUT_HIGH });
    expect(changedNames(pins, board({ D2: OUT_HIGH, LED: OUT_HIGH }))).toEqual([]);
  });

  it("name only what looks different", () => {
    const d2 = pinIndex("D2");
    expect(changedNames(board(), board({ D2: OUT_HIGH }))).toEqual([
      `pad-${d2} out-high`,
      `chip-${d2} out-high`,
    ]);
    expect(changedNames(board(), board({ LEDR: OUT_LOW }))).toEqual(["rgb red"]);
    expect(changedNames(board({ LEDR: OUT_HIGH }), board())).toEqual([]);
  });

  it("darken everything when the board goes off", () => {
    expect(apply(apply([], board({ LED: OUT_HIGH, D2: OUT_HIGH })), [])).toEqual(apply([], []));
    expect(changedNames([], board())).toEqual(["power on", "led off", "rgb off"]);
  });

  it("are noticed by mode, level and number of pins", () => {
    expect(areSamePins(board({ D2: OUT_LOW }), board({ D2: OUT_LOW }))).toBe(true);
    expect(areSamePins(board({ D2: OUT_LOW }), board({ D2: IN_LOW }))).toBe(false);
    expect(areSamePins(board({ D2: OUT_LOW }), board({ D2: OUT_HIGH }))).toBe(false);
    expect(areSamePins([], board())).toBe(false);
    expect(areSamePins(board(), [])).toBe(false);
  });
});

describe("the pads", () => {
  it("are in the order of the real board, from USB", () => {
    const names = (row: string) => pads.filter((pad) => pad.row === row).map(({ name }) => name);
    expect(names("top").join(" ")).toBe("D12 D11 D10 D9 D8 D7 D6 D5 D4 D3 D2 GND RST RX TX");
    expect(names("bottom").join(" ")).toBe("D13 3V3 REF A0 A1 A2 A3 A4 A5 A6 A7 VUSB REC GND VIN");
  });

  it("show every pin of the board but those of the RGB LED, once", () => {
    const shown = pads.flatMap(({ pins }) => pins.map((pin) => boardPins[pin]?.name));
    const expected = boardPins.map(({ name }) => name).filter((name) => !/^LED[RGB]$/.test(name));
    expect(shown.toSorted()).toEqual(expected.toSorted());
  });
});

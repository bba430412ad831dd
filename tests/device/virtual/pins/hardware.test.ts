import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Hardware, type PinState } from "../../../../src/device/virtual/pins/hardware.ts";
import { boardPins } from "../../../../src/shared/nano-rp2040-connect.ts";

const IN = 0;
const OUT = 1;

function watched() {
  const told: [string, PinState][] = [];
  const hardware = new Hardware((index, state) => told.push([boardPins[index]!.name, state]));
  return { hardware, told, led: hardware.find("LED") };
}

describe("the pins of the virtual Nano", () => {
  it("tell whoever watches of every change, and only of changes", () => {
    const { hardware, told, led } = watched();
    hardware.configure(led, OUT, 0, -1);
    hardware.write(led, 1);
    hardware.write(led, 1);
    hardware.configure(led, OUT, 0, -1);
    hardware.write(led, 0);
    expect(told).toEqual([
      ["LED", { mode: "out", level: 0 }],
      ["LED", { mode: "out", level: 1 }],
      ["LED", { mode: "out", level: 0 }],
    ]);
  });

  it("count as unused until somebody reads, pulls or drives them", () => {
    const { hardware, told } = watched();
    const button = hardware.find("D2");
    hardware.configure(button, IN, 0, -1);
    expect(told).toEqual([]);
    hardware.read(button);
    expect(told).toEqual([["D2", { mode: "in", level: 0 }]]);
    hardware.configure(button, IN, 0, -1);
    expect(told.at(-1)).toEqual(["D2", { mode: "unused", level: 0 }]);
    hardware.configure(button, IN, 1, -1);
    expect(told.at(-1)).toEqual(["D2", { mode: "in", level: 1 }]);
  });

  it("tell when what is wired to them changes, and go back to their pull without a wire", () => {
    const { hardware, told } = watched();
    const button = hardware.find("D2");
    hardware.configure(button, IN, 1, -1);
    hardware.wire(button, 0);
    hardware.wire(button, null);
    expect(told.map(([, { level }]) => level)).toEqual([1, 0, 1]);
  });

  it("drive against a wire", () => {
    const { hardware, led } = watched();
    hardware.wire(led, 0);
    hardware.configure(led, OUT, 0, 1);
    expect(hardware.read(led)).toBe(1);
  });

  it("say which of them are the Wi-Fi module's", () => {
    const { hardware } = watched();
    const external = boardPins.filter((_pin, index) => hardware.isExternal(index)).map(({ name }) => name);
    expect(external).toEqual(["A4", "A5", "A6", "A7", "LEDR", "LEDG", "LEDB"]);
  });

  it("never throw and never lose a level of 0 or 1, whatever Python hands over", () => {
    const number = fc.oneof(
      fc.integer({ min: -2, max: 40 }),
      fc.double(),
      fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -0, 2 ** 31, -(2 ** 31)),
    );
    const level = fc.constantFrom<0 | 1>(0, 1);
    const step = fc.oneof(
      fc.tuple(number, number, number, number).map((all) => (it: Hardware) => it.configure(...all)),
      fc.tuple(number, level).map((all) => (it: Hardware) => it.write(...all)),
      fc
        .tuple(number, fc.constantFrom<0 | 1 | null>(0, 1, null))
        .map((all) => (it: Hardware) => it.wire(...all)),
      number.map((index) => (it: Hardware) => it.toggle(index)),
      number.map((index) => (it: Hardware) => it.read(index)),
      number.map((index) => (it: Hardware) => it.describe(index)),
      number.map((gpio) => (it: Hardware) => it.findGpio(gpio)),
      number.map((index) => (it: Hardware) => it.isExternal(index)),
      fc.string().map((name) => (it: Hardware) => it.find(name)),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const { hardware, told } = watched();
        for (const take of steps) take(hardware);
        for (const [, state] of told) expect([0, 1]).toContain(state.level);
        boardPins.forEach((pin, index) => {
          expect([0, 1]).toContain(hardware.read(index));
          expect(hardware.describe(index)).toMatch(/^Pin\((EXT_)?GPIO\d+, mode=\w+(, pull=[\w|]+)?\)$/);
          if (pin.home.kind === "nina" && pin.home.inputOnly)
            expect(hardware.describe(index)).not.toContain("OUT");
        });
      }),
    );
  });
});

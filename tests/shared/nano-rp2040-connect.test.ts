import { describe, expect, it } from "vitest";
import { boardPins } from "../../src/shared/nano-rp2040-connect.ts";

/** The table of board-facts A.3, which is the firmware's own `pins.csv`. */
const FACTS = `TX:0 RX:1 D2:25 D3:15 D4:16 D5:17 D6:18 D7:19 D8:20 D9:21 D10:5 D11:7 D12:4 D13,LED,LED_BUILTIN:6
A0,D14:26 A1,D15:27 A2,D16:28 A3,D17:29 SDA:12 SCL:13
LEDR,LED_RED:EXT0 LEDG,LED_GREEN:EXT1 LEDB,LED_BLUE:EXT2 A4,D18:EXT3 A5,D19:EXT4 A6,D20:EXT5 A7,D21:EXT6`;

describe("the pins of the board", () => {
  it("are those of the firmware, each under all its names", () => {
    const ours = boardPins.map(
      ({ name, aliases, home }) =>
        `${[name, ...aliases].sort().join(",")}:${home.kind === "nina" ? `EXT${home.extGpio}` : home.gpio}`,
    );
    const facts = FACTS.split(/\s+/).map((fact) => {
      const [names, gpio] = fact.split(":");
      return `${names!.split(",").sort().join(",")}:${gpio}`;
    });
    expect(ours.toSorted()).toEqual(facts.toSorted());
  });

  it("have no name and no line twice", () => {
    const names = boardPins.flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(boardPins.map(({ home }) => JSON.stringify(home))).size).toBe(boardPins.length);
  });

  it("can only be read where the Wi-Fi module has no output", () => {
    const inputOnly = boardPins.filter(({ home }) => home.kind === "nina" && home.inputOnly);
    expect(inputOnly.map(({ name }) => name)).toEqual(["A4", "A5", "A6", "A7"]);
  });

  it("never touch the wires to the Wi-Fi chip", () => {
    const gpios = boardPins.flatMap(({ home }) => (home.kind === "rp2040" ? [home.gpio] : []));
    for (const reserved of [2, 3, 8, 9, 10, 11, 14]) expect(gpios).not.toContain(reserved);
  });
});

import { describe, expect, it } from "vitest";
import type { TraceEntry } from "../../../src/device/judge/trace.ts";
import { blinks, printed, seenIn } from "./watched.ts";

const forever = Number.POSITIVE_INFINITY;

describe("a line that is printed", () => {
  const trace = printed([10, "Hello"], [20, "It is 21.5 degrees"], [30, "21"]);

  it("is any line, if nothing is said about it", () => {
    expect(seenIn({ kind: "prints" }, ...trace)).toHaveLength(3);
  });

  it("is known by its text", () => {
    expect(seenIn({ kind: "prints", text: "It is # degrees" }, ...trace)).toEqual([[20, 20]]);
  });

  it("is known by its first number, as near as one wants", () => {
    expect(seenIn({ kind: "prints", number: 21.5 }, ...trace)).toEqual([[20, 20]]);
    expect(seenIn({ kind: "prints", number: 21.2, tolerance: 0.3 }, ...trace)).toEqual([
      [20, 20],
      [30, 30],
    ]);
    expect(seenIn({ kind: "prints", number: 0 }, ...printed([0, "no number"]))).toEqual([]);
  });

  it("may have a number with the error of a board's floats", () => {
    expect(seenIn({ kind: "prints", number: 0.3 }, ...printed([0, "0.3000001"]))).toHaveLength(1);
    expect(seenIn({ kind: "prints", number: 0.3 }, ...printed([0, "0.301"]))).toHaveLength(0);
  });

  it("has to fit both its text and its number", () => {
    expect(seenIn({ kind: "prints", text: "It*", number: 21 }, ...trace)).toEqual([]);
  });
});

describe("the level of a pin", () => {
  it("is high from when the program makes it high until it makes it low", () => {
    expect(seenIn({ kind: "pin", pin: "LED", level: 1 }, ...blinks([100, 600], [1100, 1600]))).toEqual([
      [100, 600],
      [1100, 1600],
    ]);
  });

  it("is low before the program does anything", () => {
    expect(seenIn({ kind: "pin", pin: "LED", level: 0 }, ...blinks([100, 600]))).toEqual([
      [0, 100, true],
      [600, forever],
    ]);
  });

  it("is that of the pin that is named, by any of its names", () => {
    expect(seenIn({ kind: "pin", pin: "D13", level: 1 }, [5, "pin", "LED", 1])).toEqual([[5, forever]]);
    expect(seenIn({ kind: "pin", pin: "D2", level: 1 }, [5, "pin", "LED", 1])).toEqual([]);
  });

  it("of a light of the RGB LED is high at first, which is off", () => {
    expect(seenIn({ kind: "pin", pin: "LEDR", level: 1 })).toEqual([[0, forever, true]]);
  });

  it("that changes for no time at all stays as it is", () => {
    const blinking = blinks([100, 600], [600, 1600]);
    expect(seenIn({ kind: "pin", pin: "LED", level: 1 }, ...blinking)).toEqual([[100, 1600]]);
  });

  it("that lasts no time at all is not seen", () => {
    expect(seenIn({ kind: "pin", pin: "LED", level: 1 }, ...blinks([100, 100]))).toEqual([]);
  });
});

describe("the RGB LED", () => {
  /** Its three lights are switched one after the other, two milliseconds apart. */
  const show = (atMs: number, red: 0 | 1, green: 0 | 1, blue: 0 | 1): TraceEntry[] => [
    [atMs, "pin", "LEDR", red],
    [atMs + 2, "pin", "LEDG", green],
    [atMs + 4, "pin", "LEDB", blue],
  ];
  const setUp = show(0, 1, 1, 1);

  it.each([
    ["red", 0, 1, 1],
    ["yellow", 0, 0, 1],
    ["green", 1, 0, 1],
    ["cyan", 1, 0, 0],
    ["blue", 1, 1, 0],
    ["magenta", 0, 1, 0],
    ["white", 0, 0, 0],
  ] as const)("is %s", (colour, red, green, blue) => {
    const trace = [...setUp, ...show(1000, red, green, blue)];
    expect(seenIn({ kind: "rgb", colour }, ...trace)).toHaveLength(1);
    expect(seenIn({ kind: "rgb", colour: "any" }, ...trace)).toHaveLength(1);
    expect(seenIn({ kind: "rgb", colour: "off" }, ...trace)).toHaveLength(1);
  });

  it("has no other colour on its way from one to the next", () => {
    const trace = [...setUp, ...show(1000, 0, 1, 1), ...show(2000, 1, 0, 0)];
    for (const colour of ["yellow", "green", "blue", "magenta", "white"] as const)
      expect(seenIn({ kind: "rgb", colour }, ...trace)).toEqual([]);
    expect(seenIn({ kind: "rgb", colour: "red" }, ...trace)).toEqual([[1000, 2004]]);
    expect(seenIn({ kind: "rgb", colour: "cyan" }, ...trace)).toEqual([[2004, forever]]);
  });

  it("stays as it is when it is told the same again", () => {
    const trace = [...setUp, ...show(1000, 0, 0, 1), ...show(1500, 1, 1, 1), ...show(1510, 0, 0, 1)];
    expect(seenIn({ kind: "rgb", colour: "yellow" }, ...trace)).toEqual([[1002, forever]]);
  });

  it("is off before the program does anything, and that is nothing that it did", () => {
    expect(seenIn({ kind: "rgb", colour: "off" }, ...setUp)).toEqual([[0, forever, true]]);
  });
});

describe("a strip of lights", () => {
  const pixels = (atMs: number, colours: string, pin = "D6"): TraceEntry => [atMs, "pixels", pin, colours];

  it("has a colour when all its lights have it", () => {
    const trace = [pixels(100, "330000 330000"), pixels(200, "330000 000000")];
    expect(seenIn({ kind: "strip", colour: "#ff0000" }, ...trace)).toEqual([[100, 200]]);
  });

  it("is looked at light by light, counted from 1", () => {
    const trace = [pixels(100, "330000 000000"), pixels(200, "000000 330000"), pixels(300, "000000 000000")];
    expect(seenIn({ kind: "strip", light: 2, colour: "#ff0000" }, ...trace)).toEqual([[200, 300]]);
    expect(seenIn({ kind: "strip", light: 9, colour: "any" }, ...trace)).toEqual([]);
  });

  it("has at least so many lights of a colour", () => {
    const trace = [pixels(100, "0000ff 0000ff 000000"), pixels(200, "0000ff 000000 000000")];
    expect(seenIn({ kind: "strip", atLeast: 2, colour: "#0000ff" }, ...trace)).toEqual([[100, 200]]);
  });

  it("has the same colour however bright it is", () => {
    const sight = { kind: "strip", colour: "#ff5a00" } as const;
    for (const colour of ["ff5a00", "331200", "110600"])
      expect(seenIn(sight, pixels(0, colour))).toHaveLength(1);
    for (const colour of ["ff0000", "33ff00", "000000"])
      expect(seenIn(sight, pixels(0, colour))).toHaveLength(0);
  });

  it("is as near to a colour as one wants", () => {
    expect(seenIn({ kind: "strip", colour: "#ff5a00", tolerance: 100 }, pixels(0, "ff0000"))).toHaveLength(1);
  });

  it("is off at first, and when all its lights are", () => {
    const trace = [pixels(100, "330000 000000"), pixels(200, "000000 000000")];
    expect(seenIn({ kind: "strip", colour: "off" }, ...trace)).toEqual([
      [0, 100, true],
      [200, forever],
    ]);
  });

  it("is the one at the pin that is named", () => {
    expect(seenIn({ kind: "strip", pin: "D7", colour: "any" }, pixels(0, "330000"))).toEqual([]);
  });
});

describe("a tone", () => {
  const wave = (atMs: number, hertz: number, percent: number, pin = "D3"): TraceEntry => [
    atMs,
    "wave",
    pin,
    hertz,
    percent,
  ];

  it("lasts from when it begins until it is silent", () => {
    const trace = [wave(0, 440, 0), wave(100, 440, 50), wave(600, 440, 0)];
    expect(seenIn({ kind: "tone" }, ...trace)).toEqual([[100, 600]]);
    expect(seenIn({ kind: "tone", hertz: 440 }, ...trace)).toEqual([[100, 600]]);
  });

  it("ends with its wave", () => {
    expect(seenIn({ kind: "tone" }, wave(0, 440, 50), wave(50, 0, 0))).toEqual([[0, 50]]);
  });

  it("is known by its pitch, within three percent or as one wants", () => {
    expect(seenIn({ kind: "tone", hertz: 440 }, wave(0, 452, 50))).toHaveLength(1);
    expect(seenIn({ kind: "tone", hertz: 440 }, wave(0, 460, 50))).toHaveLength(0);
    expect(seenIn({ kind: "tone", hertz: 440, tolerance: 25 }, wave(0, 460, 50))).toHaveLength(1);
  });

  it("is no servo, and no lamp unless its pin is named", () => {
    expect(seenIn({ kind: "tone" }, wave(0, 50, 7.5))).toEqual([]);
    expect(seenIn({ kind: "tone" }, wave(0, 1000, 50))).toEqual([]);
    expect(seenIn({ kind: "tone", pin: "D3" }, wave(0, 1000, 50))).toHaveLength(1);
  });
});

describe("the power of a pin", () => {
  const sight = { kind: "power", pin: "D9", percent: 50 } as const;

  it("is how much of the time it is high", () => {
    const trace: TraceEntry[] = [
      [0, "wave", "D9", 1000, 0],
      [100, "wave", "D9", 1000, 50],
      [200, "wave", "D9", 1000, 60],
      [300, "wave", "D9", 1000, 49],
    ];
    expect(seenIn(sight, ...trace)).toEqual([
      [100, 200],
      [300, forever],
    ]);
    expect(seenIn({ ...sight, tolerance: 10 }, ...trace)).toEqual([
      [100, 200],
      [200, 300],
      [300, forever],
    ]);
  });

  it("is all or nothing where the pin is just switched", () => {
    expect(seenIn({ ...sight, percent: 100 }, [10, "pin", "D9", 1], [20, "pin", "D9", 0])).toEqual([
      [10, 20],
    ]);
  });

  it("is none at first", () => {
    expect(seenIn({ ...sight, percent: 0 }, [10, "wave", "D9", 1000, 80])).toEqual([[0, 10, true]]);
  });
});

describe("a servo", () => {
  it.each([
    [0, 2.5],
    [90, 7.5],
    [180, 12.5],
  ])("is at %i degrees when a pulse lasts %d percent of its time", (degrees, percent) => {
    expect(seenIn({ kind: "servo", degrees }, [0, "wave", "D9", 50, percent])).toEqual([[0, forever]]);
    expect(seenIn({ kind: "servo", degrees: (degrees + 60) % 181 }, [0, "wave", "D9", 50, percent])).toEqual(
      [],
    );
  });

  it("is nowhere when it is limp", () => {
    expect(seenIn({ kind: "servo", degrees: 0, tolerance: 20 }, [0, "wave", "D9", 50, 0])).toEqual([]);
  });
});

describe("what is asked, answered and published", () => {
  const trace: TraceEntry[] = [
    [100, "request", "GET http://weather.example/now", ""],
    [200, "request", "POST http://log.example/", "21"],
    [300, "answer", "/on", 200, "<h1>On</h1>"],
    [400, "answer", "/off", 0, ""],
    [500, "publish", "room/door", "open"],
  ];

  it("is a request by its address, method and body", () => {
    expect(seenIn({ kind: "request", url: "http://weather.example/*" }, ...trace)).toEqual([[100, 100]]);
    expect(seenIn({ kind: "request", url: "*", method: "POST" }, ...trace)).toEqual([[200, 200]]);
    expect(seenIn({ kind: "request", url: "*", body: "#" }, ...trace)).toEqual([[200, 200]]);
  });

  it("is a page that was answered, and not one that was only asked for", () => {
    expect(seenIn({ kind: "page" }, ...trace)).toEqual([[300, 300]]);
    expect(seenIn({ kind: "page", request: "/on", text: "*On*" }, ...trace)).toEqual([[300, 300]]);
    expect(seenIn({ kind: "page", request: "GET /on" }, ...trace)).toEqual([[300, 300]]);
    expect(seenIn({ kind: "page", text: "*Off*" }, ...trace)).toEqual([]);
  });

  it("is a message by its topic and text", () => {
    expect(seenIn({ kind: "publish", topic: "room/*" }, ...trace)).toEqual([[500, 500]]);
    expect(seenIn({ kind: "publish", message: "shut" }, ...trace)).toEqual([]);
  });
});

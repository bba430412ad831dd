import { describe, expect, it } from "vitest";
import { servoAngle } from "../../../src/device/virtual/pins/servo-pulse.ts";
import { colourName, countColours, cssColour } from "../../../src/ui/around-board/strip-colours.ts";
import { airEvent } from "../../../src/ui/around-board/wifi-air.ts";

describe("the angle of a servo", () => {
  it.each([
    [0.5, 0],
    [1.5, 90],
    [2.5, 180],
    [2.6, 180],
  ])("is, at a pulse of %f ms, %i degrees", (ms, degrees) => {
    expect(servoAngle({ hz: 50, duty: (ms * 50) / 1000 })).toBe(degrees);
  });

  it("is none without a pulse, at a pulse of no servo, or at another frequency", () => {
    expect(servoAngle(undefined)).toBeNull();
    expect(servoAngle({ hz: 50, duty: 0 })).toBeNull();
    expect(servoAngle({ hz: 50, duty: 0.5 })).toBeNull();
    expect(servoAngle({ hz: 440, duty: 0.5 })).toBeNull();
  });
});

describe("the colour of a light", () => {
  it.each([
    [255, 0, 0, "red"],
    [40, 0, 0, "red"],
    [255, 128, 0, "orange"],
    [255, 255, 0, "yellow"],
    [0, 255, 0, "green"],
    [0, 255, 255, "cyan"],
    [0, 0, 255, "blue"],
    [128, 0, 255, "violet"],
    [255, 0, 200, "pink"],
    [9, 9, 9, "white"],
    [0, 0, 0, ""],
  ])("of %i, %i, %i is called %s", (red, green, blue, name) => {
    expect(colourName(red, green, blue)).toBe(name);
  });

  it("is seen even when its power is little, and is none when it is dark", () => {
    expect(cssColour(10, 0, 0)).toBe("rgb(59 0 0)");
    expect(cssColour(0, 0, 0)).toBe("");
  });

  it("is counted, the most frequent first", () => {
    const lights = Uint8Array.from([0, 0, 9, 9, 0, 0, 0, 0, 9, 0, 0, 0]);
    expect(countColours(lights)).toEqual({ lit: 3, colours: "2 blue, 1 red" });
  });
});

describe("the air around the board", () => {
  const networks = [
    { ssid: "Home", key: "secret key" },
    { ssid: "", key: "" },
  ];

  it("lets whatever is right in, or those that are listed", () => {
    expect(airEvent({ isAnyRight: true, networks, isRefused: false })).toEqual({
      kind: "networks",
      known: null,
    });
    expect(airEvent({ isAnyRight: false, networks, isRefused: false })).toEqual({
      kind: "networks",
      known: [networks[0]],
    });
  });

  it("lets nobody in when every password is wrong", () => {
    const refused = airEvent({ isAnyRight: false, networks, isRefused: true });
    expect(JSON.stringify(refused)).not.toContain("secret key");
    expect(airEvent({ isAnyRight: true, networks, isRefused: true })).toEqual({
      kind: "networks",
      known: [],
    });
  });
});

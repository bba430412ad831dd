import { describe, expect, it } from "vitest";
import { scenesTogether, toScript } from "../../../src/lessons/checks/script.ts";

describe("a scene", () => {
  it("joins the pin of a button to GND for as long as it is pressed", () => {
    const scene = {
      presses: [
        { at: 1, pin: "D2" },
        { at: 2, pin: "D3", for: 1.5 },
      ],
    };
    expect(toScript(scene).wires).toEqual([
      [1000, "D2", 0],
      [1200, "D2", null],
      [2000, "D3", 0],
      [3500, "D3", null],
    ]);
  });

  it("joins pins to levels, and turns knobs", () => {
    expect(toScript({ pins: [{ at: 0.5, pin: "D4", level: 1 }] }).wires).toEqual([[500, "D4", 1]]);
    expect(toScript({ analog: [{ at: 1, pin: "A0", percent: 100 }] }).analog).toEqual([[1000, "A0", 65535]]);
  });

  it("types each text with Enter, the earliest first", () => {
    const typed = [
      { at: 2, text: "Ada" },
      { at: 1, text: "12" },
    ];
    expect(toScript({ typed }).typed).toEqual([
      [1000, "12\r"],
      [2000, "Ada\r"],
    ]);
  });

  it("has answers of texts and of JSON, networks, visits and messages", () => {
    const script = toScript({
      answers: {
        "http://a.example/": { text: "hi" },
        "http://b.example/": { status: 404, json: { temp: 21 } },
      },
      networks: [{ name: "School", password: "secret" }],
      wifi: [{ at: 3, link: "down" }],
      visits: [{ at: 1, request: "/on" }],
      messages: [{ at: 2, topic: "door", text: "open" }],
    });
    expect(script).toMatchObject({
      http: {
        "http://a.example/": { status: 200, body: "hi" },
        "http://b.example/": { status: 404, body: '{"temp":21}' },
      },
      networks: [{ ssid: "School", key: "secret" }],
      wifi: [[3000, "down"]],
      visits: [[1000, "/on"]],
      broker: [[2000, "door", "open"]],
    });
  });

  it("lets every name and password be right where it says nothing of networks", () => {
    expect("networks" in toScript({})).toBe(false);
  });

  it("has sensors measure from a moment on, and leaves out what no sensor measures", () => {
    const sensors = [
      { at: 1, distance: 20, height: 5 },
      { at: 0, distance: null },
    ];
    expect(toScript({ sensors }).inputs).toEqual([
      [0, { distance: null }],
      [1000, { distance: 20 }],
    ]);
  });

  it("moves the board as a hand does, and holds it as before when that is over", () => {
    const inputs =
      toScript({
        sensors: [{ at: 0, accelerationX: 1, accelerationZ: 0 }],
        moves: [{ at: 1, move: "shake" }],
      }).inputs ?? [];
    const felt = inputs.map(([, change]) => change.accelerationX ?? 0);
    expect(Math.max(...felt)).toBeGreaterThan(3);
    expect(Math.min(...felt)).toBeLessThan(-1.5);
    expect(inputs.at(-1)).toEqual([
      2000,
      { accelerationX: 1, accelerationY: 0, accelerationZ: 0, rotationZ: 0 },
    ]);
    expect(inputs.map(([atMs]) => atMs)).toEqual(inputs.map(([atMs]) => atMs).sort((a, b) => a - b));
  });

  it("comes on top of another one", () => {
    const one = { presses: [{ at: 1, pin: "D2" }], answers: { a: { text: "1" }, b: { text: "1" } } };
    const other = { presses: [{ at: 2, pin: "D3" }], answers: { b: { text: "2" } }, networks: [] };
    expect(scenesTogether(one, other)).toMatchObject({
      presses: [
        { at: 1, pin: "D2" },
        { at: 2, pin: "D3" },
      ],
      answers: { a: { text: "1" }, b: { text: "2" } },
      networks: [],
    });
  });
});

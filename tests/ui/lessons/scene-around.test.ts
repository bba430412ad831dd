import { describe, expect, it, vi } from "vitest";
import type { BoardView } from "../../../src/ui/around-board/board-view.ts";
import { SceneAround } from "../../../src/ui/lessons/scene-around.ts";
import { pinIndex } from "../../../src/ui/nano-board/reading.ts";

function boardAlone() {
  const inputs = new Map<string, number>([["distance", 50]]);
  const board = {
    setInput: (name: string, value: number | null) => inputs.set(name, value ?? Number.NaN),
    readInput: (name: string) => inputs.get(name) ?? Number.NaN,
    setAnalog: vi.fn(),
    wire: vi.fn(),
    network: { surround: vi.fn() },
  };
  return { board, inputs, around: new SceneAround(board as unknown as BoardView) };
}

describe("a scene around the visible board", () => {
  it("has the sensors measure what they do at 0 seconds, and later as before", () => {
    const { inputs, around } = boardAlone();
    around.put({
      sensors: [
        { at: 0, distance: 20, airTemperature: 30 },
        { at: 2, distance: 5 },
      ],
    });
    expect([inputs.get("distance"), inputs.get("airTemperature")]).toEqual([20, 30]);
    around.takeAway();
    expect([inputs.get("distance"), inputs.get("airTemperature")]).toEqual([50, Number.NaN]);
  });

  it("presses no buttons: that is for the learner to do", () => {
    const { board, around } = boardAlone();
    around.put({ presses: [{ at: 1, pin: "D2" }], pins: [{ at: 0, pin: "D4", level: 1 }] });
    expect(board.wire.mock.calls).toEqual([[pinIndex("D4"), 1]]);
    around.takeAway();
    expect(board.wire).toHaveBeenLastCalledWith(pinIndex("D4"), null);
  });

  it("is the networks in reach and what addresses answer, until it is taken away", () => {
    const { board, around } = boardAlone();
    around.put({
      networks: [{ name: "School", password: "secret" }],
      answers: { "http://a.example/": { json: 1 } },
    });
    expect(board.network.surround).toHaveBeenLastCalledWith(
      [{ ssid: "School", key: "secret" }],
      expect.objectContaining({ "http://a.example/": expect.objectContaining({ body: "1" }) }),
    );
    around.takeAway();
    expect(board.network.surround).toHaveBeenLastCalledWith(null, null);
  });

  it("leaves the real Internet alone when it says nothing of it", () => {
    const { board, around } = boardAlone();
    around.put({ sensors: [{ at: 0, distance: 20 }] });
    around.put({});
    expect(board.network.surround).not.toHaveBeenCalled();
  });
});

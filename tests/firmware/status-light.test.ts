import { beforeEach, describe, expect, it } from "vitest";
import type { TypedBoard } from "../boards/typed-board.ts";
import { bootLinkBoard } from "./link-board.ts";

let board: TypedBoard;
const BENCH = `
from untether.status_light import StatusLight
log = []
light = StatusLight(lambda name, is_on: log.append("%s%d" % (name[-1], is_on)))
def tick(count, runs=False):
    for _ in range(count): light.tick(1000, runs)
def told():
    print(" ".join(log))
    log.clear()
`;
beforeEach(async () => {
  board = await bootLinkBoard();
  board.run(BENCH);
});
const run = (code: string) => board.run(`${code}\ntold()`).output.trimEnd();

describe("the light that tells of Wi-Fi", () => {
  it("is red without Wi-Fi, and writes that once", () => {
    expect(run('light.show("failed")\ntick(50)\nlight.show("failed")')).toBe("R1");
  });

  it("blinks blue while the board joins", () => {
    expect(run('light.show("joining")\ntick(4)')).toBe("B1 B0 B1 B0 B1");
  });

  it("is green for five seconds, then dark, and untouched from then on", () => {
    expect(run('light.show("joining")\nlight.show("joined")\ntick(4)')).toBe("B1 G1 B0");
    expect(run("tick(1)")).toBe("G0");
    expect(run("tick(100)")).toBe("");
  });

  it("is left to a program that runs, and afterwards, too", () => {
    run('light.show("joined")');
    expect(run("tick(20, True)\ntick(20)")).toBe("");
  });

  it("comes back with news of Wi-Fi", () => {
    run('light.show("joined")\ntick(5)\ntick(5, True)');
    expect(run('light.show("joining")')).toBe("B1");
  });

  it("drives the LED of the board: low is on", () => {
    board.run('StatusLight().show("failed")');
    expect(["LEDR", "LEDG", "LEDB"].map((name) => board.pins.get(name)?.level ?? 1)).toEqual([0, 1, 1]);
  });
});

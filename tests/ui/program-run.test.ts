import { describe, expect, it } from "vitest";
import { Session } from "../../src/device/session.ts";
import type { Program } from "../../src/generators/program.ts";
import { runProgram } from "../../src/ui/program-run.ts";
import { InProcessTransport } from "../boards/in-process-transport.ts";

/** A program of these lines, each with the block it came from. */
function programOf(...lines: readonly (readonly [string, string | null])[]): Program {
  return { code: lines.map(([text]) => `${text}\n`).join(""), lines: lines.map(([, id]) => id) };
}

async function connected() {
  const transport = new InProcessTransport();
  const session = new Session(() => undefined);
  await session.connect(transport);
  return { session, transport };
}

describe("a program that ran", () => {
  it("blames nobody when it has finished", async () => {
    const { session } = await connected();
    const program = programOf(["print(1)", "a"]);
    expect(await runProgram(session, program)).toEqual({
      program,
      outcome: { kind: "finished" },
      line: null,
      blockId: null,
    });
  });

  it("blames the block of the line that failed", async () => {
    const { session } = await connected();
    const run = await runProgram(session, programOf(["x = 0", "a"], ["", null], ["print(1 / x)", "b"]));
    expect(run).toMatchObject({ line: 3, blockId: "b" });
  });

  it("blames the block inside a function rather than the one that called it", async () => {
    const { session } = await connected();
    const run = await runProgram(
      session,
      programOf(["def half(x):", "define"], ["    return 1 / x", "return"], ["half(0)", "call"]),
    );
    expect(run).toMatchObject({ line: 2, blockId: "return" });
  });

  it("blames the line that called a helper of ours, not the helper", async () => {
    const { session } = await connected();
    const run = await runProgram(
      session,
      programOf(["import rgb_led", null], ["rgb_led.show('no colour')", "light"]),
    );
    expect(run).toMatchObject({ line: 2, blockId: "light", outcome: { kind: "failed" } });
  });

  it("blames a line without blaming a block when the line is nobody's", async () => {
    const { session } = await connected();
    expect(await runProgram(session, programOf(["import nowhere", null]))).toMatchObject({
      line: 1,
      blockId: null,
    });
  });

  it("blames nobody when it was stopped or the board was lost", async () => {
    const { session, transport } = await connected();
    const sleeping = programOf(["import time", null], ["time.sleep(9)", "a"]);
    transport.whileRunning = () => void session.stop();
    expect(await runProgram(session, sleeping)).toMatchObject({ outcome: { kind: "stopped" }, line: null });
    transport.whileRunning = () => transport.cut();
    expect(await runProgram(session, sleeping)).toMatchObject({ outcome: { kind: "lost" }, blockId: null });
  });
});

import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { Session } from "../../../../src/device/session.ts";
import type { RunManner } from "../../../../src/device/virtual/lines/line-desk.ts";
import { VirtualTransport } from "../../../../src/device/virtual/virtual-transport.ts";
import { buildWorkerThreads, type WorkerThreads } from "../../../boards/worker-thread.ts";

let threads: WorkerThreads;
let session: Session;
beforeAll(async () => {
  threads = await buildWorkerThreads();
}, 30_000);
afterEach(() => session.disconnect());
afterAll(() => threads.dispose());

const shown: RunManner = { isShown: true, isPaused: false, glowMs: 0, isAtBoardSpeed: false };

/** A board in a thread of its own, with all lines of a program watched. */
async function connected(manner: RunManner) {
  let output = "";
  const transport = new VirtualTransport(() => threads.start());
  // On a busy machine a thread may be late; what counts is that it needs no restart.
  Object.defineProperty(transport, "patienceMs", { value: 10_000 });
  session = new Session((bytes) => {
    output += new TextDecoder().decode(bytes);
  });
  transport.lines.set(manner);
  await session.connect(transport);
  const run = (code: string) => {
    transport.lines.watch(code.split("\n").map((_text, i) => ({ block: i + 1, loop: null })));
    return session.run(code);
  };
  const haltsAt = (line: number) =>
    vi.waitFor(() => expect(transport.lines.board?.haltedAt).toBe(line), { timeout: 10_000 });
  return { lines: transport.lines, run, haltsAt, output: () => output };
}

describe("a program that is shown", () => {
  it("halts before each line and goes on by steps, then freely", async () => {
    const { lines, run, haltsAt, output } = await connected({ ...shown, isPaused: true });
    const outcome = run("print(1)\nprint(2)\nprint(3)\nprint(4)\n");
    await haltsAt(1);
    expect(output()).toBe("");
    lines.step();
    await haltsAt(2);
    lines.step();
    await haltsAt(3);
    lines.set(shown);
    expect(await outcome).toEqual({ kind: "finished" });
    expect(output()).toBe("1\r\n2\r\n3\r\n4\r\n");
  });

  it("is stopped at once where it halts, without a restart", async () => {
    const { run, haltsAt, lines } = await connected({ ...shown, isPaused: true });
    const outcome = run("while True:\n    print(0)\n    print(1)\n");
    await haltsAt(2);
    lines.step();
    await haltsAt(3);
    await session.stop();
    expect(await outcome).toEqual({ kind: "stopped", restarted: false });
  });

  it("is stopped at once in slow motion, without a restart", async () => {
    const { run, lines } = await connected({ ...shown, glowMs: 600_000 });
    const outcome = run("while True:\n    print(1)\n");
    await vi.waitFor(() => expect(lines.board?.started[1]).toBeGreaterThan(0), { timeout: 10_000 });
    await session.stop();
    expect(await outcome).toEqual({ kind: "stopped", restarted: false });
    lines.set(shown);
    expect(await run("print(2)\n")).toEqual({ kind: "finished" });
  });

  it("needs a board of its own", async () => {
    const { lines, run, output } = await connected({ ...shown, isShown: false, isPaused: true });
    expect(lines.isOutdated).toBe(false);
    expect(await run("print(1)\n")).toEqual({ kind: "finished" });
    expect(output()).toBe("1\r\n");
    lines.set(shown);
    expect(lines.isOutdated).toBe(true);
  });
});

import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { BoardError } from "../../../src/device/board-error.ts";
import { BoardFiles } from "../../../src/device/files.ts";
import type { Outcome } from "../../../src/device/outcome.ts";
import { Session, type SessionState } from "../../../src/device/session.ts";
import { WebReplTransport } from "../../../src/device/webrepl.ts";
import { type Cable, startCable } from "../../boards/nano/cable.ts";
import { type Nano, startNano } from "../../boards/nano/nano.ts";

/** Quicker than on a real board, so that these tests do not wait as long as people would. */
const QUICK = { callMs: 3000, loginMs: 1000, beatMs: 150, restartMs: 100 };
const ENDLESS = "import time\nn = 0\nwhile True:\n    n += 1\n    print('turn', n)\n    time.sleep(0.05)\n";
const LONG = `${"# a line of a program that is not short\n".repeat(120)}for i in range(20):\n    print('line', i)\n`;

let nano: Nano;
let cable: Cable;
let session: Session;
let printed = "";

beforeAll(async () => {
  nano = await startNano({ firmware: "untether" });
  cable = await startCable(nano.port);
}, 30_000);
afterEach(() => {
  session.disconnect();
  cable.faults = {};
  cable.light();
});
afterAll(async () => {
  await cable?.stop();
  await nano?.stop();
});

/** As patient as with a real board, for a cable on which all takes its time. */
const PATIENT = { ...QUICK, beatMs: 2500, callMs: 15_000, loginMs: 5000 };

async function connect(patience = QUICK): Promise<void> {
  const decoder = new TextDecoder();
  printed = "";
  session = new Session((bytes) => {
    printed += decoder.decode(bytes, { stream: true });
  });
  const board = { url: cable.url, label: "Nano", password: "lab12345" };
  await session.connect(new WebReplTransport(board, patience));
}

const reaches = (kind: SessionState["kind"]) =>
  expect.poll(() => session.state.value.kind, { timeout: 20_000, interval: 10 }).toBe(kind);

/** A program that runs, once it has printed something. */
async function runs(code: string): Promise<{ readonly outcome: Promise<Outcome> }> {
  const outcome = session.run(code);
  await expect.poll(() => printed, { timeout: 5000, interval: 5 }).toContain("turn");
  return { outcome };
}

/** The board is as good as new. */
async function works(): Promise<void> {
  await reaches("ready");
  printed = "";
  expect(await session.run("print('well')")).toEqual({ kind: "finished" });
  expect(printed).toBe("well\r\n");
}

describe("a session survives", { timeout: 60_000 }, () => {
  const cuts = [0, 60, 180, 260, 300, 340, 400, 500, 900, 2500, 4000, 5200, 5600, 6000];

  it.each(cuts)("a connection that is cut after %i bytes to the board, and connects again", async (bytes) => {
    cable.faults = { cutUpAfter: bytes };
    const error = await connect()
      .then(() => session.run(LONG))
      .catch((reason) => reason);
    cable.faults = {};
    if (error instanceof BoardError) await connect();
    await works();
  });

  it.each([0, 30, 130, 200, 250, 300, 400, 700, 1000, 1400, 1600])(
    "a connection that is cut after %i bytes from the board, and connects again",
    async (bytes) => {
      cable.faults = { cutDownAfter: bytes };
      const error = await connect()
        .then(() => session.run(LONG))
        .catch((reason) => reason);
      cable.faults = {};
      if (error instanceof BoardError) await connect();
      await works();
    },
  );

  it("a cable that brings every byte alone, in both directions", async () => {
    cable.faults = { splitUp: 1, splitDown: 1 };
    await connect(PATIENT);
    expect(await session.run(LONG)).toEqual({ kind: "finished" });
    expect(printed).toContain("line 19\r\n");
    await new BoardFiles(session).write("/split.txt", new Uint8Array(1025).fill(65));
    expect((await new BoardFiles(session).read("/split.txt")).length).toBe(1025);
  });

  it("a cable that brings everything late", async () => {
    cable.faults = { lateMs: 60 };
    await connect(PATIENT);
    expect(await session.run(LONG)).toEqual({ kind: "finished" });
    const { outcome } = await runs(ENDLESS);
    await session.stop();
    expect(await outcome).toMatchObject({ kind: "stopped" });
  });

  it("a stall in the middle of a program on its way", async () => {
    await connect();
    const outcome = session.run(LONG);
    cable.stall(400);
    expect(await outcome).toEqual({ kind: "finished" });
  });

  it("a file that is cut off on its way: the file of before is still whole", async () => {
    await connect();
    const files = new BoardFiles(session);
    await files.write("/kept.txt", new TextEncoder().encode("before"));
    session.disconnect();
    cable.faults = { cutUpAfter: 4000 };
    await connect();
    cable.faults = {};
    const writing = new BoardFiles(session).write("/kept.txt", new Uint8Array(9000).fill(66));
    await expect(writing).rejects.toMatchObject({ code: "lost" });
    await reaches("ready");
    expect(new TextDecoder().decode(await new BoardFiles(session).read("/kept.txt"))).toBe("before");
  });
});

describe("a board that is gone without a word", { timeout: 60_000 }, () => {
  it("is noticed while it waits, and found again", async () => {
    await connect();
    cable.goDark();
    await reaches("away");
    cable.light();
    await works();
  });

  it("is noticed while a program runs, which goes on and is shown again", async () => {
    await connect();
    const { outcome } = await runs(ENDLESS);
    cable.goDark();
    await reaches("away");
    expect(session.state.value).toMatchObject({ wasRunning: true });
    cable.light();
    await reaches("running");
    expect(session.state.value).toMatchObject({ isSure: true });
    printed = "";
    await expect.poll(() => printed, { timeout: 5000 }).toContain("turn");
    await session.stop();
    expect(await outcome).toMatchObject({ kind: "stopped" });
    await works();
  });

  it("may have come to the end of its program meanwhile, and that is told", async () => {
    await connect();
    const { outcome } = await runs("import time\nprint('turn')\ntime.sleep(1.5)\nprint('end')\n");
    cable.goDark();
    await reaches("away");
    await expect.poll(() => nano.log, { timeout: 5000 }).toContain("end\r\n");
    cable.light();
    const ended = await outcome;
    expect(ended.kind === "finished" || (ended.kind === "lost" && ended.fate === "over")).toBe(true);
    await works();
  });

  it("is stopped when it is back, if that was asked for before", async () => {
    await connect();
    const { outcome } = await runs(ENDLESS);
    cable.goDark();
    void session.stop();
    await reaches("away");
    cable.light();
    expect(await outcome).toMatchObject({ kind: "stopped" });
    await works();
  });

  it("is looked for as long as somebody wants it, and no longer", async () => {
    await connect();
    cable.goDark();
    await reaches("away");
    const { connections } = cable;
    session.disconnect();
    cable.light();
    expect(session.state.value).toEqual({ kind: "disconnected", error: null });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(cable.connections - connections).toBeLessThanOrEqual(1);
    await connect();
    await works();
  });
});

describe("a board that restarts", { timeout: 60_000 }, () => {
  it("while it waits is found again, and works", async () => {
    await connect();
    await nano.powerCycle();
    await works();
  });

  it("while a program runs is found again, and the program is told to have stopped", async () => {
    await connect();
    const { outcome } = await runs(ENDLESS);
    await nano.powerCycle();
    expect(await outcome).toMatchObject({ kind: "lost", fate: "stopped" });
    await works();
  });

  it("at the word of its program is found again", async () => {
    await connect();
    const { outcome } = await runs("import machine, time\nprint('turn')\ntime.sleep(0.2)\nmachine.reset()\n");
    expect(await outcome).toMatchObject({ kind: "lost", fate: "stopped" });
    await works();
  });

  it("when its Wi-Fi goes and comes back is found again", async () => {
    await connect();
    const { outcome } = await runs(ENDLESS);
    nano.wifi(false);
    await reaches("away");
    nano.wifi(true);
    await reaches("running");
    await session.stop();
    expect(await outcome).toMatchObject({ kind: "stopped" });
    await works();
  });
});

describe("a board that another page takes over", { timeout: 60_000 }, () => {
  it("is not taken back, and the first page is told", async () => {
    await connect();
    const first = session;
    await connect();
    await expect
      .poll(() => first.state.value, { timeout: 5000 })
      .toMatchObject({
        kind: "disconnected",
        error: { code: "taken" },
      });
    await works();
  });
});

describe("what does not fit", { timeout: 60_000 }, () => {
  it("is refused before it is sent, when there is no room for it on the disk", async () => {
    await connect();
    const writing = new BoardFiles(session).write("/big.bin", new Uint8Array(20_000_000));
    await expect(writing).rejects.toMatchObject({ code: "disk-full" });
    await works();
  });
});

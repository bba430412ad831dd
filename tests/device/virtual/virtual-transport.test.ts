import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { TransportEvent } from "../../../src/device/transport.ts";
import { SharedMemory } from "../../../src/device/virtual/shared-memory.ts";
import { VirtualTransport } from "../../../src/device/virtual/virtual-transport.ts";
import type { FromWorker, ToWorker } from "../../../src/device/virtual/worker-messages.ts";
import { boardPins } from "../../../src/shared/nano-rp2040-connect.ts";

/** The worker's end of the wire: what the page told it, and what it tells the page. */
class WorkerEnd {
  readonly told: ToWorker[] = [];
  isTerminated = false;
  onmessage: (event: { data: FromWorker }) => void = () => undefined;
  onerror: (event: { message: string }) => void = () => undefined;

  postMessage(message: ToWorker): void {
    this.told.push(message);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  tell(data: FromWorker): void {
    this.onmessage({ data });
  }

  /** The memory that the page has sent. */
  get memory(): SharedMemory {
    const [boot] = this.told;
    if (boot?.kind !== "boot") throw new Error("not booted");
    return new SharedMemory(boot.memory);
  }

  print(text: string): void {
    for (const byte of new TextEncoder().encode(text))
      if (this.memory.writeOutput(byte)) this.tell({ kind: "output" });
  }
}

function wired() {
  const workers: WorkerEnd[] = [];
  const transport = new VirtualTransport(() => {
    const worker = new WorkerEnd();
    workers.push(worker);
    return worker as unknown as Worker;
  });
  const events: TransportEvent[] = [];
  const opening = () => transport.open((event) => events.push(event));
  const printed = () =>
    events.map((event) => (event.kind === "bytes" ? new TextDecoder().decode(event.bytes) : "<closed>"));
  return { transport, workers, events, opening, printed };
}

async function opened() {
  const wire = wired();
  const open = wire.opening();
  wire.workers[0]!.tell({ kind: "ready" });
  await open;
  return { ...wire, worker: wire.workers[0]! };
}

const isSettled = async (promise: Promise<unknown>) => {
  let settled = false;
  const note = () => {
    settled = true;
  };
  promise.then(note, note);
  await vi.advanceTimersByTimeAsync(0);
  return settled;
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("opening the virtual Nano", () => {
  it("gives the worker the memory they share, and is done when the board is ready", async () => {
    const { opening, workers } = wired();
    const open = opening();
    expect(workers[0]!.told).toEqual([{ kind: "boot", memory: expect.any(SharedArrayBuffer) }]);
    expect(await isSettled(open)).toBe(false);
    workers[0]!.tell({ kind: "ready" });
    await open;
    expect(vi.getTimerCount()).toBe(0);
  });

  it("fails with missing-part when the board cannot boot, and switches the worker off", async () => {
    const { opening, workers, events } = wired();
    const open = opening();
    workers[0]!.tell({ kind: "no-boot", reason: "404" });
    await expect(open).rejects.toMatchObject({ code: "missing-part", message: "404" });
    expect(events).toEqual([{ kind: "closed", error: expect.objectContaining({ code: "missing-part" }) }]);
    expect(workers[0]!.isTerminated).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("fails with lost when the worker does not even load", async () => {
    const { opening, workers } = wired();
    const open = opening();
    workers[0]!.onerror({ message: "" });
    await expect(open).rejects.toMatchObject({ code: "lost", message: "the worker ended" });
  });

  it("fails with no-response when the worker stays silent", async () => {
    const { opening, workers } = wired();
    const failed = expect(opening()).rejects.toMatchObject({ code: "no-response" });
    await vi.advanceTimersByTimeAsync(20_000);
    await failed;
    expect(workers[0]!.isTerminated).toBe(true);
  });

  it("fails at once, without a timer left, when it is closed meanwhile", async () => {
    const { transport, opening, workers, events } = wired();
    const failed = expect(opening()).rejects.toMatchObject({ code: "lost" });
    transport.close();
    await failed;
    expect(workers[0]!.isTerminated).toBe(true);
    expect(events).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("again gives up the first try at once, and the second one works", async () => {
    const { opening, workers } = wired();
    const first = expect(opening()).rejects.toMatchObject({ code: "lost" });
    const second = opening();
    await first;
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, false]);
    workers[0]!.tell({ kind: "ready" });
    expect(await isSettled(second)).toBe(false);
    workers[1]!.tell({ kind: "ready" });
    await second;
  });

  it.each(["WebAssembly", "SharedArrayBuffer"])(
    "fails with unsupported in a browser without %s",
    async (part) => {
      vi.stubGlobal(part, undefined);
      const { opening, workers } = wired();
      await expect(opening()).rejects.toMatchObject({ code: "unsupported" });
      expect(workers).toEqual([]);
    },
  );

  it("fails with insecure-page on a page from which browsers keep shared memory, naming it", async () => {
    vi.stubGlobal("isSecureContext", false);
    vi.stubGlobal("location", { origin: "http://192.168.0.7:8080" });
    vi.stubGlobal("SharedArrayBuffer", undefined);
    await expect(wired().opening()).rejects.toMatchObject({
      code: "insecure-page",
      message: "http://192.168.0.7:8080",
    });
  });
});

describe("an open virtual Nano", () => {
  it("passes on what is written", async () => {
    const { transport, worker } = await opened();
    const bytes = new Uint8Array([1, 2, 255]);
    transport.write(bytes);
    expect(worker.told.at(-1)).toEqual({ kind: "bytes", bytes });
    expect(worker.memory.takeInterrupt()).toBe(false);
  });

  it("types by a way of its own, which no prompt reads", async () => {
    const { transport, worker } = await opened();
    const count = worker.told.length;
    transport.type("é\r");
    expect(worker.told.length).toBe(count);
    const { keys } = worker.memory;
    expect(Array.from({ length: 4 }, () => keys.take())).toEqual([0xc3, 0xa9, 13, -1]);
  });

  it("tells when its program waits for keys", async () => {
    const { worker, events } = await opened();
    worker.tell({ kind: "keys-wanted", areWanted: true });
    worker.tell({ kind: "keys-wanted", areWanted: false });
    expect(events).toEqual([
      { kind: "keys", areWanted: true },
      { kind: "keys", areWanted: false },
    ]);
  });

  it("rings the doorbell for every Ctrl-C, because a busy worker reads no messages", async () => {
    const { transport, worker } = await opened();
    transport.write(new TextEncoder().encode("\r\x03\r"));
    expect(worker.memory.takeInterrupt()).toBe(true);
    transport.interrupt();
    expect(worker.memory.takeInterrupt()).toBe(true);
    expect(worker.told.at(-1)).toEqual({ kind: "bytes", bytes: new Uint8Array([3]) });
  });

  it("brings the first output at once", async () => {
    const { worker, printed } = await opened();
    await vi.advanceTimersByTimeAsync(100);
    worker.print("h");
    expect(printed()).toEqual(["h"]);
  });

  it("brings what follows at once in one piece soon after", async () => {
    const { worker, printed } = await opened();
    await vi.advanceTimersByTimeAsync(100);
    worker.print("hello");
    worker.print(" you");
    expect(printed()).toEqual(["h"]);
    await vi.advanceTimersByTimeAsync(20);
    expect(printed()).toEqual(["h", "ello you"]);
  });

  it("brings all of a long output, in few pieces", async () => {
    const { worker, printed } = await opened();
    const lines = Array.from({ length: 500 }, (_, i) => `line ${i}\n`);
    for (const line of lines) {
      worker.print(line);
      await vi.advanceTimersByTimeAsync(1);
    }
    await vi.advanceTimersByTimeAsync(100);
    expect(printed().join("")).toBe(lines.join(""));
    expect(printed().length).toBeLessThan(150);
  });

  it("lets the clock rest when there is no output", async () => {
    const { worker } = await opened();
    worker.print("hello");
    await vi.advanceTimersByTimeAsync(100);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("shows its pins while it is on", async () => {
    const { transport, worker } = await opened();
    worker.memory.sights.setPin(3, { mode: "out", level: 1 });
    expect(transport.readPins()[3]).toEqual({ mode: "out", level: 1 });
    expect(transport.readPins().length).toBe(boardPins.length);
    transport.close();
    expect(transport.readPins()).toEqual([]);
  });

  it.each<[string, (worker: WorkerEnd) => void]>([
    ["crashes", (worker) => worker.tell({ kind: "crashed", reason: "RuntimeError: unreachable" })],
    ["dies", (worker) => worker.onerror({ message: "out of memory" })],
  ])("is lost when its worker %s", async (_how, end) => {
    const { transport, worker, events } = await opened();
    end(worker);
    expect(events).toEqual([{ kind: "closed", error: expect.objectContaining({ code: "lost" }) }]);
    expect(worker.isTerminated).toBe(true);
    expect(transport.readPins()).toEqual([]);
  });

  it("measures what it is told to", async () => {
    const { transport, worker } = await opened();
    expect(worker.memory.inputs.read("accelerationZ")).toBe(1);
    transport.setInput("accelerationZ", -1);
    transport.setInput("distance", 12.5);
    expect(worker.memory.inputs.read("accelerationZ")).toBe(-1);
    expect(worker.memory.inputs.read("distance")).toBe(12.5);
  });

  it("passes text on to its RX pin", async () => {
    const { transport, worker } = await opened();
    transport.feedSerial("é");
    const { inputs } = worker.memory;
    expect([inputs.takeSerial(), inputs.takeSerial(), inputs.takeSerial()]).toEqual([0xc3, 0xa9, -1]);
  });

  it("tells of its end once", async () => {
    const { worker, events } = await opened();
    worker.tell({ kind: "crashed", reason: "first" });
    worker.onerror({ message: "second" });
    worker.tell({ kind: "output" });
    expect(events.length).toBe(1);
  });
});

describe("a virtual Nano that is started anew", () => {
  it("has another worker and another memory", async () => {
    const { transport, workers } = await opened();
    const restarting = transport.restart();
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, false]);
    workers[1]!.tell({ kind: "ready" });
    await restarting;
    workers[1]!.memory.sights.setPin(0, { mode: "out", level: 1 });
    expect(transport.readPins()[0]?.level).toBe(1);
    expect(workers[0]!.memory.sights.readPins()[0]?.level).toBe(0);
  });

  it("still measures what the old one was told to", async () => {
    const { transport, workers } = await opened();
    transport.setInput("distance", 30);
    void transport.restart();
    expect(workers[1]!.memory.inputs.read("distance")).toBe(30);
    transport.setInput("distance", 40);
    expect(workers[1]!.memory.inputs.read("distance")).toBe(40);
  });

  it("hears nothing of what the old worker still says", async () => {
    const { transport, workers, worker, events } = await opened();
    const restarting = transport.restart();
    worker.print("late");
    worker.tell({ kind: "ready" });
    worker.tell({ kind: "no-boot", reason: "late" });
    worker.tell({ kind: "crashed", reason: "late" });
    worker.onerror({ message: "late" });
    await vi.advanceTimersByTimeAsync(100);
    expect(events).toEqual([]);
    expect(await isSettled(restarting)).toBe(false);
    workers[1]!.tell({ kind: "ready" });
    await restarting;
    expect(workers[1]!.isTerminated).toBe(false);
  });

  it("fails when it does not come back", async () => {
    const { transport, workers, events } = await opened();
    const failed = expect(transport.restart()).rejects.toMatchObject({ code: "missing-part" });
    workers[1]!.tell({ kind: "no-boot", reason: "gone" });
    await failed;
    expect(events.at(-1)).toMatchObject({ kind: "closed" });
  });
});

describe("a virtual Nano that has been busy for a while", () => {
  /** An open one, and the spare that it has made ready. */
  async function withSpare() {
    const wire = await opened();
    wire.worker.memory.setBusy(true);
    wire.transport.write(new Uint8Array([1]));
    await vi.advanceTimersByTimeAsync(1000);
    return { ...wire, spare: wire.workers[1]! };
  }

  it("has none made ready when it is not", async () => {
    const { transport, workers } = await opened();
    transport.write(new Uint8Array([1]));
    await vi.advanceTimersByTimeAsync(1000);
    expect(workers.length).toBe(1);
  });

  it("has another one made ready, whatever is written meanwhile", async () => {
    const { transport, workers, spare } = await withSpare();
    transport.write(new Uint8Array([1]));
    await vi.advanceTimersByTimeAsync(1000);
    expect(workers.length).toBe(2);
    expect(spare.told).toEqual([{ kind: "boot", memory: expect.any(SharedArrayBuffer) }]);
  });

  it("says nothing of it, not even that it broke", async () => {
    const { spare, events, worker } = await withSpare();
    spare.print("banner");
    spare.tell({ kind: "ready" });
    spare.tell({ kind: "crashed", reason: "spare" });
    await vi.advanceTimersByTimeAsync(100);
    expect(events).toEqual([]);
    expect(worker.isTerminated).toBe(false);
  });

  it("lets it take over at once when it is started anew, and only then begin", async () => {
    const { transport, workers, spare, worker, printed } = await withSpare();
    spare.tell({ kind: "ready" });
    expect(spare.told.map(({ kind }) => kind)).toEqual(["boot"]);
    await transport.restart();
    expect(spare.told.map(({ kind }) => kind)).toEqual(["boot", "start"]);
    await vi.advanceTimersByTimeAsync(100);
    spare.print("banner");
    await vi.advanceTimersByTimeAsync(100);
    expect([worker.isTerminated, spare.isTerminated, workers.length]).toEqual([true, false, 2]);
    expect(printed().join("")).toBe("banner");
    transport.interrupt();
    expect(spare.memory.takeInterrupt()).toBe(true);
  });

  it("is wired like the one before", async () => {
    const { transport, spare } = await withSpare();
    transport.wire(2, 0);
    expect(spare.memory.wires.take()).toEqual({ index: 2, level: 0 });
    const { transport: other, workers, opening } = wired();
    other.wire(3, 1);
    void opening();
    expect(workers[0]!.memory.wires.take()).toEqual({ index: 3, level: 1 });
  });

  it("waits for it when it is not ready yet", async () => {
    const { transport, spare } = await withSpare();
    const restarting = transport.restart();
    expect(await isSettled(restarting)).toBe(false);
    spare.tell({ kind: "ready" });
    await restarting;
  });

  it("takes a fresh one when it broke", async () => {
    const { transport, workers, spare } = await withSpare();
    spare.tell({ kind: "no-boot", reason: "spare" });
    const restarting = transport.restart();
    expect(workers.length).toBe(3);
    workers[2]!.tell({ kind: "ready" });
    await restarting;
  });

  it("ends both when it is closed or breaks", async () => {
    const closed = await withSpare();
    closed.transport.close();
    expect([closed.worker.isTerminated, closed.spare.isTerminated]).toEqual([true, true]);
    const broken = await withSpare();
    broken.worker.tell({ kind: "crashed", reason: "" });
    expect([broken.worker.isTerminated, broken.spare.isTerminated]).toEqual([true, true]);
    // The spare's own time limit for its boot is over with it.
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("a closed virtual Nano", () => {
  it("takes no harm from being closed again, written to and interrupted", async () => {
    const { transport, worker, events } = await opened();
    transport.close();
    transport.close();
    transport.write(new Uint8Array([1]));
    transport.type("a");
    transport.interrupt();
    expect(worker.told.map(({ kind }) => kind)).toEqual(["boot", "start"]);
    expect(events).toEqual([]);
  });

  it("says nothing more, not even what was printed before", async () => {
    const { transport, worker, printed } = await opened();
    await vi.advanceTimersByTimeAsync(100);
    worker.print("ab");
    transport.close();
    await vi.advanceTimersByTimeAsync(100);
    expect(printed()).toEqual(["a"]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

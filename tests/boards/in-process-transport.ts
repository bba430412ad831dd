import { BoardError } from "../../src/device/board-error.ts";
import {
  type Arrival,
  type Transport,
  type TransportEvent,
  unknownArrival,
} from "../../src/device/transport.ts";
import { VirtualBoard } from "../../src/device/virtual/board.ts";
import { InputTable } from "../../src/device/virtual/sensors/inputs.ts";
import type { Surroundings } from "../../src/device/virtual/surroundings.ts";
import { boardPins } from "../../src/shared/nano-rp2040-connect.ts";
import { wasmPath } from "./wasm-path.ts";

/** Settled when the last board that was switched on this thread stands at its prompt. */
let lastBoot: Promise<void> = Promise.resolve();

/** Thrown out of a program on this thread, where nobody else could end it. */
class Hung extends Error {}

/**
 * A real virtual board, its MicroPython included, on this very thread: only the wire between the two is ours.
 * It runs when the microtasks of whoever writes to it are done; `whileRunning` is called from inside its sleeps.
 */
export class InProcessTransport implements Transport {
  readonly label = "Board on this thread";
  readonly patienceMs = 50;
  readonly levels = new Map<number, 0 | 1>();
  /** How often a board has been switched on. */
  bootCount = 0;
  whileRunning: () => void = () => undefined;
  #receive: (event: TransportEvent) => void = () => undefined;
  #board: VirtualBoard | null = null;
  #typed: number[] = [];
  #isInterrupted = false;
  #nowMs = 0;

  async open(receive: (event: TransportEvent) => void): Promise<Arrival> {
    this.#receive = receive;
    await this.restart();
    return unknownArrival;
  }

  write(bytes: Uint8Array): void {
    if (bytes.includes(3)) this.#isInterrupted = true;
    setTimeout(() => this.#deliver(bytes));
  }

  type(text: string): void {
    this.#typed.push(...new TextEncoder().encode(text));
  }

  interrupt(): void {
    this.write(new Uint8Array([3]));
  }

  async restart(): Promise<void> {
    const boot = ++this.bootCount;
    this.#board = null;
    let batch: number[] = [];
    const flush = () => {
      if (batch.length > 0 && boot === this.bootCount)
        this.#receive({ kind: "bytes", bytes: new Uint8Array(batch) });
      batch = [];
    };
    const sleepMs = (ms: number) => {
      flush();
      this.#nowMs += ms;
      this.whileRunning();
    };
    const surroundings: Surroundings = {
      wasmUrl: wasmPath,
      inputs: InputTable.fresh(),
      clock: {
        nowMs: () => this.#nowMs,
        epochMs: () => this.#nowMs,
        sleepMs,
      },
      keys: {
        take: () => this.#typed.shift() ?? -1,
        hasAny: () => this.#typed.length > 0,
        wait: (ms) => sleepMs(Math.min(ms, 1000)),
      },
      keysWanted: (areWanted) => this.#receive({ kind: "keys", areWanted }),
      send: (byte) => {
        if (batch.push(byte) === 1) setTimeout(flush);
      },
      pinChanged: (index, { level }) => this.levels.set(index, level),
      takeInterrupt: () => {
        const taken = this.#isInterrupted;
        this.#isInterrupted = false;
        return taken;
      },
    };
    lastBoot = lastBoot
      .catch(() => undefined)
      .then(async () => {
        // MicroPython keeps its state in globals: of two that boot at once, both would break.
        if (boot !== this.bootCount) return;
        const board = await VirtualBoard.boot(surroundings);
        if (boot !== this.bootCount) return;
        this.#board = board;
        board.start();
      });
    await lastBoot;
  }

  close(): void {
    // What the board of before still has to say is for nobody.
    this.bootCount++;
    this.#board = null;
  }

  /** Cuts the wire, as a board does whose battery is empty. */
  cut(): void {
    this.close();
    this.#receive({ kind: "closed", error: new BoardError("lost", "cut") });
  }

  /** Called from `whileRunning`: from here on the program listens to nobody, and only a restart helps. */
  hang(): never {
    this.#board = null;
    throw new Hung();
  }

  /** The level of a pin, as far as the board has told. */
  level(name: string): 0 | 1 | undefined {
    return this.levels.get(boardPins.findIndex((pin) => pin.name === name));
  }

  #deliver(bytes: Uint8Array): void {
    try {
      this.#board?.receive(bytes);
    } catch (error) {
      if (!(error instanceof Hung)) throw error;
    }
    if (bytes.includes(3)) this.#isInterrupted = false;
  }
}

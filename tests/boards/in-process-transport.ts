import { BoardError } from "../../src/device/board-error.ts";
import type { Transport, TransportEvent } from "../../src/device/transport.ts";
import { VirtualBoard } from "../../src/device/virtual/board.ts";
import { wasmPath } from "./wasm-path.ts";

/**
 * A real virtual board, its MicroPython included, on this very thread: only the wire between the two is ours.
 * It runs when the microtasks of whoever writes to it are done; `whileRunning` is called from inside its sleeps.
 */
export class InProcessTransport implements Transport {
  readonly label = "Board on this thread";
  readonly patienceMs = 50;
  readonly levels = new Map<number, 0 | 1>();
  whileRunning: () => void = () => undefined;
  #receive: (event: TransportEvent) => void = () => undefined;
  #board: VirtualBoard | null = null;
  #isInterrupted = false;
  #nowMs = 0;

  async open(receive: (event: TransportEvent) => void): Promise<void> {
    this.#receive = receive;
    await this.restart();
  }

  write(bytes: Uint8Array): void {
    if (bytes.includes(3)) this.#isInterrupted = true;
    setTimeout(() => {
      this.#board?.receive(bytes);
      if (bytes.includes(3)) this.#isInterrupted = false;
    });
  }

  interrupt(): void {
    this.write(new Uint8Array([3]));
  }

  async restart(): Promise<void> {
    let batch: number[] = [];
    const flush = () => {
      if (batch.length > 0) this.#receive({ kind: "bytes", bytes: new Uint8Array(batch) });
      batch = [];
    };
    this.#board = await VirtualBoard.boot({
      wasmUrl: wasmPath,
      clock: {
        nowMs: () => this.#nowMs,
        epochMs: () => this.#nowMs,
        sleepMs: (ms) => {
          flush();
          this.#nowMs += ms;
          this.whileRunning();
        },
      },
      send: (byte) => {
        if (batch.push(byte) === 1) setTimeout(flush);
      },
      pinChanged: (index, { level }) => this.levels.set(index, level),
      takeInterrupt: () => {
        const taken = this.#isInterrupted;
        this.#isInterrupted = false;
        return taken;
      },
    });
  }

  close(): void {
    this.#board = null;
  }

  /** Cuts the wire, as a board does whose battery is empty. */
  cut(): void {
    this.#board = null;
    this.#receive({ kind: "closed", error: new BoardError("lost", "cut") });
  }
}

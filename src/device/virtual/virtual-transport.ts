import { BoardError } from "../board-error.ts";
import type { Transport, TransportEvent } from "../transport.ts";
import type { PinState } from "./hardware.ts";
import { SharedMemory } from "./shared-memory.ts";
import type { FromWorker, ToWorker } from "./worker-messages.ts";

const CTRL_C = 3;
/** A program that calls anything of the board's notices an interrupt in a few milliseconds; others never do. */
const PATIENCE_MS = 100;
const BOOT_TIMEOUT_MS = 20_000;
/** Output is taken at once, and then no more often than this, so that a flood of it comes in large pieces. */
const OUTPUT_INTERVAL_MS = 4;

const startWorker = (): Worker => new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });

/** The worker that is the board, and the memory it shares with the page. */
interface Board {
  readonly worker: Worker;
  readonly memory: SharedMemory;
  takenAtMs: number;
  timer: ReturnType<typeof setTimeout> | undefined;
  /** Ends the wait for it to boot, if somebody waits. */
  giveUp: () => void;
}

/** A virtual Nano in the page: MicroPython in a worker of its own, behind the same pipe as a real board. */
export class VirtualTransport implements Transport {
  readonly label = "Virtual Nano";
  readonly patienceMs = PATIENCE_MS;
  readonly #startWorker: () => Worker;
  #receive: (event: TransportEvent) => void = () => undefined;
  #board: Board | null = null;

  constructor(start: () => Worker = startWorker) {
    this.#startWorker = start;
  }

  async open(receive: (event: TransportEvent) => void): Promise<void> {
    requireBrowser();
    this.close();
    this.#receive = receive;
    await this.#boot();
  }

  write(bytes: Uint8Array): void {
    if (bytes.includes(CTRL_C)) this.#board?.memory.ringInterrupt();
    this.#tell({ kind: "bytes", bytes });
  }

  interrupt(): void {
    this.write(new Uint8Array([CTRL_C]));
  }

  /** A program in a loop that calls nothing cannot be reached: its worker ends, and another board is switched on. */
  async restart(): Promise<void> {
    this.close();
    await this.#boot();
  }

  close(): void {
    const board = this.#board;
    this.#board = null;
    clearTimeout(board?.timer);
    board?.worker.terminate();
    board?.giveUp();
  }

  /** Every pin as it is now, in the order of `boardPins`; nothing when the board is off. */
  readPins(): readonly PinState[] {
    return this.#board?.memory.readPins() ?? [];
  }

  #tell(message: ToWorker): void {
    this.#board?.worker.postMessage(message);
  }

  #boot(): Promise<void> {
    const board: Board = {
      worker: this.#startWorker(),
      memory: new SharedMemory(),
      takenAtMs: 0,
      timer: undefined,
      giveUp: () => undefined,
    };
    this.#board = board;
    return new Promise((resolve, reject) => {
      const give = (code: "no-response" | "missing-part" | "lost", reason: string) => {
        clearTimeout(timer);
        const error = new BoardError(code, reason);
        reject(error);
        this.#end(board, error);
      };
      const timer = setTimeout(() => give("no-response", "the virtual Nano did not boot"), BOOT_TIMEOUT_MS);
      board.giveUp = () => give("lost", "switched off");
      board.worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        switch (data.kind) {
          case "ready":
            clearTimeout(timer);
            resolve();
            break;
          case "output":
            this.#takeOutputSoon(board);
            break;
          case "no-boot":
            give("missing-part", data.reason);
            break;
          case "crashed":
            give("lost", data.reason);
        }
      };
      board.worker.onerror = (event) => give("lost", event.message || "the worker ended");
      this.#tell({ kind: "boot", memory: board.memory.buffer });
    });
  }

  #takeOutputSoon(board: Board): void {
    const waitMs = board.takenAtMs + OUTPUT_INTERVAL_MS - performance.now();
    if (waitMs <= 0) this.#takeOutput(board);
    else board.timer ??= setTimeout(() => this.#takeOutput(board), waitMs);
  }

  #takeOutput(board: Board): void {
    clearTimeout(board.timer);
    board.timer = undefined;
    if (this.#board !== board) return;
    board.takenAtMs = performance.now();
    const bytes = board.memory.takeOutput();
    if (bytes.length > 0) this.#receive({ kind: "bytes", bytes });
  }

  #end(board: Board, error: BoardError): void {
    if (this.#board !== board) return;
    this.close();
    this.#receive({ kind: "closed", error });
  }
}

function requireBrowser(): void {
  if (typeof WebAssembly === "undefined") throw new BoardError("unsupported", "no WebAssembly");
  if (globalThis.isSecureContext === false) throw new BoardError("insecure-page", location.origin);
  if (typeof SharedArrayBuffer === "undefined") throw new BoardError("unsupported", "no shared memory");
}

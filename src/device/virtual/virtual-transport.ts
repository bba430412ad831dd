import { BoardError } from "../board-error.ts";
import type { Transport, TransportEvent } from "../transport.ts";
import type { PinState } from "./hardware.ts";
import { SharedMemory } from "./shared-memory.ts";
import type { FromWorker, ToWorker } from "./worker-messages.ts";

const CTRL_C = 3;
/** A program that calls anything of the board's notices an interrupt in a few milliseconds; others never do. */
const PATIENCE_MS = 100;
const BOOT_TIMEOUT_MS = 20_000;

const startWorker = (): Worker => new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });

/** A virtual Nano in the page: MicroPython in a worker of its own, behind the same pipe as a real board. */
export class VirtualTransport implements Transport {
  readonly label = "Virtual Nano";
  readonly patienceMs = PATIENCE_MS;
  readonly #startWorker: () => Worker;
  #receive: (event: TransportEvent) => void = () => undefined;
  #worker: Worker | null = null;
  #memory: SharedMemory | null = null;

  constructor(start: () => Worker = startWorker) {
    this.#startWorker = start;
  }

  async open(receive: (event: TransportEvent) => void): Promise<void> {
    requireBrowser();
    this.#receive = receive;
    await this.#boot();
  }

  write(bytes: Uint8Array): void {
    if (bytes.includes(CTRL_C)) this.#memory?.ringInterrupt();
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
    this.#worker?.terminate();
    this.#worker = null;
    this.#memory = null;
  }

  /** Every pin as it is now, in the order of `boardPins`; nothing when the board is off. */
  readPins(): readonly PinState[] {
    return this.#memory?.readPins() ?? [];
  }

  #tell(message: ToWorker): void {
    this.#worker?.postMessage(message);
  }

  #boot(): Promise<void> {
    const worker = this.#startWorker();
    const memory = new SharedMemory();
    this.#worker = worker;
    this.#memory = memory;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => fail(new BoardError("no-response", "the virtual Nano did not boot")),
        BOOT_TIMEOUT_MS,
      );
      const fail = (error: BoardError) => {
        clearTimeout(timer);
        if (this.#worker === worker) this.#end(error);
        reject(error);
      };
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        if (this.#worker !== worker) return;
        switch (data.kind) {
          case "ready":
            clearTimeout(timer);
            return resolve();
          case "bytes":
            this.#receive({ kind: "bytes", bytes: data.bytes });
            return memory.acknowledge(data.bytes.length);
          case "no-boot":
            return fail(new BoardError("missing-part", data.reason));
        }
      };
      worker.onerror = (event) => fail(new BoardError("lost", event.message || "the worker ended"));
      this.#tell({ kind: "boot", memory: memory.buffer });
    });
  }

  #end(error: BoardError): void {
    this.close();
    this.#receive({ kind: "closed", error });
  }
}

function requireBrowser(): void {
  if (typeof WebAssembly === "undefined") throw new BoardError("unsupported", "no WebAssembly");
  if (typeof SharedArrayBuffer === "undefined") throw new BoardError("unsupported", "no shared memory");
}

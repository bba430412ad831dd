import { BoardError } from "../board-error.ts";
import type { BoardFile, FileChange } from "./files/board-file.ts";
import type { NetworkNews } from "./network/outside.ts";
import type { WireChange } from "./pins/wires.ts";
import { SharedMemory } from "./shared-memory.ts";
import type { FromWorker, ToWorker } from "./worker-messages.ts";

const BOOT_TIMEOUT_MS = 20_000;

/** A worker that is a virtual board, from its boot to its end, and the memory it shares with the page. */
export class BoardWorker {
  readonly memory = new SharedMemory();
  /** Resolves when the board can be started; rejects with a `BoardError` when it does not get there. */
  readonly booted: Promise<void>;
  /** Called when there is output in the memory; not again until it was taken. */
  onOutput: () => void = () => undefined;
  /** Called with what the program does on the network. */
  onNetwork: (news: NetworkNews) => void = () => undefined;
  /** Called with what a program does to files. */
  onFile: (change: FileChange) => void = () => undefined;
  /** Called when a program begins to wait for keys, and when it no longer does. */
  onKeysWanted: (areWanted: boolean) => void = () => undefined;
  /** Called once, when the board breaks or does not boot; not when it is switched off. */
  onBroken: (error: BoardError) => void = () => undefined;
  readonly #worker: Worker;
  #settle: (error: BoardError | null) => void = () => undefined;
  #isOver = false;

  /** `prepare` is given the memory before the board boots. */
  constructor(worker: Worker, prepare: (memory: SharedMemory) => void) {
    this.#worker = worker;
    prepare(this.memory);
    this.booted = new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => this.#break("no-response", "the virtual Nano did not boot"),
        BOOT_TIMEOUT_MS,
      );
      this.#settle = (error) => {
        clearTimeout(timer);
        if (error) reject(error);
        else resolve();
      };
    });
    // Whoever waits for the boot hears of its failure; for a spare board nobody may.
    this.booted.catch(() => undefined);
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.#hear(data);
    worker.onerror = (event) => this.#break("lost", event.message || "the worker ended");
    this.#tell({ kind: "boot", memory: this.memory.buffer });
  }

  /** Whether the board has ended, by itself or by `switchOff`. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Has the board take over the files of the one before, run the learner's scripts, and go to its prompt. */
  start(files: readonly BoardFile[]): void {
    this.#tell({ kind: "start", files });
  }

  /** Removes a file, or a folder with all that is in it, as soon as no program runs. */
  removeFile(path: string): void {
    this.#tell({ kind: "remove-file", path });
  }

  send(bytes: Uint8Array): void {
    this.#tell({ kind: "bytes", bytes });
  }

  /** Wires a pin, for the program that runs, or for handlers of the one before. */
  wire(change: WireChange): void {
    this.memory.wire(change);
    this.#tell({ kind: "wired" });
  }

  /** Ends the board, whatever it is doing. */
  switchOff(): void {
    this.#end(new BoardError("lost", "switched off"));
  }

  #hear(message: FromWorker): void {
    if (this.#isOver) return;
    switch (message.kind) {
      case "ready":
        this.#settle(null);
        break;
      case "output":
        this.onOutput();
        break;
      case "network":
        this.onNetwork(message.news);
        break;
      case "file":
        this.onFile(message.change);
        break;
      case "keys-wanted":
        this.onKeysWanted(message.areWanted);
        break;
      case "no-boot":
        this.#break("missing-part", message.reason);
        break;
      case "crashed":
        this.#break("lost", message.reason);
        break;
    }
  }

  #break(code: "no-response" | "missing-part" | "lost", reason: string): void {
    if (this.#isOver) return;
    const error = new BoardError(code, reason);
    this.#end(error);
    this.onBroken(error);
  }

  #end(error: BoardError): void {
    this.#isOver = true;
    this.#worker.terminate();
    this.#settle(error);
  }

  #tell(message: ToWorker): void {
    this.#worker.postMessage(message);
  }
}

import { BoardError } from "../board-error.ts";
import { type Arrival, type Transport, type TransportEvent, unknownArrival } from "../transport.ts";
import { BoardWorker } from "./board-worker.ts";
import { type FileEntry, KeptFiles } from "./files/kept-files.ts";
import { LineDesk } from "./lines/line-desk.ts";
import type { MemoryUse } from "./memory/memory-use.ts";
import { NetworkDesk } from "./network/network-desk.ts";
import { type AnalogInput, AnalogInputs } from "./pins/analog-inputs.ts";
import type { PinState } from "./pins/hardware.ts";
import { type InputName, InputTable } from "./sensors/inputs.ts";

const CTRL_C = 3;
/** A program notices an interrupt in a few milliseconds; a single long call inside MicroPython never does. */
const PATIENCE_MS = 100;
/** Output is taken at once, and then no more often than this, so that a flood of it comes in large pieces. */
const OUTPUT_INTERVAL_MS = 4;
/** A program that has run for this long may be one that only another board can follow: then that is made ready. */
const SPARE_AFTER_MS = 300;

const startWorker = (): Worker => new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });

/** A virtual Nano in the page: MicroPython in a worker of its own, behind the same pipe as a real board. */
export class VirtualTransport implements Transport {
  readonly label = "Virtual Nano";
  readonly patienceMs = PATIENCE_MS;
  /** What the board does on the network, and the way to visit its web server. */
  readonly network = new NetworkDesk();
  /** Which lines of a program run, and how fast. */
  readonly lines = new LineDesk();
  readonly #startWorker: () => Worker;
  readonly #files: KeptFiles;
  readonly #inputs = InputTable.fresh();
  readonly #analog = AnalogInputs.fresh();
  /** What is wired to which pin. */
  readonly #wires = new Map<number, 0 | 1>();
  #receive: (event: TransportEvent) => void = () => undefined;
  #board: BoardWorker | null = null;
  #spare: BoardWorker | null = null;
  #spareTimer: ReturnType<typeof setTimeout> | undefined;
  #outputTimer: ReturnType<typeof setTimeout> | undefined;
  #outputTakenAtMs = 0;

  /** `files` are what programs have written before; without them there are none. */
  constructor(start: () => Worker = startWorker, files = new KeptFiles()) {
    this.#startWorker = start;
    this.#files = files;
  }

  async open(receive: (event: TransportEvent) => void): Promise<Arrival> {
    requireBrowser();
    this.close();
    this.#receive = receive;
    await this.#switchOn(this.#newBoard());
    return unknownArrival;
  }

  write(bytes: Uint8Array): void {
    if (bytes.includes(CTRL_C)) this.#board?.memory.ringInterrupt();
    this.#board?.send(bytes);
    this.#spareTimer ??= setTimeout(() => this.#makeSpare(), SPARE_AFTER_MS);
  }

  /** Keys have a way of their own, which no prompt reads: they can never become a program. */
  type(text: string): void {
    this.#board?.memory.type(new TextEncoder().encode(text));
  }

  programRuns(runs: boolean): void {
    this.lines.programRuns(runs);
  }

  interrupt(): void {
    this.write(new Uint8Array([CTRL_C]));
  }

  /** A call inside MicroPython that goes on and on cannot be reached: its board ends, and another takes its place. */
  async restart(): Promise<void> {
    const spare = this.#spare?.isOver === false ? this.#spare : this.#newBoard();
    this.#spare = null;
    this.#switchOff();
    await this.#switchOn(spare);
  }

  close(): void {
    this.#switchOff();
    this.#spare?.switchOff();
    this.#spare = null;
  }

  /** Every pin as it is now, in the order of `boardPins`; nothing when the board is off. */
  readPins(): readonly PinState[] {
    return this.#board?.memory.sights.readPins() ?? [];
  }

  /** What the program holds in memory; null when the board is off. */
  readMemory(): MemoryUse | null {
    return this.#board?.memory.memoryUse ?? null;
  }

  /** Forgets the most that was in use: another program begins. */
  forgetMostMemory(): void {
    const memory = this.#board?.memory;
    if (memory) memory.setMemoryUse({ ...memory.memoryUse, mostBytes: 0 });
  }

  /** The colours of the strip of lights at a pin of `boardPins`: red, green and blue of each, from 0 to 255. */
  readStrip(index: number): Uint8Array {
    return this.#board?.memory.sights.readStrip(index) ?? new Uint8Array();
  }

  /** Wires a pin of `boardPins` to a level, on this board and on those after it; null takes the wire off. */
  wire(index: number, level: 0 | 1 | null): void {
    if (level === null) this.#wires.delete(index);
    else this.#wires.set(index, level);
    for (const board of this.#boards) board.wire({ index, level });
  }

  /** Sets what is at an analog input, from 0 to 65535, on this board and on those after it. */
  setAnalog(name: AnalogInput, level: number): void {
    this.#analog.set(name, level);
    for (const board of this.#boards) board.memory.analog.copy(this.#analog);
  }

  /** What of its surroundings a program has asked for since `forgetReads`: these are the sensors that it uses. */
  whichWereRead(): { readonly inputs: readonly InputName[]; readonly analog: readonly AnalogInput[] } {
    const memory = this.#board?.memory;
    return { inputs: memory?.inputs.whichWereRead() ?? [], analog: memory?.analog.whichWereRead() ?? [] };
  }

  /** Forgets what a program has used of its surroundings: another one begins. */
  forgetReads(): void {
    const memory = this.#board?.memory;
    memory?.inputs.forgetReads();
    memory?.analog.forgetReads();
    memory?.sights.forgetStrips();
    this.network.forgetUse();
  }

  /** Sets what a sensor measures, on this board and on those after it; null takes the sensor away. */
  setInput(name: InputName, value: number | null): void {
    this.#inputs.set(name, value);
    for (const board of this.#boards) board.memory.inputs.copy(this.#inputs);
  }

  /** What a sensor measures, in its unit; NaN when there is none. */
  readInput(name: InputName): number {
    return this.#inputs.read(name);
  }

  /** What programs have written, in the order of the paths. */
  listFiles(): FileEntry[] {
    return this.#files.list();
  }

  /** Removes a file of a program, or a folder with all that is in it; from the board as soon as no program runs. */
  removeFile(path: string): void {
    this.#files.hear({ kind: "removed", path });
    this.#board?.removeFile(path);
  }

  /** What the board has sent at its TX pin since the last time. */
  takeSent(): Uint8Array<ArrayBuffer> {
    return this.#board?.memory.inputs.takeSent() ?? new Uint8Array();
  }

  /** Sends text to the board's RX pin. */
  feedSerial(text: string): void {
    this.#board?.memory.inputs.feedSerial(text);
  }

  #newBoard(): BoardWorker {
    const board = new BoardWorker(this.#startWorker(), (memory) => this.lines.prepare(memory.lines));
    board.memory.inputs.copy(this.#inputs);
    board.memory.analog.copy(this.#analog);
    for (const [index, level] of this.#wires) board.wire({ index, level });
    return board;
  }

  /** The one that is switched on, and the one that may take its place. */
  get #boards(): readonly BoardWorker[] {
    return [this.#board, this.#spare].filter((board) => board !== null);
  }

  #makeSpare(): void {
    this.#spareTimer = undefined;
    if (this.#board?.memory.isBusy && !this.#spare) this.#spare = this.#newBoard();
  }

  async #switchOn(board: BoardWorker): Promise<void> {
    this.#board = board;
    this.network.plugIn(board.memory.mailbox);
    this.lines.plugIn(board.memory.lines);
    board.onOutput = () => this.#takeOutputSoon();
    board.onFile = (change) => this.#files.hear(change);
    board.onNetwork = (news) => this.network.hear(news);
    board.onKeysWanted = (areWanted) => {
      // The question comes first.
      this.#takeOutput();
      this.#receive({ kind: "keys", areWanted });
    };
    board.onBroken = (error) => {
      this.close();
      this.#receive({ kind: "closed", error });
    };
    await Promise.all([board.booted, this.#files.loaded]);
    if (this.#board === board) board.start(this.#files.snapshot());
  }

  #switchOff(): void {
    clearTimeout(this.#outputTimer);
    clearTimeout(this.#spareTimer);
    this.#outputTimer = undefined;
    this.#spareTimer = undefined;
    const board = this.#board;
    this.#board = null;
    this.network.unplug();
    this.lines.unplug();
    board?.switchOff();
  }

  #takeOutputSoon(): void {
    const waitMs = this.#outputTakenAtMs + OUTPUT_INTERVAL_MS - performance.now();
    if (waitMs <= 0) this.#takeOutput();
    else this.#outputTimer ??= setTimeout(() => this.#takeOutput(), waitMs);
  }

  #takeOutput(): void {
    clearTimeout(this.#outputTimer);
    this.#outputTimer = undefined;
    this.#outputTakenAtMs = performance.now();
    const bytes = this.#board?.memory.takeOutput();
    if (bytes?.length) this.#receive({ kind: "bytes", bytes });
  }
}

function requireBrowser(): void {
  if (typeof WebAssembly === "undefined") throw new BoardError("unsupported", "no WebAssembly");
  if (globalThis.isSecureContext === false) throw new BoardError("insecure-page", location.origin);
  if (typeof SharedArrayBuffer === "undefined") throw new BoardError("unsupported", "no shared memory");
}

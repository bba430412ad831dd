import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Worker as Thread } from "node:worker_threads";
import type { WifiNetwork } from "../../../src/device/virtual/network/outside.ts";
import type { PinState } from "../../../src/device/virtual/pins/hardware.ts";
import { boardPins } from "../../../src/shared/nano-rp2040-connect.ts";
import { wasmPath } from "../wasm-path.ts";
import { type BuiltThread, buildThread } from "../worker-thread.ts";
import { type Chip, chips } from "./chip.ts";
import { deaths, word } from "./chip-memory.ts";
import { Flash } from "./flash.ts";
import { stockFiles, untetherFiles } from "./flash-content.ts";
import { Nina } from "./nina.ts";
import { type Quirks, stockQuirks } from "./quirks.ts";
import type { FromBoard, PowerOn } from "./thread/messages.ts";

const WEBREPL_PORT = 8266;
const CODE = fileURLToPath(new URL("./thread/nano-thread.ts", import.meta.url));
/** No command line for MicroPython to follow. */
const SCOPE = "process.argv.length = 1;\n";
const PATIENCE_MS = 20_000;
const LOOK_EVERY_MS = 2;
/** Several times what it takes from one thread to the other and back. */
const SETTLE_MS = 50;

/** What kind of Nano is wanted. */
export interface NanoOptions {
  /** What is on its flash: what somebody sets up by hand, or our firmware. */
  readonly firmware: "stock" | "untether";
  /** How fast it is; as fast as can be when left out. */
  readonly chip?: keyof typeof chips;
  /** Manners that are other than those of the real one. */
  readonly quirks?: Partial<Quirks>;
  /** More files on its flash, or others, by path. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly password?: string;
  /** From the order to join a network until it is there, in milliseconds; the chip's own time when left out. */
  readonly joinMs?: number;
  /** The networks around; every name and password is right when it is left out. */
  readonly networks?: readonly WifiNetwork[];
}

/** The thread's code, built once for all boards of this process. */
let code: Promise<BuiltThread> | null = null;

/** Switches on a Nano that can be reached by TCP on this computer; resolves when somebody listens at its WebREPL's port. */
export async function startNano(options: NanoOptions): Promise<Nano> {
  code ??= buildThread(CODE, SCOPE);
  const { file } = await code;
  const nano = new Nano(file, options);
  await nano.begin();
  return nano;
}

/** A Nano in a thread of its own, with its Wi-Fi chip in this one. */
export class Nano {
  readonly #file: string;
  readonly #chip: Chip;
  readonly #quirks: Quirks;
  readonly #flash: Flash;
  readonly #nina: Nina;
  #thread: Thread | null = null;
  #log = "";
  /** Whether the thread itself has failed, which is the fault of neither board nor test. */
  #hasBroken = false;
  #port = 0;

  constructor(file: string, { firmware, password = "lab12345", ...options }: NanoOptions) {
    this.#file = file;
    const chip = chips[options.chip ?? "none"];
    this.#chip = { ...chip, joinMs: options.joinMs ?? chip.joinMs };
    this.#quirks = { ...stockQuirks, ...options.quirks };
    const files = firmware === "stock" ? stockFiles(password) : untetherFiles(password);
    this.#flash = new Flash({ ...files, ...options.files });
    this.#nina = new Nina(this.#chip, options.networks ?? null);
  }

  /** Opens its port, and switches it on. */
  async begin(): Promise<void> {
    this.#port = await this.#nina.open(WEBREPL_PORT);
    this.#powerOn(false);
    await this.untilListening();
  }

  /** Where its WebREPL is, now and after every restart. */
  get url(): string {
    return `ws://127.0.0.1:${this.#port}/`;
  }

  /** The port of this computer's that is its WebREPL's. */
  get port(): number {
    return this.#port;
  }

  /** The port of this computer's behind which another port of the board's is. */
  async openPort(port: number): Promise<number> {
    return this.#nina.open(port);
  }

  /** What can be seen of a pin. */
  pin(name: string): PinState {
    return this.#nina.memory.pin(boardPins.findIndex((pin) => pin.name === name));
  }

  /** What is in a file on its flash; null when there is none. */
  readFile(path: string): Uint8Array | null {
    return this.#flash.read(path);
  }

  /** All that it has printed since its power came on first, as its USB port has it. */
  get log(): string {
    return this.#log;
  }

  /** Why it is dead, until its power comes on again; null when it lives. */
  get isDead(): (typeof deaths)[number] {
    return deaths[Atomics.load(this.#nina.memory.words, word.death)] ?? null;
  }

  /** How often Python has started on it. */
  get boots(): number {
    return Atomics.load(this.#nina.memory.words, word.boots);
  }

  /** Takes its power away, and gives it back; resolves when it listens again. */
  async powerCycle(): Promise<void> {
    await this.#powerOff();
    this.#nina.memory.scratch.fill(0);
    this.#powerOn(false);
    await this.untilListening();
  }

  /** Has the access points around vanish, or come back. */
  wifi(isUp: boolean): void {
    this.#nina.radio.setInReach(isUp);
  }

  /** Sets which networks are around. */
  networks(known: readonly WifiNetwork[]): void {
    this.#nina.radio.setKnown(known);
  }

  /** Whether somebody listens at its WebREPL's port, and `boot.py` is over. */
  get isListening(): boolean {
    const isUp = Atomics.load(this.#nina.memory.words, word.isUp) === 1;
    return isUp && this.#nina.isListening(WEBREPL_PORT);
  }

  /** Resolves when it has taken all that was sent to it, and has had time to deal with it. */
  async untilIdle(): Promise<void> {
    await this.aMoment();
    await this.until(() => this.#nina.memory.sockets.every(({ down }) => down.used === 0));
    await this.aMoment();
  }

  /** Resolves when whatever can happen without a clock has happened. */
  aMoment(): Promise<void> {
    return sleep(SETTLE_MS);
  }

  /** Resolves when somebody listens at its WebREPL's port. */
  untilListening(): Promise<void> {
    return this.until(() => this.isListening);
  }

  /** Resolves when this is true. Rejects when it is not in 20 seconds. */
  async until(isTrue: () => boolean): Promise<void> {
    const endMs = performance.now() + PATIENCE_MS;
    while (!isTrue()) {
      if (performance.now() > endMs || this.#hasBroken)
        throw new Error(`The board said: ${this.#log.slice(-2000)}`);
      await sleep(LOOK_EVERY_MS);
    }
  }

  /** Ends it, with all that it has open. Rejects when its thread has failed by itself. */
  async stop(): Promise<void> {
    await this.#powerOff();
    this.#nina.stop();
    if (this.#hasBroken) throw new Error(`The thread of a board has failed: ${this.#log.slice(-2000)}`);
  }

  #powerOn(wasReset: boolean): void {
    const { memory } = this.#nina;
    Atomics.store(memory.words, word.death, 0);
    Atomics.store(memory.words, word.isUp, 0);
    memory.clearPins();
    const workerData: PowerOn = {
      wasmUrl: wasmPath,
      memory: memory.buffer,
      chip: this.#chip,
      quirks: this.#quirks,
      files: this.#flash.files,
      wasReset,
    };
    const thread = new Thread(this.#file, { workerData });
    this.#thread = thread;
    thread.on("message", (message: FromBoard) => this.#hear(thread, message));
    thread.on("error", (error) => {
      this.#hasBroken = true;
      this.#log += `\n${error.stack}\n`;
    });
  }

  async #powerOff(): Promise<void> {
    const thread = this.#thread;
    this.#thread = null;
    await thread?.terminate();
    this.#nina.reset({ isSilent: true });
  }

  #hear(thread: Thread, message: FromBoard): void {
    if (thread !== this.#thread) return;
    switch (message.kind) {
      case "order":
        this.#nina.obey(message.order);
        Atomics.add(this.#nina.memory.words, word.answers, 1);
        Atomics.notify(this.#nina.memory.words, word.answers);
        break;
      case "poke":
        this.#nina.pump();
        break;
      case "text":
        this.#log += message.text;
        break;
      case "file":
        this.#flash.hear(message.change);
        break;
      case "reset":
        void this.#powerOff().then(() => this.#powerOn(true));
    }
  }
}

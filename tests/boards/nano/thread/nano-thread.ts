import { parentPort, workerData } from "node:worker_threads";
import { VirtualBoard } from "../../../../src/device/virtual/board.ts";
import { clustersOf, type FileChange, isOnDisk } from "../../../../src/device/virtual/files/board-file.ts";
import { InputTable } from "../../../../src/device/virtual/sensors/inputs.ts";
import type { Inside } from "../../../../src/device/virtual/surroundings.ts";
import { ChipMemory, deaths, word } from "../chip-memory.ts";
import type { Order } from "../nina.ts";
import { BoardDelay } from "./board-delay.ts";
import type { FromBoard, PowerOn } from "./messages.ts";
import { nanoFirmware } from "./nano-firmware.ts";
import { Scheduler } from "./scheduler.ts";
import { socketCalls } from "./socket-calls.ts";
import { Terminal } from "./terminal.ts";
import { WifiDriver } from "./wifi-calls.ts";

const CTRL_A = 1;
/** What can have run a program: Ctrl-D and Enter. */
const STARTS: ReadonlySet<number> = new Set([4, 10, 13]);
/** A change of a file touches its folder and the table of the file system, too. */
const SECTORS_BESIDES = 4;
const LONGEST_REST_MS = 1000;

/** The board itself: MicroPython, which runs on a thread of its own, and waits for its Wi-Fi chip as a real one does. */
class NanoThread {
  readonly #given: PowerOn;
  readonly #memory: ChipMemory;
  readonly #delay: BoardDelay;
  readonly #scheduler: Scheduler;
  readonly #wifi: WifiDriver;
  readonly #terminal: Terminal;
  readonly #toChip = { order: (order: Order) => this.#order(order), poke: () => this.#poke() };
  #inside: Inside | null = null;
  #board: VirtualBoard | null = null;
  #hasRestarted = false;

  constructor(given: PowerOn) {
    this.#given = given;
    this.#memory = new ChipMemory(given.memory);
    this.#delay = new BoardDelay(this.#memory);
    this.#scheduler = new Scheduler(given.quirks, (count) => this.#orders(count));
    this.#terminal = new Terminal(given.quirks, (text) => this.#tell({ kind: "text", text }));
    this.#wifi = new WifiDriver(this.#memory, this.#toChip, {
      orders: (count) => this.#orders(count),
      restarted: () => this.#delay.pass(given.chip.resetMs),
    });
  }

  /** Switches it on; it never ends by itself. */
  async run(): Promise<never> {
    const board = await this.#boot();
    this.#board = board;
    this.#delay.pass(this.#given.chip.resetMs);
    board.start(this.#given.files);
    this.#terminal.rest();
    for (;;) this.#turn(board);
  }

  #turn(board: VirtualBoard): void {
    const { bell } = this.#memory;
    this.#isUp(true);
    for (let byte = this.#terminal.take(); byte >= 0; byte = this.#terminal.take())
      this.#receive(board, byte);
    const restMs = board.attend();
    this.#terminal.flush();
    this.#memory.wait(bell, Math.min(restMs, LONGEST_REST_MS));
  }

  #receive(board: VirtualBoard, byte: number): void {
    board.receive(Uint8Array.of(byte));
    // The mode of the REPL outlives a reset of the software.
    if (this.#hasRestarted && board.isRaw) board.receive(Uint8Array.of(CTRL_A));
    this.#hasRestarted = false;
    if (STARTS.has(byte)) this.#terminal.rest();
    this.#terminal.flush();
  }

  #boot(): Promise<VirtualBoard> {
    const { wasmUrl } = this.#given;
    return VirtualBoard.boot({
      wasmUrl,
      firmware: nanoFirmware(),
      calls: (inside) => this.#calls(inside),
      clock: {
        nowMs: () => performance.now(),
        epochMs: () => Date.now(),
        sleepMs: (ms) => this.#sleep(ms),
      },
      scriptBegins: (name) => {
        if (name === "main.py") this.#isUp(true);
      },
      send: (byte) => this.#terminal.print(byte),
      piecePrinted: () => this.#terminal.endPiece(),
      pinChanged: (index, pin) => this.#memory.setPin(index, pin),
      inputs: InputTable.fresh(),
      keys: {
        // What is typed at the prompt is not for programs.
        take: () => (this.#inside?.isRunning() ? this.#terminal.take() : -1),
        hasAny: () => this.#terminal.hasAny(),
        wait: (ms) => this.#sleep(ms),
      },
      keepsFile: isOnDisk,
      fileChanged: (change) => this.#fileChanged(change),
      takeInterrupt: () => false,
    });
  }

  #sleep(ms: number): void {
    const { bell } = this.#memory;
    this.#terminal.flush();
    this.#memory.wait(bell, ms);
  }

  /** What Python calls besides what the virtual Nano has. Nothing in it throws. */
  #calls(inside: Inside): object {
    const { chip, quirks, wasReset } = this.#given;
    this.#inside = inside;
    return {
      ...this.#scheduler.calls(),
      ...this.#terminal.calls(inside, () => this.#began()),
      ...socketCalls(this.#memory, this.#toChip, inside),
      ...this.#wifi.calls(),
      orders: (count: number) => this.#orders(count),
      step_ms: () => chip.stepMs,
      poll_ms: () => chip.pollMs,
      quirk: (name: keyof typeof quirks) => quirks[name],
      deadlock: () => quirks.deadlock && this.#die("deadlock"),
      uncaught: () => this.#uncaught(inside),
      scratch_read: (at: number) => this.#memory.scratch[at] ?? 0,
      scratch_write: (at: number, byte: number) => this.#memory.scratch.set([byte & 0xff], at),
      reset_board: () => this.#reset(),
      was_reset: () => wasReset,
    };
  }

  /** Python has started: at first, or after a soft reset. */
  #began(): void {
    const { chip, quirks } = this.#given;
    this.#scheduler.reset();
    this.#wifi.reset();
    this.#isUp(false);
    const isFirst = Atomics.add(this.#memory.words, word.boots, 1) === 0 || !this.#board;
    if (isFirst) return;
    this.#hasRestarted = true;
    const isSilent = quirks.silentRawReset && this.#board?.isRaw === true;
    this.#order({ kind: "reset", isSilent, keepsRadio: !quirks.resetOfChip });
    if (quirks.resetOfChip) this.#delay.pass(chip.resetMs);
  }

  /** An error that nothing guards: the end of the board at the prompt, else of whatever is called by itself. */
  #uncaught(inside: Inside): void {
    if (!this.#given.quirks.panic) return;
    if (!inside.isRunning()) this.#die("panic");
    // The program itself gets the error on a board; here it gets the one that can be sent from outside.
    this.#scheduler.lockForGood();
    inside.interrupt();
  }

  #reset(): never {
    this.#terminal.flush();
    this.#tell({ kind: "reset" });
    return this.#delay.freeze();
  }

  #die(reason: "panic" | "deadlock"): never {
    this.#terminal.flush();
    Atomics.store(this.#memory.words, word.death, deaths.indexOf(reason));
    return this.#delay.freeze();
  }

  #fileChanged(change: FileChange): void {
    this.#tell({ kind: "file", change });
    const sectors = change.kind === "written" ? clustersOf(change.bytes.length) : 0;
    this.#delay.pass(this.#given.chip.flashMs * (SECTORS_BESIDES + sectors));
  }

  #order(order: Order): void {
    const { words } = this.#memory;
    const before = Atomics.load(words, word.answers);
    this.#tell({ kind: "order", order });
    Atomics.wait(words, word.answers, before);
  }

  /** Says whether `boot.py` is over. */
  #isUp(isUp: boolean): void {
    Atomics.store(this.#memory.words, word.isUp, isUp ? 1 : 0);
  }

  #poke(): void {
    if (Atomics.exchange(this.#memory.words, word.told, 1) === 0) this.#tell({ kind: "poke" });
  }

  #orders(count: number): void {
    this.#delay.pass(count * this.#given.chip.orderMs);
  }

  #tell(message: FromBoard): void {
    parentPort?.postMessage(message);
  }
}

void new NanoThread(workerData as PowerOn).run();

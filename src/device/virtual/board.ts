import {
  loadMicroPython,
  type MicroPython,
} from "@micropython/micropython-webassembly-pyscript/micropython.mjs";
import { boardFiles } from "./board-files.ts";
import { BoardTime } from "./board-time.ts";
import { Chance } from "./chance.ts";
import { Events } from "./events.ts";
import type { BoardFile } from "./files/board-file.ts";
import { Disk } from "./files/disk.ts";
import { Interrupts } from "./interrupts.ts";
import { Keyboard } from "./keyboard.ts";
import { Tracer } from "./lines/tracer.ts";
import { BoardMemory, HEAP_BYTES } from "./memory/board-memory.ts";
import { loadQuietly } from "./memory/ceiling.ts";
import { Network } from "./network/network.ts";
import { cutOffPage, readOnly } from "./page-cut-off.ts";
import { Hardware } from "./pins/hardware.ts";
import { pinCalls } from "./pins/pin-calls.ts";
import { Signals } from "./pins/signals.ts";
import { insideOf, watchPieces } from "./python-inside.ts";
import { RawPasteGuard } from "./raw-paste-guard.ts";
import { Scratch } from "./scratch.ts";
import { peripheralCalls } from "./sensors/peripherals.ts";
import type { Surroundings } from "./surroundings.ts";
import { type InnerRepl, runScript, type ScriptEnd } from "./user-scripts.ts";

/** Room for nested Python calls, in machine words: a little more than the board has. */
const PYSTACK_WORDS = 8192;
/** The REPL's way to say that a program ended the interpreter: `PYEXEC_FORCED_EXIT`. */
const FORCED_EXIT = 0x100;
const CARRIAGE_RETURN = 13;
/** What makes the REPL run what it was sent: Ctrl-D in raw mode, Enter in the friendly one. */
const STARTS: ReadonlySet<number> = new Set([4, CARRIAGE_RETURN]);
const LINE_FEED = 10;
/** From a reset to the moment at which the Wi-Fi module of a board answers again. */
const REBOOT_MS = 850;

/**
 * A Nano without hardware: MicroPython itself, its REPL answering byte by byte, and pins that can be watched.
 * One a realm: MicroPython's WebAssembly keeps its state in globals.
 */
export class VirtualBoard {
  readonly #python: MicroPython;
  readonly #surroundings: Surroundings;
  readonly hardware: Hardware;
  readonly signals: Signals;
  readonly #network: Network;
  readonly #time: BoardTime;
  readonly #chance: Chance;
  readonly #keyboard: Keyboard;
  readonly #rawPaste = new RawPasteGuard();
  readonly #scratch = new Scratch();
  readonly #disk: Disk;
  readonly #events: Events;
  readonly #interrupts: Interrupts;
  readonly #memory: BoardMemory;
  readonly #tracer: Tracer | null;
  #lastByte = 0;
  /** Takes what the REPL sends while a script runs before the prompt. */
  #listener: ((byte: number) => void) | null = null;
  /** Whether the board was started anew by `machine.reset()`, or is about to be. */
  #hardReset: "none" | "wanted" | "done" = "none";

  private constructor(python: MicroPython, surroundings: Surroundings) {
    this.#python = python;
    this.#surroundings = surroundings;
    this.#writeFiles();
    this.#disk = new Disk(python.FS, surroundings.fileChanged ?? (() => undefined), surroundings.keepsFile);
    this.#time = new BoardTime(surroundings.clock);
    this.#chance = new Chance(surroundings.seed);
    this.#events = new Events(() => surroundings.clock.nowMs());
    const { clock, takeInterrupt } = surroundings;
    const takeWires = (): void => this.#takeWires();
    const { wasmUrl, collectAfterBytes, memoryUsed } = surroundings;
    const nowMs = (): number => clock.nowMs();
    this.#memory = new BoardMemory(python, { wasmUrl, nowMs, collectAfterBytes, memoryUsed });
    this.#interrupts = new Interrupts(python._module, {
      takeInterrupt,
      takeWires,
      turned: () => this.#turned(),
      clock,
      collect: this.#memory.moment,
      events: this.#events,
    });
    this.#tracer = surroundings.lines
      ? new Tracer(python._module, surroundings.lines, this.#interrupts.heed)
      : null;
    this.hardware = new Hardware(surroundings.pinChanged, (index, level) =>
      this.#events.pinChanged(index, level),
    );
    this.signals = new Signals(this.hardware, surroundings.analog, surroundings.pixelsSent);
    this.#network = new Network(() => surroundings.clock.nowMs(), surroundings.outside);
    this.#keyboard = new Keyboard(surroundings.keys, surroundings.keysWanted);
  }

  /** Switches a board on; it says nothing before its `start`. */
  static async boot(surroundings: Surroundings): Promise<VirtualBoard> {
    let print = (_byte: number): void => undefined;
    const take = (bytes: Uint8Array) => print(bytes[0] ?? 0);
    const options = {
      url: surroundings.wasmUrl,
      heapsize: HEAP_BYTES,
      pystack: PYSTACK_WORDS,
      linebuffer: false as const,
      stdout: take,
      stderr: take,
    };
    const python = await loadQuietly(() => loadMicroPython(options));
    cutOffPage();
    const board = new VirtualBoard(python, surroundings);
    board.#initialise();
    board.#memory.learn((program) => board.#runUnheard(program));
    print = (byte) => board.#print(byte);
    if (surroundings.piecePrinted) watchPieces(python.FS, surroundings.piecePrinted);
    return board;
  }

  /**
   * Runs `boot.py` and `main.py`, if there are any, and sends banner and prompt. To be called once, before all else.
   * `files` are those that programs have written before.
   */
  start(files: readonly BoardFile[] = []): void {
    if (files.length > 0) this.#disk.restore(files);
    this.#begin();
    this.#disk.flush();
  }

  /** Whether whoever is plugged in speaks the raw REPL's language. */
  get isRaw(): boolean {
    return this.#rawPaste.isRaw;
  }

  /** Removes a file or folder of a program's, if it is there; while none runs. */
  removeFile(path: string): void {
    this.#disk.remove(path);
  }

  #begin(): void {
    while (this.#runScripts() === "reset") {
      this.#reboot();
      // A script that always ends like this keeps a board in a circle, which only Ctrl-C leaves.
      this.#surroundings.clock.sleepMs(REBOOT_MS);
      if (this.#surroundings.takeInterrupt()) break;
    }
    this.#python.replInit();
  }

  /** Takes what was sent to the board; a program that this starts has ended when it returns. */
  receive(bytes: Uint8Array): void {
    this.#keyboard.clear();
    for (const byte of bytes) this.#receiveByte(byte);
    this.#disk.flush();
    this.#keyboard.clear();
  }

  /**
   * Calls the handlers of pins and timers while no program runs, as a board does at its prompt. Returns how long there
   * is nothing to do again, in milliseconds, unless a wire changes.
   */
  attend(): number {
    this.#takeWires();
    if (this.#events.count() > 0) this.#runQuietly("__import__('_events').call_handlers()");
    return this.#events.nextAlarmMs - this.#surroundings.clock.nowMs();
  }

  #receiveByte(byte: number): void {
    const { feed, answer } = this.#rawPaste.filter(byte);
    for (const answered of answer) this.#surroundings.send(answered);
    for (const fed of feed) {
      if (!this.#feed(fed)) continue;
      this.#reboot();
      this.#begin();
    }
  }

  /** Runs a program as both prompts do. */
  #runUnheard(program: string): void {
    this.#python.replInit();
    for (const byte of new TextEncoder().encode(`${program}\r\x01${program}\x04\x02`))
      this.#python.replProcessChar(byte);
  }

  /** Feeds a byte to the REPL; returns whether that ended the interpreter. */
  #feed(byte: number): boolean {
    const isStart = STARTS.has(byte);
    if (isStart) this.#armTurns();
    const isForcedExit = (this.#python.replProcessChar(byte) & FORCED_EXIT) !== 0;
    if (isStart) this.#memory.end();
    return isForcedExit;
  }

  /** As `ports/rp2/main.c` has it: nothing of the kind starts by itself while somebody programs over the raw REPL. */
  #runScripts(): ScriptEnd {
    const boot = this.#runFile("boot.py");
    return boot === "done" && !this.#rawPaste.isRaw ? this.#runFile("main.py") : boot;
  }

  #runFile(name: string): ScriptEnd {
    const { FS } = this.#python;
    if (!FS.analyzePath(`/${name}`).exists) return "done";
    this.#surroundings.scriptBegins?.(name);
    return runScript(this.#innerRepl(), name, FS.readFile(`/${name}`, { encoding: "utf8" }));
  }

  #innerRepl(): InnerRepl {
    return {
      isRaw: this.#rawPaste.isRaw,
      begin: () => this.#python.replInit(),
      feed: (byte) => this.#feed(byte),
      listen: (listener) => {
        this.#listener = listener;
      },
      send: (byte) => this.#surroundings.send(byte),
    };
  }

  #takeWires(): void {
    const { wires } = this.#surroundings;
    for (let change = wires?.take(); change; change = wires?.take())
      this.hardware.wire(change.index, change.level);
  }

  #writeFiles(): void {
    const { FS } = this.#python;
    const files = Object.entries(this.#surroundings.firmware ?? boardFiles);
    const folders = new Set(files.map(([path]) => path.slice(0, path.lastIndexOf("/"))));
    for (const folder of folders) FS.mkdirTree(folder);
    for (const [path, content] of files) FS.writeFile(path, content);
  }

  #initialise(): void {
    this.#python.registerJsModule("_nano", readOnly(this.#nanoModule()));
    // Before anything else is loaded: what MicroPython has inside besides what the board has is out of reach then.
    this.#python.runPython(
      "import sys; sys.path[:] = ['/virtual', '', '/lib']; import _gc, _sys; del sys, _gc, _sys",
    );
    const { first } = this.#chance;
    if (first !== null) this.#python.runPython(`__import__("random").seed(${first})`);
  }

  /** Lets Stop reach the program that starts now, however tight its loops are, and watches its lines. */
  #armTurns(): void {
    this.#memory.begin();
    this.#runQuietly("__import__('_turns').arm()");
    if (!this.#tracer) return;
    this.#runQuietly(`__import__('_lines').arm(${this.#tracer.begin() ? "True" : "False"})`);
  }

  #turned(): void {
    this.#tracer?.turn();
    this.#surroundings.paceTurn?.();
  }

  #runQuietly(code: string): void {
    try {
      this.#python.runPython(code);
    } catch {
      // A program of before has bent `__import__` or the path: Stop then needs a call of the board's, or a restart.
    }
  }

  /** Starts the interpreter anew, after `sys.exit()`, Ctrl-D or `machine.reset()`. */
  #reboot(): void {
    const isHard = this.#hardReset === "wanted";
    this.#hardReset = isHard ? "done" : "none";
    if (isHard) this.#losePower();
    else this.#say("MPY: soft reboot\r\n");
    this.signals.reset();
    this.#events.forget();
    this.#network.softReset();
    this.#memory.release();
    this.#python._module.ccall("mp_js_init", "null", ["number", "number"], [PYSTACK_WORDS, HEAP_BYTES]);
    this.#python._module.ccall("proxy_c_init", "null", [], []);
    this.#initialise();
    this.#memory.renew();
  }

  /** What a soft reset leaves as it is. */
  #losePower(): void {
    this.hardware.reset();
    this.#network.hardReset();
    this.#time.reset();
  }

  #say(text: string): void {
    for (const byte of new TextEncoder().encode(text)) this.#surroundings.send(byte);
  }

  /** The JavaScript that the files in `firmware/virtual` call. Nothing in it may throw. */
  #nanoModule(): object {
    const { heed, wait } = this.#interrupts;
    return {
      ...this.#time.calls(heed),
      ...this.#chance.calls(),
      ...pinCalls(this.hardware, heed),
      reset_hard: () => {
        this.#hardReset = "wanted";
      },
      was_reset: () => this.#hardReset === "done",
      ...this.signals.calls(heed),
      ...this.#keyboard.calls(heed, wait),
      ...peripheralCalls(this.#surroundings.inputs, heed),
      ...this.#interrupts.calls(),
      ...this.#memory.calls(),
      ...this.#scratch.calls(),
      ...this.#tracer?.calls(),
      ...this.#network.calls(heed),
      ...this.#surroundings.calls?.(insideOf(this.#python._module)),
    };
  }

  /** Sends a printed byte on; a board's line ends are `\r\n`. */
  #print(byte: number): void {
    if (byte === LINE_FEED) {
      if (this.#lastByte !== CARRIAGE_RETURN) this.#emit(CARRIAGE_RETURN);
      this.#interrupts.heed();
    }
    this.#lastByte = byte;
    this.#emit(byte);
  }

  #emit(byte: number): void {
    if (this.#listener) this.#listener(byte);
    else this.#surroundings.send(byte);
  }
}

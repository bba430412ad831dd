import type { PinMode, PinState } from "../../../src/device/virtual/pins/hardware.ts";
import { boardPins } from "../../../src/shared/nano-rp2040-connect.ts";
import { BytePipe } from "./byte-pipe.ts";

/** Words of the memory that a board shares with its Wi-Fi chip. */
export const word = {
  bell: 0,
  link: 1,
  told: 2,
  answers: 3,
  answer: 4,
  death: 5,
  boots: 6,
  still: 7,
  isUp: 8,
  scratch: 9,
};

/** What the radio is about, in the word `link`. */
export const link = { none: 0, joined: 1, accessPoint: 2 };

/** What a socket is about, in its word `state`. */
export const state = { free: 0, open: 1, waiting: 2, connected: 3, closing: 4, connecting: 5 };

/** Why a board is dead, in the word `death`. */
export const deaths = [null, "panic", "deadlock"] as const;

/** What the Wi-Fi chip has room for. */
const SOCKETS = 10;
/** What it keeps of a connection in each direction, as lwIP in it does. */
const WINDOW_BYTES = 5744;

/** Kept as long as there is power: the registers that a reset leaves alone, in bytes. */
const SCRATCH_BYTES = 16;
/** Those of `word`, the registers, and one that nobody ever changes. */
const WORDS = 14;
const SOCKET_WORDS = 7;
const PIN_WORDS = 4;
const MODES: readonly PinMode[] = ["unused", "in", "out", "open-drain", "pwm"];
/** Waves are kept as whole numbers of these parts of a hertz, and of the whole. */
const HZ_PARTS = 10;
const DUTY_PARTS = 10_000;

/** One of the chip's sockets. */
export class SharedSocket {
  readonly words: Int32Array;
  /** To the board. */
  readonly down: BytePipe;
  /** From the board. */
  readonly up: BytePipe;
  static readonly #WORDS = { state: 0, port: 1, ended: 2, error: 3, address: 4, caller: 5, wantsRoom: 6 };

  constructor(words: Int32Array, down: BytePipe, up: BytePipe) {
    this.words = words;
    this.down = down;
    this.up = up;
  }

  get state(): number {
    return Atomics.load(this.words, SharedSocket.#WORDS.state);
  }

  set state(value: number) {
    Atomics.store(this.words, SharedSocket.#WORDS.state, value);
  }

  /** Takes it, if nobody has it; from two threads at once, one gets it. */
  claim(as: number): boolean {
    return Atomics.compareExchange(this.words, SharedSocket.#WORDS.state, state.free, as) === state.free;
  }

  /** The board's own port. */
  get port(): number {
    return Atomics.load(this.words, SharedSocket.#WORDS.port);
  }

  set port(value: number) {
    Atomics.store(this.words, SharedSocket.#WORDS.port, value);
  }

  /** Whether the other end says no more. */
  get hasEnded(): boolean {
    return Atomics.load(this.words, SharedSocket.#WORDS.ended) === 1;
  }

  set hasEnded(value: boolean) {
    Atomics.store(this.words, SharedSocket.#WORDS.ended, value ? 1 : 0);
  }

  /** What went wrong with it, as `errno` has it; 0 for nothing. */
  get error(): number {
    return Atomics.load(this.words, SharedSocket.#WORDS.error);
  }

  set error(value: number) {
    Atomics.store(this.words, SharedSocket.#WORDS.error, value);
  }

  /** Who is at the other end: the last number of its address, and its port. */
  get caller(): readonly [address: number, port: number] {
    return [
      Atomics.load(this.words, SharedSocket.#WORDS.address),
      Atomics.load(this.words, SharedSocket.#WORDS.caller),
    ];
  }

  set caller([address, port]: readonly [number, number]) {
    Atomics.store(this.words, SharedSocket.#WORDS.address, address);
    Atomics.store(this.words, SharedSocket.#WORDS.caller, port);
  }

  /** Whether the chip has more for the board than there is room for. */
  get wantsRoom(): boolean {
    return Atomics.load(this.words, SharedSocket.#WORDS.wantsRoom) === 1;
  }

  set wantsRoom(value: boolean) {
    Atomics.store(this.words, SharedSocket.#WORDS.wantsRoom, value ? 1 : 0);
  }

  /** Makes it as new. */
  wipe(): void {
    this.words.fill(0, 1);
    this.down.clear();
    this.up.clear();
  }
}

/** The memory that a board shares with its Wi-Fi chip, which is in another thread. */
export class ChipMemory {
  readonly buffer: SharedArrayBuffer;
  readonly words: Int32Array;
  /** The watchdog's scratch registers. */
  readonly scratch: Uint8Array;
  readonly sockets: readonly SharedSocket[];
  readonly #pins: Int32Array;

  constructor(buffer = new SharedArrayBuffer(ChipMemory.#size())) {
    this.buffer = buffer;
    this.words = new Int32Array(buffer, 0, WORDS);
    this.scratch = new Uint8Array(buffer, word.scratch * 4, SCRATCH_BYTES);
    this.#pins = new Int32Array(buffer, WORDS * 4, boardPins.length * PIN_WORDS);
    this.sockets = Array.from({ length: SOCKETS }, (_, i) => {
      const start = (WORDS + boardPins.length * PIN_WORDS) * 4 + i * ChipMemory.#socketBytes();
      const down = start + SOCKET_WORDS * 4;
      return new SharedSocket(
        new Int32Array(buffer, start, SOCKET_WORDS),
        new BytePipe(buffer, down, WINDOW_BYTES),
        new BytePipe(buffer, down + BytePipe.BYTES, WINDOW_BYTES),
      );
    });
  }

  static #socketBytes(): number {
    return SOCKET_WORDS * 4 + 2 * BytePipe.BYTES;
  }

  static #size(): number {
    return (WORDS + boardPins.length * PIN_WORDS) * 4 + SOCKETS * ChipMemory.#socketBytes();
  }

  /** Wakes whoever waits for something to happen. */
  ring(): void {
    Atomics.add(this.words, word.bell, 1);
    Atomics.notify(this.words, word.bell);
  }

  /** Waits until something has happened since the bell had this count, for so many milliseconds at most. */
  wait(bell: number, ms: number): void {
    if (ms > 0) Atomics.wait(this.words, word.bell, bell, ms);
  }

  /** The count of the bell. */
  get bell(): number {
    return Atomics.load(this.words, word.bell);
  }

  /** Has all pins do nothing, as after a reset. */
  clearPins(): void {
    this.#pins.fill(0);
  }

  setPin(index: number, { mode, level, wave }: PinState): void {
    const words = [MODES.indexOf(mode), level, (wave?.hz ?? 0) * HZ_PARTS, (wave?.duty ?? 0) * DUTY_PARTS];
    for (const [i, value] of words.entries()) Atomics.store(this.#pins, index * PIN_WORDS + i, value);
  }

  pin(index: number): PinState {
    const [mode = 0, level = 0, hz = 0, duty = 0] = this.#pins.subarray(index * PIN_WORDS);
    const wave = hz ? { wave: { hz: hz / HZ_PARTS, duty: duty / DUTY_PARTS } } : {};
    return { mode: MODES[mode] ?? "unused", level: level ? 1 : 0, ...wave };
  }
}

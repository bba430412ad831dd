import { ByteRing } from "./byte-ring.ts";
import type { Keys } from "./keyboard.ts";
import { LineWatch } from "./lines/line-watch.ts";
import type { MemoryUse } from "./memory/memory-use.ts";
import { MessageRing } from "./message-ring.ts";
import { AnalogInputs } from "./pins/analog-inputs.ts";
import { Sights } from "./pins/sights.ts";
import { type WireChange, WireRing } from "./pins/wires.ts";
import { InputTable } from "./sensors/inputs.ts";

const INTERRUPT = 0;
const TOLD = 1;
/** Bytes of output written so far, and taken by the page so far; both wrap around at 2^32. */
const WRITTEN = 2;
const TAKEN = 3;
const BUSY = 4;
/** Counts what can end a wait: each interrupt, each piece that is typed, each change of a wire. */
const WAKE = 5;
/** Bytes that the program holds in memory, and the most it has held. */
const MEMORY_NOW = 6;
const MEMORY_MOST = 7;
const CONTROL_WORDS = 8;
const CONTROL_BYTES = CONTROL_WORDS * Int32Array.BYTES_PER_ELEMENT;
/** How far the page may be behind with the output before the program waits for it. A power of two. */
const RING_BYTES = 64 * 1024;
const RING_OFFSET = CONTROL_BYTES;
const INPUTS_OFFSET = RING_OFFSET + RING_BYTES;
const ANALOG_OFFSET = INPUTS_OFFSET + InputTable.BYTES;
const SIGHTS_OFFSET = ANALOG_OFFSET + AnalogInputs.BYTES;
const WIRES_OFFSET = SIGHTS_OFFSET + Sights.BYTES;
const MAILBOX_OFFSET = WIRES_OFFSET + WireRing.BYTES;
/** Room for what is typed or pasted before a program reads it: some pages of text. A power of two. */
const KEYS_BYTES = 16 * 1024;
const KEYS_OFFSET = MAILBOX_OFFSET + MessageRing.BYTES;
const LINES_OFFSET = Math.ceil((KEYS_OFFSET + ByteRing.bytesFor(KEYS_BYTES)) / 8) * 8;
const MEMORY_BYTES = LINES_OFFSET + LineWatch.BYTES;
const WAKE_UP_MS = 1000;

/**
 * What page and board share while Python runs and the worker takes no messages: the doorbell for Ctrl-C, what can be
 * seen of the pins, a ring of output, which the page can read however long the program does not come up for air, what
 * is typed to the program, what is wired to its pins, and what the sensors measure.
 */
export class SharedMemory {
  readonly #control: Int32Array<SharedArrayBuffer>;
  readonly #ring: Uint8Array<SharedArrayBuffer>;
  /** The page sets it, the board reads it. */
  readonly inputs: InputTable;
  /** The page sets them, the board reads them. */
  readonly analog: AnalogInputs;
  /** The board shows, the page looks. */
  readonly sights: Sights;
  readonly #wires: WireRing;
  /** What happens around the board's radio: the page puts it in, the board takes it out. */
  readonly mailbox: MessageRing;

  /** Which lines of a program run: the board tells, the page looks, and lets them run. */
  readonly lines: LineWatch;
  readonly #typed: ByteRing;

  constructor(readonly buffer: SharedArrayBuffer = new SharedArrayBuffer(MEMORY_BYTES)) {
    this.#control = new Int32Array(buffer, 0, CONTROL_WORDS);
    this.#ring = new Uint8Array(buffer, RING_OFFSET, RING_BYTES);
    this.inputs = new InputTable(buffer, INPUTS_OFFSET);
    this.analog = new AnalogInputs(buffer, ANALOG_OFFSET);
    this.sights = new Sights(buffer, SIGHTS_OFFSET);
    this.#wires = new WireRing(buffer, WIRES_OFFSET);
    this.mailbox = new MessageRing(buffer, MAILBOX_OFFSET);
    const isRinging = () => Atomics.load(this.#control, INTERRUPT) === 1;
    this.lines = new LineWatch(buffer, LINES_OFFSET, isRinging);
    this.#typed = new ByteRing(buffer, KEYS_OFFSET, KEYS_BYTES);
  }

  /** Page: rings for the program to stop; wakes it when it sleeps. */
  ringInterrupt(): void {
    Atomics.store(this.#control, INTERRUPT, 1);
    this.#wake();
    this.lines.wake();
  }

  /** Page: types to the program; wakes it when it waits for that. What there is no room for is lost. */
  type(bytes: Uint8Array): void {
    for (const byte of bytes) this.#typed.put(byte);
    this.#wake();
  }

  /** Page: wires a pin; wakes the program when it sleeps, since it may wait for just that. */
  wire(change: WireChange): void {
    this.#wires.put(change);
    this.#wake();
  }

  #wake(): void {
    Atomics.add(this.#control, WAKE, 1);
    Atomics.notify(this.#control, WAKE);
  }

  /** Board: what is wired to its pins. */
  get wires(): WireRing {
    return this.#wires;
  }

  /** Board: what was typed. */
  readonly keys: Keys = {
    take: () => this.#typed.take(),
    hasAny: () => !this.#typed.isEmpty,
    wait: (ms) => this.#wait(ms, () => !this.#typed.isEmpty),
  };

  /** Waits until something happens that may end the wait; not at all when it has happened. */
  #wait(ms: number, isOver: () => boolean): void {
    const count = Atomics.load(this.#control, WAKE);
    // Whatever comes after this look changes the count, and then there is no wait.
    const isRinging = Atomics.load(this.#control, INTERRUPT) === 1;
    if (!isRinging && !this.#wires.hasChanged && !isOver()) Atomics.wait(this.#control, WAKE, count, ms);
  }

  /** Board: whether it rang since this was asked last. */
  takeInterrupt(): boolean {
    return Atomics.exchange(this.#control, INTERRUPT, 0) === 1;
  }

  /** Board: says whether it is at work on what it was sent, as it is for as long as a program runs. */
  setBusy(isBusy: boolean): void {
    Atomics.store(this.#control, BUSY, Number(isBusy));
  }

  /** Board: says what the program holds in memory. */
  setMemoryUse({ nowBytes, mostBytes }: MemoryUse): void {
    Atomics.store(this.#control, MEMORY_NOW, nowBytes);
    Atomics.store(this.#control, MEMORY_MOST, mostBytes);
  }

  /** Page: what the program holds in memory. */
  get memoryUse(): MemoryUse {
    const nowBytes = Atomics.load(this.#control, MEMORY_NOW);
    return { nowBytes, mostBytes: Atomics.load(this.#control, MEMORY_MOST) };
  }

  /** Page: whether the board is at work. */
  get isBusy(): boolean {
    return Atomics.load(this.#control, BUSY) === 1;
  }

  /** Board: waits, but no longer than until it rings, or a wire changes. */
  sleep(ms: number): void {
    this.#wait(ms, () => false);
  }

  /** Board: writes a byte of output, once the page has room for it. Returns whether the page has to be told. */
  writeOutput(byte: number): boolean {
    const written = Atomics.load(this.#control, WRITTEN);
    for (;;) {
      const taken = Atomics.load(this.#control, TAKEN);
      if (((written - taken) | 0) < RING_BYTES) break;
      Atomics.wait(this.#control, TAKEN, taken, WAKE_UP_MS);
    }
    this.#ring[written & (RING_BYTES - 1)] = byte;
    Atomics.store(this.#control, WRITTEN, (written + 1) | 0);
    return Atomics.exchange(this.#control, TOLD, 1) === 0;
  }

  /** Page: takes all the output there is; whatever comes after this is told again. */
  takeOutput(): Uint8Array {
    Atomics.store(this.#control, TOLD, 0);
    const taken = Atomics.load(this.#control, TAKEN);
    const bytes = new Uint8Array((Atomics.load(this.#control, WRITTEN) - taken) | 0);
    const start = taken & (RING_BYTES - 1);
    const tail = this.#ring.subarray(start, start + bytes.length);
    bytes.set(tail);
    bytes.set(this.#ring.subarray(0, bytes.length - tail.length), tail.length);
    Atomics.store(this.#control, TAKEN, (taken + bytes.length) | 0);
    Atomics.notify(this.#control, TAKEN);
    return bytes;
  }
}

import { boardPins } from "../../shared/nano-rp2040-connect.ts";
import type { PinMode, PinState } from "./hardware.ts";

const INTERRUPT = 0;
const ACKNOWLEDGED = 1;
const CONTROL_WORDS = 2;
const CONTROL_BYTES = CONTROL_WORDS * Int32Array.BYTES_PER_ELEMENT;
const MODES: readonly PinMode[] = ["unused", "in", "out", "open-drain"];
const WAKE_UP_MS = 1000;

/**
 * What page and board share while Python runs and the worker takes no messages: the doorbell for Ctrl-C, the count
 * of output bytes the page has taken, and a byte a pin (bit 0 its level, bits 1 and 2 its mode).
 */
export class SharedMemory {
  readonly #control: Int32Array<SharedArrayBuffer>;
  readonly #pins: Uint8Array<SharedArrayBuffer>;

  constructor(readonly buffer: SharedArrayBuffer = new SharedArrayBuffer(CONTROL_BYTES + boardPins.length)) {
    this.#control = new Int32Array(buffer, 0, CONTROL_WORDS);
    this.#pins = new Uint8Array(buffer, CONTROL_BYTES);
  }

  /** Page: rings for the program to stop; wakes it when it sleeps. */
  ringInterrupt(): void {
    Atomics.store(this.#control, INTERRUPT, 1);
    Atomics.notify(this.#control, INTERRUPT);
    Atomics.notify(this.#control, ACKNOWLEDGED);
  }

  /** Board: whether it rang since this was asked last. */
  takeInterrupt(): boolean {
    return Atomics.exchange(this.#control, INTERRUPT, 0) === 1;
  }

  /** Board: waits, but no longer than until it rings. */
  sleep(ms: number): void {
    Atomics.wait(this.#control, INTERRUPT, 0, ms);
  }

  /** Page: has taken this many bytes of output. */
  acknowledge(byteCount: number): void {
    Atomics.add(this.#control, ACKNOWLEDGED, byteCount);
    Atomics.notify(this.#control, ACKNOWLEDGED);
  }

  /** Board: waits until the page has all but `window` of the `sent` bytes, or until it rings. */
  waitForPage(sent: number, window: number): void {
    for (;;) {
      const acknowledged = Atomics.load(this.#control, ACKNOWLEDGED);
      const behind = (sent - acknowledged) | 0;
      if (behind <= window || Atomics.load(this.#control, INTERRUPT) === 1) return;
      Atomics.wait(this.#control, ACKNOWLEDGED, acknowledged, WAKE_UP_MS);
    }
  }

  /** Board: shows a pin. */
  setPin(index: number, { mode, level }: PinState): void {
    this.#pins[index] = (MODES.indexOf(mode) << 1) | level;
  }

  /** Page: looks at every pin, in the order of `boardPins`. */
  readPins(): PinState[] {
    return Array.from(this.#pins, (byte) => ({
      mode: MODES[byte >> 1] ?? "unused",
      level: (byte & 1) as 0 | 1,
    }));
  }
}

import { boardPins } from "../../shared/nano-rp2040-connect.ts";
import type { PinState, Wave } from "../virtual/pins/hardware.ts";

/** Something that a program did, and when, in whole milliseconds since it began. */
export type TraceEntry =
  /** A pin that the program drives went high or low. */
  | readonly [atMs: number, kind: "pin", pin: string, level: 0 | 1]
  /** A pin began to send a wave, so many percent of the time high; one of 0 Hz is the end of it. */
  | readonly [atMs: number, kind: "wave", pin: string, hertz: number, percent: number]
  /** A strip was sent its colours, as in `ff0000 000000`. */
  | readonly [atMs: number, kind: "pixels", pin: string, colours: string]
  /** A line was printed. */
  | readonly [atMs: number, kind: "print", line: string]
  /** A server was asked, as in `GET http://example.com/`, and was sent this. */
  | readonly [atMs: number, kind: "request", request: string, body: string]
  /** A message was published. */
  | readonly [atMs: number, kind: "publish", topic: string, message: string]
  /** The board's own web server answered; status 0 when it did not. */
  | readonly [atMs: number, kind: "answer", request: string, status: number, body: string]
  /** The program ended with an error, as in `NameError: name 'x' isn't defined`. */
  | readonly [atMs: number, kind: "error", error: string];

type Distribute<Entry> = Entry extends readonly [number, ...infer Rest] ? Rest : never;
/** What is written down, without its time. */
export type Deed = Distribute<TraceEntry>;

/** Sees what the pins do, and tells what of it is new. */
export class PinWatch {
  readonly #levels = new Map<number, 0 | 1>();
  readonly #waves = new Map<number, Wave>();
  readonly #note: (deed: Deed) => void;

  constructor(note: (deed: Deed) => void) {
    this.#note = note;
  }

  readonly changed = (index: number, { mode, level, wave }: PinState): void => {
    const pin = boardPins[index]?.name ?? "";
    this.#waveChanged(index, pin, wave);
    if (mode !== "out" || this.#levels.get(index) === level) return;
    this.#levels.set(index, level);
    this.#note(["pin", pin, level]);
  };

  readonly pixelsSent = (index: number, bytes: readonly number[]): void => {
    this.#note(["pixels", boardPins[index]?.name ?? "", coloursOf(bytes)]);
  };

  #waveChanged(index: number, pin: string, wave: Wave | undefined): void {
    const before = this.#waves.get(index);
    if (before?.hz === wave?.hz && before?.duty === wave?.duty) return;
    if (wave) this.#waves.set(index, wave);
    else this.#waves.delete(index);
    this.#note(["wave", pin, wave?.hz ?? 0, Number(((wave?.duty ?? 0) * 100).toFixed(2))]);
  }
}

/** The colours of a strip of lights, which takes green before red. */
function coloursOf(bytes: readonly number[]): string {
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/(..)(..)(..)/g, "$2$1$3 ").trimEnd();
}

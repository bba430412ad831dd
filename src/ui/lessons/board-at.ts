import type { TraceEntry } from "../../device/judge/trace.ts";
import type { PinState } from "../../device/virtual/pins/hardware.ts";
import { boardPins } from "../../shared/nano-rp2040-connect.ts";

/** What could be seen of a board at one moment of a program. */
export interface BoardMoment {
  /** In the order of `boardPins`. */
  readonly pins: readonly PinState[];
  /** The colours of the lights of each strip, as in `#ff0000`, by the pin that it hangs on. */
  readonly strips: ReadonlyMap<string, readonly string[]>;
  /** What was printed up to then, the latest line last. */
  readonly lines: readonly string[];
}

const UNUSED: PinState = { mode: "unused", level: 0 };
const indexOf = new Map(boardPins.map(({ name }, index) => [name, index]));

/** The board as a program had made it at a moment, in milliseconds since it began. */
export function boardAt(trace: readonly TraceEntry[], atMs: number): BoardMoment {
  const pins = boardPins.map(() => UNUSED);
  const strips = new Map<string, readonly string[]>();
  const lines: string[] = [];
  for (const [entryMs, ...deed] of trace) {
    if (entryMs > atMs) break;
    const [kind, pin, value] = deed;
    const index = indexOf.get(String(pin)) ?? -1;
    if (kind === "pin") pins[index] = { mode: "out", level: value === 1 ? 1 : 0 };
    else if (kind === "wave") pins[index] = waving(deed[2], deed[3]);
    else if (kind === "pixels") strips.set(deed[1], coloursOf(deed[2]));
    else if (kind === "print") lines.push(deed[1]);
  }
  return { pins, strips, lines };
}

/** A pin that sends a wave, so many percent of the time high; one of 0 Hz is an output that has come to rest. */
function waving(hz: number, percent: number): PinState {
  if (hz === 0) return { mode: "out", level: 0 };
  return { mode: "pwm", level: percent > 0 ? 1 : 0, wave: { hz, duty: percent / 100 } };
}

const coloursOf = (colours: string): string[] =>
  colours
    .split(" ")
    .filter(Boolean)
    .map((hex) => `#${hex.slice(0, 6)}`);

import { pause } from "../pause.ts";

/** The pieces of one print come up to so long after each other from a stock board. */
const PRINTED_MS = 65;
/** Who is silent for so long is not about to print just now, and who prints for so long hardly ever stops. */
const SILENT_MS = 1000;
const PRINTING_MS = 1500;
const LOOK_MS = 5;

/** Finds the moments at which a program does not print, by when its words come. */
export class PrintRhythm {
  #heardAtMs = Number.NEGATIVE_INFINITY;

  /** The board has sent something. */
  heard(): void {
    this.#heardAtMs = performance.now();
  }

  /**
   * Waits until a print has just come to its end, or nothing has come for a second; no longer than a second and a half.
   * A board takes up to a tenth of a second to see what was sent to it: a silence that is nearly over is of no use.
   */
  async betweenPrints(): Promise<void> {
    const startMs = performance.now();
    for (let nowMs = startMs; nowMs < startMs + PRINTING_MS; nowMs = performance.now()) {
      const silentMs = nowMs - this.#heardAtMs;
      const isEndSeen = this.#heardAtMs > startMs - PRINTED_MS;
      if (silentMs >= SILENT_MS || (isEndSeen && silentMs >= PRINTED_MS)) return;
      await pause(LOOK_MS);
    }
  }
}

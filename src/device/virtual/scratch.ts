/** The four words of the watchdog that hold what a program puts there, and nothing else changes. */
const BYTES = 16;

/** Sixteen bytes of the chip that outlast a restart (RP2040 datasheet, 4.7.6: SCRATCH0 to SCRATCH3). */
export class Scratch {
  readonly #bytes = new Uint8Array(BYTES);

  /** What `_mem.py` calls. */
  calls(): object {
    return {
      scratch_read: (index: number) => this.#bytes[index] ?? 0,
      scratch_write: (index: number, value: number) => {
        this.#bytes[index] = value;
      },
    };
  }
}

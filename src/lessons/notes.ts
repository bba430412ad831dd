import { MOST_TOLD } from "./bounds.ts";
import type { Problem } from "./pack.ts";
import { say } from "./sentences.ts";

/** What is found wrong while a pack is read. Only the first of it is kept; the rest is counted. */
export class Notes {
  readonly #problems: Problem[] = [];
  readonly #warnings: Problem[] = [];
  readonly #told = new Set<string>();
  #untold = 0;

  /** Notes what has to be mended before the pack can be opened. The same in the same place is noted once. */
  problem(file: string, line: number | null, sentence: string): void {
    this.#note(this.#problems, { file, line, sentence });
  }

  /** Notes what has no effect, though somebody has written it. */
  warning(file: string, line: number | null, sentence: string): void {
    this.#note(this.#warnings, { file, line, sentence });
  }

  /** Whether anything has to be mended. */
  get isRefused(): boolean {
    return this.#problems.length > 0;
  }

  /** Whether as much has been noted as is told. */
  get isFull(): boolean {
    return this.#problems.length >= MOST_TOLD;
  }

  get warnings(): readonly Problem[] {
    return this.#warnings;
  }

  /** What has to be mended, and how much more of it there is. */
  get problems(): readonly Problem[] {
    if (this.#untold === 0) return this.#problems;
    return [...this.#problems, { file: "", line: null, sentence: say.more(this.#untold) }];
  }

  #note(list: Problem[], problem: Problem): void {
    const key = JSON.stringify(problem);
    if (this.#told.has(key)) return;
    if (list.length < MOST_TOLD) {
      this.#told.add(key);
      list.push(problem);
    } else if (list === this.#problems) this.#untold++;
  }
}

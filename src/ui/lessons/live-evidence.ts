import type { Check, CheckOf } from "../../lessons/checks/checks.ts";
import { lookLive, type PrintedLine } from "../../lessons/checks/look-live.ts";

const MOST_LINES = 2000;
/** No line that a check looks for is longer, in characters. */
const LONGEST_LINE = 2000;

/** A check that is looked for in what a real board prints. */
export const isLive = (check: Check): check is CheckOf<"behaviour"> =>
  check.kind === "behaviour" && check.live === true;

/** What a real board has printed since its program began, and which checks that bears out. */
export class LiveEvidence {
  readonly #nowMs: () => number;
  #decoder = new TextDecoder();
  #lines: PrintedLine[] = [];
  #rest = "";
  #beganAtMs = 0;

  constructor(nowMs: () => number = () => performance.now()) {
    this.#nowMs = nowMs;
  }

  /** Another program begins. */
  begin(): void {
    this.#decoder = new TextDecoder();
    this.#lines = [];
    this.#rest = "";
    this.#beganAtMs = this.#nowMs();
  }

  /** Takes what the board prints. */
  hear(bytes: Uint8Array): void {
    const text = this.#rest + this.#decoder.decode(bytes, { stream: true });
    const lines = text.split(/\r?\n/);
    this.#rest = (lines.pop() ?? "").slice(-LONGEST_LINE);
    const atMs = this.#sinceMs;
    const room = MOST_LINES - this.#lines.length;
    for (const line of lines.slice(0, room)) this.#lines.push({ atMs, line });
  }

  /** Whether what was printed up to now bears a check out; `isOver` says that the program has come to its own end. */
  bearsOut(check: CheckOf<"behaviour">, isOver: boolean): boolean {
    return lookLive(check, this.#lines, this.#sinceMs, isOver).kind === "holds";
  }

  get #sinceMs(): number {
    return this.#nowMs() - this.#beganAtMs;
  }
}

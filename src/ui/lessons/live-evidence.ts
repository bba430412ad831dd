import type { Check, CheckOf } from "../../lessons/checks/checks.ts";
import { lookLive, type PrintedLine } from "../../lessons/checks/look-live.ts";
import type { LessonSettings } from "../../lessons/format/lesson.ts";

const MOST_LINES = 2000;
/** No line that a check looks for is longer, in characters. */
const LONGEST_LINE = 2000;

const isLive = (check: Check): check is CheckOf<"behaviour"> =>
  check.kind === "behaviour" && check.live === true;

/** The checks that are looked for on a real board at a step: its own, else those of the step before it that has any. */
export function liveChecksAt({ steps }: LessonSettings, place: number): readonly CheckOf<"behaviour">[] {
  const own = steps.slice(0, place + 1).map(({ checks = [] }) => checks.filter(isLive));
  return own.findLast((checks) => checks.length > 0) ?? [];
}

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

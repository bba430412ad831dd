import { html, LitElement, nothing, type PropertyValues } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { SessionState } from "../device/session.ts";
import type { LineDesk } from "../device/virtual/lines/line-desk.ts";
import { blockAt, type Program } from "../generators/program.ts";
import {
  keepRunSetting,
  mannerOf,
  type RunSetting,
  readRunSetting,
  type Speed,
  speedsOf,
} from "./run-controls/run-setting.ts";
import { Spotlight } from "./run-controls/spotlight.ts";
import { runControlStyles } from "./run-controls/styles.ts";
import { type WatchedProgram, watchProgram } from "./run-controls/watched-program.ts";
import { runWords } from "./run-controls/words.ts";

/** What is lit of a program that runs. Lines count from 1. */
export interface Lit {
  readonly blocks: ReadonlySet<string>;
  readonly lines: readonly number[];
  /** What comes into view: the block, and the line, that waits for its turn; null at full speed. */
  readonly current: { readonly block: string | null; readonly line: number } | null;
}

const NOTHING_LIT: Lit = { blocks: new Set(), lines: [], current: null };
const PAUSE = "M6 4v12M14 4v12";
const GO_ON = "M6 4l9 6-9 6z";

/**
 * Shows what runs on the virtual board, slowly or step by step if wanted. Fires `lit` with what is lit when that
 * changes, and `reboot` when what is wanted takes another board.
 */
@customElement("run-controls")
export class RunControls extends LitElement {
  static override styles = runControlStyles;

  @property({ attribute: false }) desk!: LineDesk;
  @property({ attribute: false }) board: SessionState["kind"] = "disconnected";
  /** The program of the moment: it is the one that runs from the moment that `board` says so. */
  @property({ attribute: false }) program!: Program;
  /** What is written on a block. */
  @property({ attribute: false }) nameOf: (blockId: string) => string = () => "";
  @state() private setting: RunSetting = readRunSetting();
  @state() private isPaused = false;
  @state() private waitsBefore = "";
  #watched: WatchedProgram | null = null;
  #spotlight: Spotlight | null = null;
  #lit = NOTHING_LIT;
  #frame = 0;

  override render() {
    const { isShown } = this.setting;
    return html`<div class="group" role="group" aria-label=${runWords.group}>
        <button
          aria-pressed=${isShown}
          aria-label=${runWords.show}
          title=${runWords.showTitle}
          @click=${() => this.#choose({ ...this.setting, isShown: !isShown })}
        >
          ${icon("M2 10q8-11 16 0q-8 11-16 0M10 7.5a2.5 2.5 0 1 1 0 5a2.5 2.5 0 1 1 0-5")}
          <span class="narrow-hidden">${runWords.show}</span>
        </button>
        ${this.#speedSelect()} ${isShown ? this.#stepButtons() : nothing}
        <p class="note" role="status">${this.#isLate ? runWords.fromNextRun : ""}</p>
      </div>
      <p class="visually-hidden" role="status">${this.waitsBefore}</p>`;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    cancelAnimationFrame(this.#frame);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("desk")) this.#tellBoard();
    if (!changed.has("board")) return;
    if (this.board === "running") this.#begin();
    else if (this.board !== "stopping") this.#end();
  }

  protected override updated(): void {
    if (this.board === "ready" && this.desk.isOutdated) this.dispatchEvent(new Event("reboot"));
  }

  /** Whether the program that runs is on a board that cannot show it. */
  get #isLate(): boolean {
    return this.setting.isShown && this.board === "running" && this.desk.isOutdated;
  }

  #speedSelect() {
    const { speed } = this.setting;
    const change = ({ target }: Event) =>
      this.#choose({ ...this.setting, speed: (target as HTMLSelectElement).value as Speed });
    return html`<select aria-label=${runWords.speed} title=${runWords.speed} @change=${change}>
      ${speedsOf(this.setting).map(
        (known) => html`<option value=${known} .selected=${known === speed}>${runWords[known]}</option>`,
      )}
    </select>`;
  }

  #stepButtons() {
    const label = this.isPaused ? runWords.goOn : runWords.pause;
    return html`<button aria-label=${label} title=${label} @click=${() => this.#pause(!this.isPaused)}>
        ${icon(this.isPaused ? GO_ON : PAUSE)}<span class="narrow-hidden">${label}</span>
      </button>
      <button aria-label=${runWords.step} title=${runWords.stepTitle} @click=${this.#step}>
        ${icon("M4 4l8 6-8 6zM16 4v12")}<span class="narrow-hidden">${runWords.step}</span>
      </button>`;
  }

  #choose(setting: RunSetting): void {
    const speed = speedsOf(setting).find((known) => known === setting.speed) ?? "full";
    this.setting = { ...setting, speed };
    if (!setting.isShown) this.isPaused = false;
    keepRunSetting(this.setting);
    this.#tellBoard();
  }

  #pause(isPaused: boolean): void {
    this.isPaused = isPaused;
    this.#tellBoard();
  }

  /** The first step of a program that runs is to halt it. */
  #step(): void {
    if (this.isPaused) this.desk.step();
    else this.#pause(true);
  }

  #tellBoard(): void {
    this.desk.set(mannerOf(this.setting, this.isPaused));
  }

  #begin(): void {
    this.#watched = watchProgram(this.program);
    this.#spotlight = new Spotlight(this.#watched);
    this.desk.watch(this.#watched.lines);
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(this.#look);
  }

  /** A program that has ended leaves no light behind, and the next one is not held up before anybody has asked for it. */
  #end(): void {
    cancelAnimationFrame(this.#frame);
    this.#watched = null;
    this.#show(NOTHING_LIT);
    this.waitsBefore = "";
    if (this.isPaused && this.#spotlight) this.#pause(false);
    this.#spotlight = null;
  }

  readonly #look = (nowMs: number): void => {
    this.#frame = requestAnimationFrame(this.#look);
    const haltedAt = this.desk.board?.haltedAt ?? 0;
    this.#show(this.setting.isShown ? this.#litAt(nowMs) : NOTHING_LIT);
    this.#say(haltedAt === 0 ? null : this.#blockAt(haltedAt));
  };

  #litAt(nowMs: number): Lit {
    const { board } = this.desk;
    if (!this.#spotlight || !board) return NOTHING_LIT;
    const isSlow = mannerOf(this.setting, this.isPaused).glowMs > 0 || this.isPaused;
    const lines = this.#spotlight.look(board, nowMs, !isSlow).map((i) => i + 1);
    const latest = isSlow ? this.#spotlight.latest(board) + 1 : 0;
    return {
      blocks: new Set(lines.map((line) => this.#blockAt(line)).filter((id) => id !== null)),
      lines,
      current: latest === 0 ? null : { block: this.#blockAt(latest), line: latest },
    };
  }

  #blockAt(line: number): string | null {
    return this.#watched ? blockAt(this.#watched.program, line) : null;
  }

  #show(lit: Lit): void {
    const isSame =
      lit.lines.join() === this.#lit.lines.join() && lit.current?.line === this.#lit.current?.line;
    if (isSame) return;
    this.#lit = lit;
    this.dispatchEvent(new CustomEvent("lit", { detail: lit }));
  }

  #say(blockId: string | null): void {
    this.waitsBefore = blockId === null ? "" : runWords.waitsBefore.replace("{}", () => this.nameOf(blockId));
  }
}

const icon = (path: string) =>
  html`<svg viewBox="0 0 20 20" aria-hidden="true"><path d=${path}></path></svg>`;

declare global {
  interface HTMLElementTagNameMap {
    "run-controls": RunControls;
  }
}

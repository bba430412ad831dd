import { html, LitElement, nothing, type PropertyValues } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { StepSettings } from "../../lessons/format/lesson.ts";
import {
  type Findings,
  furthestPlace,
  isPassed,
  mayGoOn,
  placeOf,
  stepOf,
  textIn,
} from "../../lessons/lesson-way.ts";
import type { Lesson, LessonText, Pack } from "../../lessons/pack.ts";
import type { LessonProgress } from "../../projects/lesson-progress.ts";
import { visuallyHidden } from "../visually-hidden.ts";
import "./lesson-checks.ts";
import "./lesson-done.ts";
import type { LiveCheck } from "./lesson-done.ts";
import "./lesson-hints.ts";
import { nameOfLanguage } from "./lesson-language.ts";
import { lessonPanelStyles } from "./lesson-panel-styles.ts";
import "./lesson-question.ts";
import "./lesson-text.ts";
import { wish } from "./lesson-wish.ts";
import { panelStyles } from "./panel-styles.ts";
import "./step-list.ts";
import "./trace-replay.ts";
import type { Replay } from "./trace-replay.ts";
import { fill, lessonWords } from "./words.ts";

const FOLD = "M12 4l-6 6 6 6";
const UNFOLD = "M8 4l6 6-6 6";

/**
 * A lesson beside the blocks: its steps, the text of the one that is open, its hints, questions and checks. Shows what
 * its properties say and keeps only what is folded; fires `wish` with a `LessonWish` for all that is pressed.
 */
@customElement("lesson-panel")
export class LessonPanel extends LitElement {
  static override styles = [panelStyles, lessonPanelStyles, visuallyHidden];

  @property({ attribute: false }) lesson!: Lesson;
  @property({ attribute: false }) progress!: LessonProgress;
  /** What was found of the open step's checks when they were looked at last. */
  @property({ attribute: false }) findings: Findings = new Map();
  @property({ attribute: false }) isChecking = false;
  /** What was found, in a sentence, for readers of the screen. */
  @property({ attribute: false }) verdict = "";
  @property({ attribute: false }) pictures: Pack["pictures"] = new Map();
  /** What the learner wants to see once more; "loading" until it is there, "failed" if it will never be. */
  @property({ attribute: false }) replay: Replay | "loading" | "failed" | null = null;
  /** The title of the next lesson; null after the last one. */
  @property({ attribute: false }) next: string | null = null;
  @property({ attribute: false }) live: readonly LiveCheck[] = [];
  /** Whether its author tries it, who then goes back to writing. */
  @property({ attribute: false }) isTrial = false;
  @property({ type: Boolean, reflect: true }) folded = false;
  @state() private isLinkCopied = false;
  @query(".content") private content!: HTMLElement | null;
  @query(".step-title") private stepTitle!: HTMLElement | null;

  override render() {
    if (this.folded) return this.#foldButton(UNFOLD, lessonWords.unfold);
    const text = textIn(this.lesson, this.progress.language);
    return html`<div class="head">
        <div class="title">
          ${this.#foldButton(FOLD, lessonWords.fold)}
          <h2>${text.title}</h2>
        </div>
        ${this.isTrial ? this.#backToDraft() : nothing} ${this.#stepList(text)}
      </div>
      <div class="content">${this.#content(text)}</div>
      ${this.#foot()}
      <p class="visually-hidden" role="status">${this.isChecking ? lessonWords.checking : this.verdict}</p>`;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute("role", "region");
    this.setAttribute("aria-label", lessonWords.lesson);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has("verdict") && this.verdict) void this.#bringIntoView("lesson-checks");
    if (changed.has("replay") && this.replay) void this.#bringIntoView("trace-replay");
    const before = changed.get("progress");
    if (!before) return;
    const isFinished = before.doneAtMs === null && this.progress.doneAtMs !== null;
    if (before.step !== this.progress.step) this.#showTop();
    else if (isFinished) void this.#celebrate();
  }

  get #place(): number {
    return placeOf(this.lesson, this.progress);
  }

  get #step(): StepSettings {
    return stepOf(this.lesson, this.#place);
  }

  get #isLast(): boolean {
    return this.#place === this.lesson.settings.steps.length - 1;
  }

  #foldButton(path: string, label: string) {
    return html`<button
      class="icon-button fold"
      aria-label=${label}
      title=${label}
      @click=${() => {
        this.folded = !this.folded;
      }}
    >
      <svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d=${path}></path></svg>
    </button>`;
  }

  #backToDraft() {
    return html`<button class="first" @click=${() => wish(this, { kind: "leave" })}>${lessonWords.backToDraft}</button>`;
  }

  #stepList({ steps: texts }: LessonText) {
    const furthest = furthestPlace(this.lesson, this.progress);
    const isDone = (step: StepSettings, place: number) =>
      isPassed(step, this.progress) && (place < furthest || this.progress.doneAtMs !== null);
    const steps = this.lesson.settings.steps.map((step, place) => ({
      title: texts[place]?.title ?? "",
      isDone: isDone(step, place),
      isReachable: place <= furthest,
    }));
    return html`<step-list .steps=${steps} .place=${this.#place}></step-list>`;
  }

  #content(text: LessonText) {
    const step = text.steps[this.#place];
    const isDone = this.progress.doneAtMs !== null && this.#isLast;
    const n = this.#place + 1;
    return html`${isDone ? this.#done(text.title) : nothing}
      ${this.#place === 0 ? html`<div class="goal">${this.#text(text.goal)}</div>` : nothing}
      <div>
        <p class="soft">${fill(lessonWords.stepOf, { n, all: text.steps.length })}</p>
        <h3 class="step-title" tabindex="-1">${step?.title}</h3>
      </div>
      ${this.#text(step?.body ?? "")} ${this.#questions()} ${this.#checks()} ${this.#replay()}
      ${step ? this.#hints(step) : nothing} ${this.#more()}`;
  }

  #text(source: string) {
    return html`<lesson-text
      .source=${source}
      .pictures=${this.pictures}
      .workspaces=${this.lesson.workspaces}
    ></lesson-text>`;
  }

  #questions() {
    return (this.#step.checks ?? []).map((check) =>
      check.kind === "quiz" || check.kind === "predict"
        ? html`<lesson-question
            .check=${check}
            .language=${this.progress.language}
            .answer=${this.progress.answers[check.id]}
            .finding=${this.findings.get(check.id)}
          ></lesson-question>`
        : nothing,
    );
  }

  #checks() {
    const { checks = [] } = this.#step;
    if (checks.length === 0) return nothing;
    return html`<section aria-label=${lessonWords.checks}>
      <lesson-checks
        .checks=${checks}
        .findings=${this.findings}
        .passed=${this.progress.passed}
        .language=${this.progress.language}
      ></lesson-checks>
    </section>`;
  }

  #replay() {
    switch (this.replay) {
      case null:
        return nothing;
      case "loading":
        return html`<p role="status">${lessonWords.replayLoading}</p>`;
      case "failed":
        return html`<p role="status">${lessonWords.replayFailed}</p>`;
      default:
        return html`<trace-replay .replay=${this.replay}></trace-replay>`;
    }
  }

  #hints(step: LessonText["steps"][number]) {
    const { solution = "solution", checks = [] } = this.#step;
    return html`<lesson-hints
      .step=${step}
      .solution=${checks.length > 0 && this.lesson.workspaces[solution] ? solution : null}
      .isSolved=${this.progress.solutions.includes(step.id)}
      .pictures=${this.pictures}
      .workspaces=${this.lesson.workspaces}
    ></lesson-hints>`;
  }

  #done(title: string) {
    return html`<lesson-done .lesson=${title} .next=${this.next} .live=${this.live}></lesson-done>`;
  }

  #more() {
    const languages = Object.keys(this.lesson.texts);
    return html`<div class="more">
      ${languages.length > 1 ? this.#languageChoice(languages) : nothing}
      <button class="link" @click=${this.#copyLink}>
        ${this.isLinkCopied ? lessonWords.linkCopied : lessonWords.copyLink}
      </button>
      <button class="link" @click=${() => wish(this, { kind: "start-anew" })}>${lessonWords.startAnew}</button>
      <button class="link" @click=${() => wish(this, { kind: "leave" })}>${lessonWords.leave}</button>
    </div>`;
  }

  #languageChoice(languages: readonly string[]) {
    const change = ({ target }: Event) =>
      wish(this, { kind: "language", language: (target as HTMLSelectElement).value });
    return html`<select aria-label=${lessonWords.language} @change=${change}>
      ${languages.map(
        (language) =>
          html`<option value=${language} .selected=${language === this.progress.language}>
            ${nameOfLanguage(language)}
          </option>`,
      )}
    </select>`;
  }

  #foot() {
    const hasChecks = (this.#step.checks ?? []).length > 0;
    const isFinished = this.#isLast && this.progress.doneAtMs !== null;
    const check = html`<button
      class=${mayGoOn(this.#step, this.progress) ? "" : "first"}
      aria-disabled=${this.isChecking}
      @click=${() => this.isChecking || wish(this, { kind: "check" })}
    >
      ${this.isChecking ? lessonWords.checking : lessonWords.check}
    </button>`;
    const back = html`<button @click=${() => wish(this, { kind: "step", place: this.#place - 1 })}>
      ${lessonWords.back}
    </button>`;
    return html`<div class="foot">
      ${this.#place > 0 ? back : nothing}<span class="gap"></span>${hasChecks ? check : nothing}
      ${isFinished ? nothing : this.#nextButton()}
    </div>`;
  }

  #nextButton() {
    const step = this.#step;
    const label = this.#isLast ? lessonWords.finish : lessonWords.next;
    const goOn = () =>
      wish(this, this.#isLast ? { kind: "finish" } : { kind: "step", place: this.#place + 1 });
    return html`<button class="first" ?disabled=${!mayGoOn(step, this.progress)} @click=${goOn}>
      ${isPassed(step, this.progress) || !mayGoOn(step, this.progress) ? label : lessonWords.goOn}
    </button>`;
  }

  async #copyLink(): Promise<void> {
    await navigator.clipboard.writeText(location.href).catch(() => undefined);
    this.isLinkCopied = true;
  }

  /** Another step begins at its top, and there readers of the screen go on. */
  #showTop(): void {
    this.isLinkCopied = false;
    this.content?.scrollTo(0, 0);
    this.stepTitle?.focus({ preventScroll: true });
  }

  async #bringIntoView(part: "lesson-checks" | "trace-replay"): Promise<void> {
    const element = this.renderRoot.querySelector(part);
    await element?.updateComplete;
    element?.scrollIntoView({ block: "nearest" });
  }

  async #celebrate(): Promise<void> {
    this.content?.scrollTo(0, 0);
    const done = this.renderRoot.querySelector("lesson-done");
    await done?.updateComplete;
    done?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "lesson-panel": LessonPanel;
  }
}

import { html, nothing, type PropertyValues } from "lit";
import { customElement, state } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import { languagesOf, lessonsOf, titleOf } from "../../lessons/authoring/draft-pack.ts";
import { type DraftPlace, placeOfProblem, type StepPart } from "../../lessons/authoring/draft-place.ts";
import { stepsOf } from "../../lessons/authoring/draft-steps.ts";
import { lessonText } from "../../lessons/authoring/draft-text.ts";
import type { PackFiles, Problem } from "../../lessons/pack.ts";
import { readPack } from "../../lessons/read-pack.ts";
import type { Keeping } from "../../projects/autosave.ts";
import "../tab-strip.ts";
import { fill } from "../lessons/words.ts";
import { DraftElement } from "./draft-element.ts";
import "./draft-proof.ts";
import "./lesson-form.ts";
import "./pack-form.ts";
import "./step-blocks.ts";
import "./step-checks.ts";
import "./step-scene.ts";
import "./step-shelf.ts";
import "./step-text.ts";
import "./translate-form.ts";
import { authorPanelStyles } from "./author-panel-styles.ts";
import { authorWords } from "./words.ts";

/** Problems are looked for as soon as nobody types. */
const REST_MS = 300;
const parts: readonly StepPart[] = ["text", "blocks", "shelf", "scene", "checks"];

/**
 * A pack that is being written, beside the blocks. Fires `try` with the id of a lesson, `drafts` to see the other
 * drafts, and `leave`.
 */
@customElement("author-panel")
export class AuthorPanel extends DraftElement {
  static override styles = [...DraftElement.styles, authorPanelStyles];

  @state() private place: DraftPlace = { kind: "pack" };
  @state() private problems: readonly Problem[] = [];
  @state() private warnings: readonly Problem[] = [];
  #read: PackFiles | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute("role", "region");
    this.setAttribute("aria-label", authorWords.panel);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  override render() {
    const key = JSON.stringify(this.#place);
    return html`<div class="narrow">
        <p>${authorWords.tooNarrow}</p>
        <button class="first" @click=${this.#leave}>${authorWords.leave}</button>
      </div>
      <div class="head">${this.#head()} ${this.#crumbs()} ${this.#tabs()}</div>
      <div class="content" @go=${(event: CustomEvent<DraftPlace>) => this.#show(event.detail)}>
        <h3 class="visually-hidden" tabindex="-1">${this.#nameOfPlace()}</h3>
        ${keyed(key, this.#content())}
      </div>
      ${this.#foot()}`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.#read === this.files || this.#timer !== undefined) return;
    this.#timer = setTimeout(() => this.#lookForProblems(), this.#read ? REST_MS : 0);
  }

  /** Where one is, or the nearest place that is still there. */
  get #place(): DraftPlace {
    const { files, place } = this;
    if (place.kind === "pack" || (place.kind === "translate" && place.lesson === null)) return place;
    if (!lessonsOf(files).includes(place.lesson ?? "")) return { kind: "pack" };
    if (place.kind === "step" && place.step >= stepsOf(files, place.lesson).length)
      return { kind: "lesson", lesson: place.lesson };
    return place;
  }

  #head() {
    const { keeping } = this.draft;
    return html`<div class="title">
      <h2>${titleOf(this.files) || authorWords.untitled}</h2>
      <span class="soft" role="status">${keepingWords(keeping.value)}</span>
      <button class="link" ?disabled=${!this.draft.canUndo} @click=${() => this.draft.undo()}>${authorWords.undo}</button>
      <button class="link" @click=${() => this.dispatchEvent(new Event("drafts"))}>${authorWords.otherDrafts}</button>
      <button class="link" @click=${this.#leave}>${authorWords.leave}</button>
    </div>`;
  }

  /** The way from the pack to where one is, and to the steps beside. */
  #crumbs() {
    const place = this.#place;
    const lesson = place.kind === "pack" ? null : place.lesson;
    return html`<nav aria-label=${authorWords.way}>
      <button class="link" aria-current=${place.kind === "pack" ? "page" : nothing} @click=${() => this.#show({ kind: "pack" })}>
        ${authorWords.pack}
      </button>
      ${lesson === null ? nothing : html`<span aria-hidden="true">›</span>${this.#lessonCrumb(lesson)}`}
      ${place.kind === "step" ? html`<span aria-hidden="true">›</span>${this.#stepCrumbs(place)}` : nothing}
    </nav>`;
  }

  #lessonCrumb(lesson: string) {
    const isHere = this.#place.kind === "lesson";
    return html`<button
      class="link"
      aria-current=${isHere ? "page" : nothing}
      @click=${() => this.#show({ kind: "lesson", lesson })}
    >
      ${this.#titleOf(lesson)}
    </button>`;
  }

  #stepCrumbs({ lesson, step, part }: Extract<DraftPlace, { kind: "step" }>) {
    const { steps } = lessonText(this.files, lesson, this.language);
    return stepsOf(this.files, lesson).map(
      (_, at) =>
        html`<button
          class="small"
          title=${steps[at]?.title ?? ""}
          aria-label=${fill(authorWords.stepNamed, { n: at + 1, title: steps[at]?.title ?? "" })}
          aria-current=${at === step ? "page" : nothing}
          @click=${() => this.#show({ kind: "step", lesson, step: at, part })}
        >
          ${at + 1}
        </button>`,
    );
  }

  #tabs() {
    const place = this.#place;
    if (place.kind !== "step") return nothing;
    return html`<tab-strip
      .label=${authorWords.parts}
      .tabs=${parts.map((id) => ({ id, label: authorWords[id] }))}
      .selected=${place.part}
      @select=${(event: CustomEvent<StepPart>) => this.#show({ ...place, part: event.detail }, false)}
    ></tab-strip>`;
  }

  #content() {
    const place = this.#place;
    const { draft, bench } = this;
    switch (place.kind) {
      case "pack":
        return html`<pack-form .draft=${draft} .bench=${bench}></pack-form>`;
      case "lesson":
        return html`<lesson-form .draft=${draft} .bench=${bench} .lesson=${place.lesson}></lesson-form>`;
      case "translate":
        return html`<translate-form
          .draft=${draft}
          .bench=${bench}
          .lesson=${place.lesson ?? ""}
          .other=${place.language}
        ></translate-form>`;
      case "step":
        return this.#stepPart(place);
    }
  }

  #stepPart({ lesson, step, part }: Extract<DraftPlace, { kind: "step" }>) {
    const { draft, bench } = this;
    switch (part) {
      case "text":
        return html`<step-text .draft=${draft} .bench=${bench} .lesson=${lesson} .step=${step}></step-text>`;
      case "blocks":
        return html`<step-blocks .draft=${draft} .bench=${bench} .lesson=${lesson} .step=${step}></step-blocks>`;
      case "shelf":
        return html`<step-shelf .draft=${draft} .bench=${bench} .lesson=${lesson} .step=${step}></step-shelf>`;
      case "scene":
        return html`<step-scene .draft=${draft} .bench=${bench} .lesson=${lesson} .step=${step}></step-scene>`;
      case "checks":
        return html`<step-checks .draft=${draft} .bench=${bench} .lesson=${lesson} .step=${step}></step-checks>`;
    }
  }

  #foot() {
    const place = this.#place;
    const lesson = place.kind === "pack" ? lessonsOf(this.files)[0] : (place.lesson ?? undefined);
    return html`<div class="foot" @go=${(event: CustomEvent<DraftPlace>) => this.#show(event.detail)}>
      ${this.#problems()}
      <draft-proof .draft=${this.draft} .bench=${this.bench}></draft-proof>
      <button
        aria-label=${authorWords.tryItAsLearner}
        title=${authorWords.tryItAsLearner}
        ?disabled=${lesson === undefined}
        @click=${() => this.dispatchEvent(new CustomEvent("try", { detail: lesson }))}
      >
        ${authorWords.tryIt}
      </button>
    </div>`;
  }

  #problems() {
    const all = [...this.problems, ...this.warnings];
    const count = this.problems.length;
    const label =
      count === 0
        ? authorWords.noProblems
        : fill(count === 1 ? authorWords.oneProblem : authorWords.problems, count);
    if (all.length === 0) return html`<p class="soft" role="status">${label}</p>`;
    return html`<details class="problems">
      <summary>${label}</summary>
      <ul>
        ${all.map(
          (problem) =>
            html`<li>
              <button class="link" @click=${() => this.#show(placeOfProblem(this.files, problem))}>
                ${this.#nameOf(placeOfProblem(this.files, problem))}: ${problem.sentence}
              </button>
            </li>`,
        )}
      </ul>
    </details>`;
  }

  #nameOfPlace(): string {
    return this.#nameOf(this.#place);
  }

  #nameOf(place: DraftPlace): string {
    switch (place.kind) {
      case "pack":
        return authorWords.pack;
      case "lesson":
        return this.#titleOf(place.lesson);
      case "translate":
        return authorWords.translate;
      case "step": {
        const name = fill(authorWords.stepNumber, { lesson: this.#titleOf(place.lesson), n: place.step + 1 });
        return `${name}, ${authorWords[place.part]}`;
      }
    }
  }

  #titleOf(lesson: string): string {
    const [first = "en"] = languagesOf(this.files);
    return lessonText(this.files, lesson, first).title || lesson;
  }

  #show(place: DraftPlace, takeFocus = true): void {
    this.place = place;
    if (takeFocus) void this.#showTop();
  }

  /** Another place begins at its top, and there readers of the screen go on. */
  async #showTop(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector(".content")?.scrollTo(0, 0);
    this.renderRoot.querySelector<HTMLElement>(".content > h3")?.focus({ preventScroll: true });
  }

  #leave(): void {
    this.dispatchEvent(new Event("leave"));
  }

  #lookForProblems(): void {
    this.#timer = undefined;
    this.#read = this.files;
    const read = readPack(this.files);
    this.problems = read.kind === "refused" ? read.problems : [];
    this.warnings = read.warnings;
  }
}

function keepingWords(keeping: Keeping): string {
  if (keeping.kind === "kept") return authorWords.kept;
  if (keeping.kind === "keeping") return authorWords.keeping;
  return keeping.isFull ? authorWords.storageFull : authorWords.notKept;
}

declare global {
  interface HTMLElementTagNameMap {
    "author-panel": AuthorPanel;
  }
}

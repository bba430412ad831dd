import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Pack, StepText } from "../../lessons/pack.ts";
import type { WorkspaceJson } from "../../projects/project.ts";
import "./block-picture.ts";
import "./lesson-text.ts";
import { wish } from "./lesson-wish.ts";
import { panelStyles } from "./panel-styles.ts";
import { fill, lessonWords } from "./words.ts";

/** The hints of a step, opened one after the other, and after the last one its solution. */
@customElement("lesson-hints")
export class LessonHints extends LitElement {
  static override styles = [
    panelStyles,
    css`
      section {
        margin-bottom: 8px;
        padding: 10px 12px;
        border-radius: 10px;
        background: var(--hint);
      }
      h4 {
        margin-bottom: 4px;
        font-size: 15px;
      }
    `,
  ];

  @property({ attribute: false }) step!: StepText;
  /** The name of the workspace that solves the step; null for a step that has nothing to solve. */
  @property({ attribute: false }) solution: string | null = null;
  /** Whether the solution was looked at before. */
  @property({ attribute: false }) isSolved = false;
  @property({ attribute: false }) pictures: Pack["pictures"] = new Map();
  @property({ attribute: false }) workspaces: Readonly<Record<string, WorkspaceJson>> = {};
  @state() private opened = 0;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("step") && changed.get("step")?.id !== this.step.id) this.opened = 0;
  }

  override render() {
    const { hints } = this.step;
    const areAllOpen = this.opened >= hints.length;
    const mayBeSolved = areAllOpen && this.solution !== null;
    return html`${hints.slice(0, this.opened).map((hint, i) => this.#section(fill(lessonWords.hint, { n: i + 1 }), hint))}
      ${this.isSolved && this.solution !== null ? this.#solution(this.solution) : nothing}
      ${areAllOpen ? nothing : this.#hintButton(hints.length)}
      ${
        mayBeSolved && !this.isSolved
          ? html`<button @click=${this.#solve}>${lessonWords.showSolution}</button>`
          : nothing
      }`;
  }

  #hintButton(all: number) {
    const label = fill(lessonWords.showHint, { n: this.opened + 1, all });
    return html`<button @click=${this.#open}>${label}</button>`;
  }

  #section(title: string, source: string, picture: unknown = nothing) {
    return html`<section aria-label=${title} tabindex="-1">
      <h4>${title}</h4>
      <lesson-text .source=${source} .pictures=${this.pictures} .workspaces=${this.workspaces}></lesson-text>
      ${picture}
    </section>`;
  }

  #solution(name: string) {
    const picture = html`<block-picture source=${name} .workspaces=${this.workspaces}></block-picture>`;
    return this.#section(lessonWords.solution, this.step.solution || lessonWords.solutionPicture, picture);
  }

  async #open(): Promise<void> {
    this.opened++;
    await this.#focusNewest();
  }

  async #solve(): Promise<void> {
    wish(this, { kind: "solution" });
    await this.#focusNewest();
  }

  /** The button that was pressed may be gone: readers of the screen go on at what it has opened. */
  async #focusNewest(): Promise<void> {
    await this.updateComplete;
    await this.updateComplete;
    [...this.renderRoot.querySelectorAll("section")].at(-1)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "lesson-hints": LessonHints;
  }
}

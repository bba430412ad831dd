import { html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { solutionOf, takeSolution, workspaceIn } from "../../lessons/authoring/draft-blocks.ts";
import { setWorkspace } from "../../lessons/authoring/draft-pack.ts";
import { stepsOf } from "../../lessons/authoring/draft-steps.ts";
import type { WorkspaceJson } from "../../projects/project.ts";
import "../lessons/block-picture.ts";
import { DraftElement } from "./draft-element.ts";
import { authorWords } from "./words.ts";

/** The blocks of a step: those that its lesson begins with, and its solution. They come from the workspace beside. */
@customElement("step-blocks")
export class StepBlocks extends DraftElement {
  @state() private says = "";

  override render() {
    return html`<p role="status" class=${this.says ? "says" : ""}>${this.says}</p>
      ${this.#solution()} ${this.#start()}`;
  }

  #solution() {
    const { lesson, step } = this;
    const name = solutionOf(this.files, lesson, step);
    const isLast = step === stepsOf(this.files, lesson).length - 1;
    const take = () => {
      this.draft.change((files) => takeSolution(files, lesson, step, this.bench.take()));
      this.says = authorWords.solutionTaken;
    };
    const useLessons = () => this.set("solution", undefined);
    return html`<section aria-label=${authorWords.solution}>
      <h3>${authorWords.solution}</h3>
      <p class="soft">${authorWords.solutionHint}</p>
      <div class="row">
        <button class="first" @click=${take}>${authorWords.takeSolution}</button>
        <button @click=${() => this.#show(workspaceIn(this.files, lesson, name))}>${authorWords.showSolution}</button>
        ${name === "solution" || isLast ? nothing : html`<button class="link" @click=${useLessons}>${authorWords.useLessonsSolution}</button>`}
      </div>
      ${name === "solution" && !isLast ? html`<p class="soft">${authorWords.isLessonsSolution}</p>` : nothing}
      ${this.#picture(name)}
    </section>`;
  }

  #start() {
    const { lesson } = this;
    const take = () => {
      this.draft.change((files) => setWorkspace(files, lesson, "start", this.bench.take()));
      this.says = authorWords.startTaken;
    };
    return html`<section aria-label=${authorWords.start}>
      <h3>${authorWords.start}</h3>
      <p class="soft">${authorWords.startHint}</p>
      <div class="row">
        <button @click=${take}>${authorWords.takeStart}</button>
        <button @click=${() => this.#show(workspaceIn(this.files, lesson, "start"))}>${authorWords.showStart}</button>
      </div>
      ${this.#picture("start")}
    </section>`;
  }

  #picture(name: string) {
    const blocks = workspaceIn(this.files, this.lesson, name);
    if (!blocks) return html`<p class="says">${authorWords.noBlocks}</p>`;
    return html`<div class="preview"><block-picture .source=${name} .workspaces=${{ [name]: blocks }}></block-picture></div>`;
  }

  #show(blocks: WorkspaceJson | null): void {
    if (!blocks) return;
    try {
      this.bench.show(blocks);
      this.says = authorWords.shown;
    } catch {
      this.says = authorWords.cannotShow;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "step-blocks": StepBlocks;
  }
}

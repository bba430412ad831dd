import { html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { solutionOf, workspaceIn } from "../../lessons/authoring/draft-blocks.ts";
import {
  idFor,
  type LooseSettings,
  moved,
  objectsIn,
  settingsIn,
} from "../../lessons/authoring/draft-files.ts";
import { lessonPath } from "../../lessons/authoring/draft-pack.ts";
import { sightsIn } from "../../lessons/authoring/sights-in-trace.ts";
import { suggestChecks } from "../../lessons/authoring/suggest-checks.ts";
import type { Expectation } from "../../lessons/checks/expectations/expectations.ts";
import type { Sight } from "../../lessons/checks/sights/sights.ts";
import type { Watched } from "../../lessons/checks/watched.ts";
import { askYesNo } from "../ask.ts";
import { fill } from "../lessons/words.ts";
import "./check-form.ts";
import { nameOfCheck, newChecks } from "./check-names.ts";
import { expectationWords, firstSays } from "./check-words.ts";
import { DraftElement } from "./draft-element.ts";
import { listButtons, numberField } from "./form-parts.ts";
import { sceneIn } from "./scene-in.ts";
import { authorWords } from "./words.ts";

const USUAL_SECONDS = 10;
const LONGEST_SECONDS = 120;

/** What came of the solution when it was run for checks. */
type Ran =
  | { readonly kind: "not yet" | "running" | "failed" }
  | { readonly kind: "watched"; readonly watched: Watched };

/** The checks of a step: those that it has, and what the solution did, to be made more of. */
@customElement("step-checks")
export class StepChecks extends DraftElement {
  @state() private ran: Ran = { kind: "not yet" };
  @state() private seconds = USUAL_SECONDS;
  /** The id of the check whose form is open. */
  @state() private open = "";

  override render() {
    return html`${this.#run()} ${this.#list()} ${this.#more()}`;
  }

  get #checks(): readonly LooseSettings[] {
    return objectsIn(this.settings, "checks");
  }

  #run() {
    const isRunning = this.ran.kind === "running";
    const setSeconds = (seconds = USUAL_SECONDS) => {
      this.seconds = Math.min(Math.max(1, seconds), LONGEST_SECONDS);
    };
    return html`<section aria-label=${authorWords.suggestions}>
      <div class="row">
        <button class="first" ?disabled=${isRunning} @click=${this.#watch}>${authorWords.runSolution}</button>
        ${numberField(authorWords.forSeconds, this.seconds, setSeconds)}
      </div>
      <div role="status">${this.#result()}</div>
    </section>`;
  }

  #result() {
    const { ran } = this;
    switch (ran.kind) {
      case "not yet":
        return html`<p class="soft">${authorWords.runHint}</p>`;
      case "running":
        return html`<p>${authorWords.running}</p>`;
      case "failed":
        return html`<p class="says">${authorWords.cannotRun}</p>`;
      case "watched":
        return this.#suggestions(ran.watched);
    }
  }

  #suggestions(watched: Watched) {
    const { ending } = watched;
    if (ending.kind === "stopped") {
      const { cause } = ending;
      const why = cause.kind === "error" ? fill(authorWords.ranError, cause.error) : authorWords.ranLimit;
      return html`<p class="says">${why}</p>`;
    }
    const known = this.#checks.map(({ expect }) => JSON.stringify(expect));
    const offered = suggestChecks(watched).filter((one) => !known.includes(JSON.stringify(one)));
    if (offered.length === 0) return html`<p>${authorWords.noSuggestions}</p>`;
    return html`<h4>${authorWords.didThis}</h4>
      <ul class="list">
        ${offered.map((expect) => {
          const sentence = expectationWords(expect, watched.watchedMs / 1000);
          return html`<li>
            <span class="main">${sentence}</span>
            <button aria-label=${fill(authorWords.checkThatOf, sentence)} @click=${() => this.#take(expect, watched)}>
              ${authorWords.checkThat}
            </button>
          </li>`;
        })}
      </ul>`;
  }

  #list() {
    const checks = this.#checks;
    if (checks.length === 0) return html`<p class="soft">${authorWords.noChecks}</p>`;
    return html`<section aria-label=${authorWords.checks}>
      <h3>${authorWords.checks}</h3>
      ${checks.map((check, place) => this.#check(check, place, checks.length))}
    </section>`;
  }

  #check(check: LooseSettings, place: number, count: number) {
    const name = nameOfCheck(check);
    const isOpen = this.open === check.id;
    const toggle = () => {
      this.open = isOpen ? "" : String(check.id);
    };
    const move = (to: number) => this.#set(moved(this.#checks, place, to));
    const remove = async () => {
      if (await askYesNo(fill(authorWords.removeCheckQuestion, name)))
        this.#set(this.#checks.filter((_, at) => at !== place));
    };
    const names = {
      up: fill(authorWords.moveUp, name),
      down: fill(authorWords.moveDown, name),
      remove: fill(authorWords.removeOne, name),
    };
    return html`<div class="card">
      <div class="list">
        <div class="row">
          <button class="main link" aria-expanded=${isOpen} @click=${toggle}>${name}</button>
          ${listButtons(names, place, count, move, () => void remove())}
        </div>
      </div>
      ${
        isOpen
          ? html`<check-form
              .draft=${this.draft}
              .bench=${this.bench}
              .lesson=${this.lesson}
              .step=${this.step}
              .check=${check}
              .known=${this.#known}
              @change=${(event: CustomEvent<LooseSettings>) => this.#set(this.#checks.with(place, event.detail))}
            ></check-form>`
          : nothing
      }
    </div>`;
  }

  #more() {
    const add = (check: LooseSettings) => this.#add(check);
    return html`<section aria-label=${authorWords.addCheck}>
      <h3>${authorWords.addCheck}</h3>
      <div class="row">
        ${newChecks(this.language).map(
          ({ label, check }) => html`<button @click=${() => add(check)}>${label}</button>`,
        )}
      </div>
    </section>`;
  }

  /** What the solution was seen to do. */
  get #known(): readonly Sight[] {
    return this.ran.kind === "watched" ? sightsIn(this.ran.watched.trace) : [];
  }

  async #watch(): Promise<void> {
    const { files, lesson, step } = this;
    const blocks = workspaceIn(files, lesson, solutionOf(files, lesson, step));
    const scene = this.settings.scene ?? settingsIn(files, lessonPath(lesson))?.scene;
    this.ran = { kind: "running" };
    const watched =
      blocks && (await this.bench.watch(blocks, sceneIn(scene), this.seconds).catch(() => null));
    this.ran = watched ? { kind: "watched", watched } : { kind: "failed" };
  }

  #take(expect: Expectation, { watchedMs }: Watched): void {
    const seconds = watchedMs / 1000;
    this.#add({
      kind: "behaviour",
      id: expect.kind,
      says: { [this.language]: firstSays(expect) },
      seconds,
      expect,
    });
  }

  #add(check: LooseSettings): void {
    const ids = this.#checks.map(({ id }) => String(id));
    const id = idFor(String(check.id), ids, "check");
    this.#set([...this.#checks, { ...check, id }]);
    this.open = id;
    void this.#showOpen();
  }

  /** A new check is where its author goes on. */
  async #showOpen(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.card [aria-expanded="true"]')?.focus();
    this.renderRoot.querySelector("check-form")?.scrollIntoView({ block: "nearest" });
  }

  #set(checks: readonly LooseSettings[]): void {
    this.set("checks", checks);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "step-checks": StepChecks;
  }
}

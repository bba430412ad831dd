import { html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { workspacesOf } from "../../lessons/authoring/draft-blocks.ts";
import { type LooseSettings, objectsIn } from "../../lessons/authoring/draft-files.ts";
import { languagesOf } from "../../lessons/authoring/draft-pack.ts";
import { wordsOfBlock } from "../../lessons/block-words.ts";
import type { Sight } from "../../lessons/checks/sights/sights.ts";
import { fill } from "../lessons/words.ts";
import "./block-picker.ts";
import { newChoice } from "./check-names.ts";
import { DraftElement } from "./draft-element.ts";
import { expectationForm } from "./expectation-form.ts";
import { choiceField, numberField, signButton, tick } from "./form-parts.ts";
import { sceneForm } from "./scene-form.ts";
import { wordFields } from "./word-fields.ts";
import { authorWords } from "./words.ts";

const MOST_CHOICES = 6;

/** A check, to be filled in. Fires `change` with the check as it is then. */
@customElement("check-form")
export class CheckForm extends DraftElement {
  @property({ attribute: false }) check: LooseSettings = {};
  /** What the solution was seen to do. */
  @property({ attribute: false }) known: readonly Sight[] = [];
  /** The setting of a pattern that a block is looked for, if any is. */
  @state() private picking: "block" | "inside" | null = null;

  override render() {
    switch (this.check.kind) {
      case "behaviour":
        return html`${this.#behaviour()} ${this.#says()}`;
      case "shape":
        return html`${this.#shape()} ${this.#says()}`;
      case "quiz":
        return this.#quiz();
      case "predict":
        return html`${this.#predict()} ${this.#says()}`;
      default:
        return html`<p class="says">${authorWords.unknownCheck}</p>`;
    }
  }

  #says() {
    return this.#words(authorWords.says, "says");
  }

  #words(label: string, name: string, rows = 2) {
    const set = (words: Record<string, string>) => this.#change({ [name]: words });
    return wordFields(label, this.check[name], languagesOf(this.files), set, rows);
  }

  #behaviour() {
    const { expect, seconds, live, scene } = this.check;
    return html`${expectationForm(looseIn(expect), this.known, (changed) => this.#change({ expect: changed }))}
      <div class="row">
        ${numberField(authorWords.watchSeconds, seconds, (value) => value !== undefined && this.#change({ seconds: value }))}
        ${tick(authorWords.live, live === true, (isLive) => this.#change({ live: isLive || undefined }))}
      </div>
      <details>
        <summary>${authorWords.ownScene}</summary>
        ${sceneForm(looseIn(scene), (changed) => this.#change({ scene: Object.keys(changed).length > 0 ? changed : undefined }))}
      </details>`;
  }

  #shape() {
    const { find, atLeast, atMost } = this.check;
    const pattern = looseIn(find);
    const inside = looseIn(pattern.inside);
    const isOwn =
      Object.keys(pattern).some((key) => !["block", "inside"].includes(key)) ||
      Object.keys(inside).some((key) => key !== "block");
    return html`<div class="row">
        ${this.#blockButton("block", authorWords.whichBlock, pattern.block)}
        ${this.#blockButton("inside", authorWords.insideBlock, inside.block)}
      </div>
      ${this.picking ? this.#picker(this.picking, pattern) : nothing}
      ${isOwn ? html`<p class="soft">${authorWords.ownPattern}</p>` : nothing}
      <div class="row">
        ${numberField(authorWords.countAtLeast, atLeast, (value) => this.#change({ atLeast: value }))}
        ${numberField(authorWords.countAtMost, atMost, (value) => this.#change({ atMost: value }))}
      </div>`;
  }

  #blockButton(name: "block" | "inside", label: string, block: unknown) {
    const toggle = () => {
      this.picking = this.picking === name ? null : name;
    };
    const words = typeof block === "string" ? (wordsOfBlock(block)?.words ?? block) : authorWords.anyBlock;
    return html`<button aria-expanded=${this.picking === name} @click=${toggle}>${label}: ${words}</button>`;
  }

  #picker(name: "block" | "inside", pattern: LooseSettings) {
    const pick = (type: string | undefined) => {
      const value =
        name === "inside" && type !== undefined ? { ...looseIn(pattern.inside), block: type } : type;
      this.#change({ find: { ...pattern, [name]: value } });
      this.picking = null;
    };
    return html`<block-picker @pick=${(event: CustomEvent<string>) => pick(event.detail)}></block-picker>
      <div class="row"><button class="link" @click=${() => pick(undefined)}>${authorWords.anyBlock}</button></div>`;
  }

  #quiz() {
    const choices = objectsIn(this.check, "choices");
    const set = (changed: readonly LooseSettings[]) => this.#change({ choices: changed });
    const isFull = choices.length >= MOST_CHOICES;
    return html`${this.#words(authorWords.question, "question")}
      ${choices.map((choice, place) => this.#choice(choice, place, choices, set))}
      <div class="row">
        <button ?disabled=${isFull} @click=${() => set([...choices, newChoice(false)])}>${authorWords.addChoice}</button>
      </div>`;
  }

  #choice(
    choice: LooseSettings,
    place: number,
    choices: readonly LooseSettings[],
    set: (changed: readonly LooseSettings[]) => void,
  ) {
    const languages = languagesOf(this.files);
    const change = (changed: LooseSettings) => set(choices.with(place, { ...choice, ...changed }));
    const n = place + 1;
    return html`<fieldset class="card">
      <legend>${fill(authorWords.choiceNumber, n)}</legend>
      ${wordFields(authorWords.choiceText, choice.text, languages, (text) => change({ text }), 1)}
      ${tick(authorWords.isRight, choice.isRight === true, (isRight) => change({ isRight }))}
      ${wordFields(authorWords.why, choice.why, languages, (why) => change({ why }), 1)}
      ${
        choices.length > 2
          ? html`<div class="row">${signButton("✕", fill(authorWords.removeOne, fill(authorWords.choiceNumber, n)), () => set(choices.toSpliced(place, 1)))}</div>`
          : nothing
      }
    </fieldset>`;
  }

  #predict() {
    const { workspace, seconds } = this.check;
    const names = workspacesOf(this.files, this.lesson).map((name) => [name, name] as const);
    return html`${this.#words(authorWords.predictQuestion, "question")}
      <div class="row">
        ${choiceField(
          authorWords.predictBlocks,
          String(workspace ?? ""),
          [["", authorWords.onCanvas], ...names],
          (name) => this.#change({ workspace: name || undefined }),
        )}
        ${numberField(authorWords.watchSeconds, seconds, (value) => this.#change({ seconds: value }))}
      </div>`;
  }

  #change(changed: LooseSettings): void {
    const check = { ...this.check, ...changed };
    const question = Object.keys(Object(check.question)).length === 0 && check.kind === "predict";
    this.dispatchEvent(
      new CustomEvent("change", { detail: question ? { ...check, question: undefined } : check }),
    );
  }
}

const looseIn = (value: unknown): LooseSettings =>
  typeof value === "object" && value !== null ? { ...value } : {};

declare global {
  interface HTMLElementTagNameMap {
    "check-form": CheckForm;
  }
}

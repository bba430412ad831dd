import { html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { inLanguage } from "../../lessons/format/words.ts";
import type { Library } from "../../lessons/library.ts";
import type { Problem } from "../../lessons/pack.ts";
import { readLink } from "../../lessons/read-link.ts";
import { askText } from "../ask.ts";
import { catalogueStyles } from "./catalogue-styles.ts";
import { areFiles, choosePackFile, choosePackFolder, type FoundFiles } from "./pack-sources.ts";
import { panelStyles } from "./panel-styles.ts";
import { fill, lessonWords } from "./words.ts";

/** What was said about a pack: a sentence, and what is wrong with it, piece by piece. */
interface Said {
  readonly sentence: string;
  readonly problems: readonly Problem[];
}

/** Adds packs of lessons from a file, a folder or a link, and tells what is wrong with them. Fires `added`. */
@customElement("pack-adder")
export class PackAdder extends LitElement {
  static override styles = [panelStyles, catalogueStyles];

  @property({ attribute: false }) library!: Library;
  @state() private said: Said | null = null;

  override render() {
    return html`<section class="add" aria-label=${lessonWords.addPack}>
        <h3>${lessonWords.addPack}</h3>
        <button @click=${() => this.#add(choosePackFile)}>${lessonWords.addFile}</button>
        <button @click=${() => this.#add(choosePackFolder)}>${lessonWords.addFolder}</button>
        <button @click=${this.#addLink}>${lessonWords.addLink}</button>
      </section>
      <div role="status">${this.said ? this.#says(this.said) : nothing}</div>`;
  }

  #says({ sentence, problems }: Said) {
    return html`<div class="says">
      <p>${sentence}</p>
      <ul>
        ${problems.map((problem) => html`<li>${placed(problem)}</li>`)}
      </ul>
    </div>`;
  }

  async #addLink(): Promise<void> {
    const address = await askText(lessonWords.linkQuestion, "https://");
    if (address === null) return;
    await this.#add(() => readLink(address.trim()));
  }

  async #add(find: () => Promise<FoundFiles>): Promise<void> {
    this.said = null;
    const found = await find();
    if (!areFiles(found)) return this.#refuse([found]);
    const added = await this.library.add(found);
    if (added.kind === "refused") return this.#refuse(added.problems);
    const { title, languages } = added.card;
    const isHere = fill(lessonWords.added, inLanguage(title, languages[0] ?? ""));
    const notKept = added.isKept ? "" : lessonWords.cannotKeep;
    const warned = added.warnings.length > 0 ? lessonWords.withWarnings : "";
    this.said = { sentence: [isHere, notKept, warned].filter(Boolean).join(" "), problems: added.warnings };
    this.dispatchEvent(new Event("added"));
  }

  #refuse(problems: readonly Problem[]): void {
    this.said = { sentence: lessonWords.notAdded, problems };
  }
}

/** A problem with the place where it is. */
function placed({ file, line, sentence }: Problem): string {
  if (!file) return sentence;
  if (line === null) return fill(lessonWords.problemFile, { file, sentence });
  return fill(lessonWords.problemPlace, { file, line, sentence });
}

declare global {
  interface HTMLElementTagNameMap {
    "pack-adder": PackAdder;
  }
}

import { css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { settingsIn } from "../../lessons/authoring/draft-files.ts";
import { PACK } from "../../lessons/authoring/draft-pack.ts";
import { placeOfFault } from "../../lessons/authoring/draft-place.ts";
import type { Pack, PackFiles } from "../../lessons/pack.ts";
import type { Fault } from "../../lessons/prove/prove-pack.ts";
import { readPack } from "../../lessons/read-pack.ts";
import { zipPack } from "../../lessons/zip.ts";
import { fill } from "../lessons/words.ts";
import { saveFile } from "../save-file.ts";
import type { ProofProgress } from "./author-bench.ts";
import { DraftElement } from "./draft-element.ts";
import { authorWords } from "./words.ts";

/** What is known of a draft: nothing, what is being tried, what was found, or that it cannot even be read. */
type Proof =
  | { readonly kind: "none" }
  | { readonly kind: "trying"; readonly pack: Pack; readonly progress: ProofProgress }
  | { readonly kind: "unreadable" }
  | { readonly kind: "found"; readonly faults: readonly Fault[]; readonly isSaved: boolean };

/** Tries all solutions of a draft, and hands it out as a file when they pass. */
@customElement("draft-proof")
export class DraftProof extends DraftElement {
  static override styles = [
    ...DraftElement.styles,
    css`
      :host {
        display: contents;
      }
      .result {
        flex: 1 1 100%;
        order: 9;
        max-height: 40vh;
        overflow-y: auto;
      }
      progress {
        width: 100%;
        accent-color: var(--brand);
      }
    `,
  ];

  @state() private proof: Proof = { kind: "none" };
  /** The files that the proof is about; with others it says nothing. */
  @state() private proven: PackFiles | null = null;

  override render() {
    const isTrying = this.proof.kind === "trying";
    return html`<button ?disabled=${isTrying} @click=${() => this.#prove(false)}>${authorWords.prove}</button>
      <button class="first" ?disabled=${isTrying} @click=${() => this.#prove(true)}>${authorWords.export}</button>
      <div class="result" role="status">${this.proven === this.files ? this.#result() : nothing}</div>`;
  }

  #result() {
    const { proof } = this;
    switch (proof.kind) {
      case "none":
        return nothing;
      case "trying":
        return this.#trying(proof.pack, proof.progress);
      case "unreadable":
        return html`<div class="says">${authorWords.unreadable} ${this.#anyway()}</div>`;
      case "found":
        return proof.faults.length > 0
          ? this.#faults(proof.faults)
          : html`<p>${proof.isSaved ? authorWords.exported : authorWords.proven}</p>`;
    }
  }

  #trying({ lessons }: Pack, { lesson, runs }: ProofProgress) {
    const said = fill(authorWords.proving, { n: lesson + 1, all: lessons.length, runs });
    return html`<p>${said}</p>
      <progress aria-label=${authorWords.prove} max=${lessons.length} .value=${lesson}></progress>`;
  }

  #faults(faults: readonly Fault[]) {
    return html`<div class="says">
      <p>${authorWords.notProven}</p>
      <ul>
        ${faults.map(
          (fault) =>
            html`<li>
              <button class="link" @click=${() => this.go(placeOfFault(fault))}>${placed(fault)}</button>
            </li>`,
        )}
      </ul>
      ${this.#anyway()}
    </div>`;
  }

  #anyway() {
    return html`<button @click=${() => this.#save(true)}>${authorWords.exportAnyway}</button>`;
  }

  async #prove(isWanted: boolean): Promise<void> {
    const { files } = this;
    this.proven = files;
    const read = readPack(files);
    if (read.kind === "refused") {
      this.proof = { kind: "unreadable" };
      return;
    }
    const { pack } = read;
    const faults = await this.bench.prove(pack, (progress) => {
      this.proof = { kind: "trying", pack, progress };
    });
    const isGood = faults.length === 0 && files === this.files;
    if (isWanted && isGood) this.#save(false);
    this.proof = { kind: "found", faults, isSaved: isWanted && isGood };
  }

  /** A pack that was not proven tells so by its name. */
  #save(isDraft: boolean): void {
    const { id, version } = settingsIn(this.files, PACK) ?? {};
    const ending = isDraft ? "DRAFT-not-proven" : String(version ?? "");
    saveFile(`${String(id ?? "pack")}-${ending}.zip`, "application/zip", zipPack(this.files));
    this.draft.handedOut();
  }
}

function placed({ lesson, step, sentence }: Fault): string {
  if (step === null) return `${lesson}: ${sentence}`;
  return `${fill(authorWords.stepNumber, { lesson, n: step + 1 })}: ${sentence}`;
}

declare global {
  interface HTMLElementTagNameMap {
    "draft-proof": DraftProof;
  }
}

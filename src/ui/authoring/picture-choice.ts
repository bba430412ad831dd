import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { addPicture } from "../../lessons/authoring/draft-pictures.ts";
import type { OpenDraft } from "../../lessons/authoring/open-draft.ts";
import { pictureUrl } from "../../lessons/picture.ts";
import { chooseFiles } from "../lessons/pack-sources.ts";
import { panelStyles } from "../lessons/panel-styles.ts";
import { authorWords } from "./words.ts";

/** A picture of a card: shown, chosen from a file, or taken away. Fires `picture` with its path; empty for none. */
@customElement("picture-choice")
export class PictureChoice extends LitElement {
  static override styles = [
    panelStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
      }
      img {
        width: 112px;
        height: 63px;
        object-fit: contain;
        border: 1px solid var(--line);
        border-radius: 6px;
        background: #fff;
      }
    `,
  ];

  @property({ attribute: false }) draft!: OpenDraft;
  @property({ attribute: false }) path = "";
  @state() private says = "";

  override render() {
    const bytes = this.draft.files.value.get(this.path);
    return html`${bytes ? html`<img src=${pictureUrl(this.path, bytes)} alt="" />` : nothing}
      <button @click=${this.#choose}>${this.path ? authorWords.otherPicture : authorWords.cardPicture}</button>
      ${this.path ? html`<button class="link" @click=${() => this.#tell("")}>${authorWords.noPicture}</button>` : nothing}
      <p role="status">${this.says}</p>`;
  }

  async #choose(): Promise<void> {
    this.says = "";
    const [file] = await chooseFiles({ accept: ".svg,.png,.jpg,.jpeg,.webp" });
    if (!file) return;
    const added = await addPicture(this.draft.files.value, file);
    if ("sentence" in added) this.says = added.sentence;
    else {
      this.draft.change(() => added.files);
      this.#tell(added.path);
    }
  }

  #tell(path: string): void {
    this.dispatchEvent(new CustomEvent("picture", { detail: path }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "picture-choice": PictureChoice;
  }
}

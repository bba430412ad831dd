import { css, html, LitElement } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { toolbox } from "../../blocks/toolbox.ts";
import { wordsOfBlock } from "../../lessons/block-words.ts";
import "../lessons/block-chip.ts";
import { panelStyles } from "../lessons/panel-styles.ts";
import { indexShelf } from "../shelf-index.ts";
import { authorWords } from "./words.ts";

const MOST = 12;

/** Finds a block by its words. Fires `pick` with its type. */
@customElement("block-picker")
export class BlockPicker extends LitElement {
  static override styles = [
    panelStyles,
    css`
      :host {
        display: grid;
        gap: 6px;
      }
      input {
        box-sizing: border-box;
        width: 100%;
        min-height: 40px;
        padding: 4px 10px;
        border: 1px solid var(--line-strong);
        border-radius: 8px;
        color: inherit;
        background: var(--paper);
        font: 400 15px/1.25 var(--sans);
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
      }
      button {
        padding: 2px 6px;
      }
    `,
  ];

  @property() label = authorWords.findBlock;
  @state() private question = "";
  @query("input") private field!: HTMLInputElement;
  readonly #index = indexShelf(toolbox.contents as unknown as Parameters<typeof indexShelf>[0]);

  override render() {
    const types = this.#index.find(this.question).flatMap(({ type }) => type ?? []);
    const found = [...new Set(types)].slice(0, MOST);
    return html`<input
        type="search"
        placeholder=${this.label}
        aria-label=${this.label}
        @input=${({ target }: Event) => {
          this.question = (target as HTMLInputElement).value;
        }}
      />
      <ul>
        ${found.map((type) => this.#block(type))}
      </ul>
      <p class="soft" role="status">${this.question && found.length === 0 ? authorWords.noBlock : ""}</p>`;
  }

  protected override firstUpdated(): void {
    this.field.focus();
  }

  #block(type: string) {
    const { words, style } = wordsOfBlock(type) ?? { words: type, style: "" };
    const pick = () => this.dispatchEvent(new CustomEvent("pick", { detail: type }));
    return html`<li>
      <button @click=${pick}><block-chip type=${type} class=${style}>${words}</block-chip></button>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "block-picker": BlockPicker;
  }
}

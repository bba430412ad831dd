import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import { panelStyles } from "../lessons/panel-styles.ts";

/** A field for text with its label above. What is being typed is never written over. Fires `edit` with the text. */
@customElement("edit-text")
export class EditText extends LitElement {
  static override styles = [
    panelStyles,
    css`
      :host {
        display: grid;
        gap: 4px;
        min-width: 0;
      }
      label {
        font-size: 14px;
      }
      input,
      textarea {
        box-sizing: border-box;
        width: 100%;
        min-height: 40px;
        padding: 8px 10px;
        border: 1px solid var(--line-strong);
        border-radius: 8px;
        color: inherit;
        background: var(--paper);
        font: 400 15px/1.4 var(--sans);
        field-sizing: content;
      }
      textarea {
        min-height: calc(var(--rows) * 1.4em + 18px);
        max-height: 45vh;
        resize: vertical;
      }
    `,
  ];

  @property() label = "";
  @property({ attribute: false }) value = "";
  /** One row is a field of one line; more are a field that grows. */
  @property({ type: Number }) rows = 1;
  @property({ attribute: false }) maxLength = 20_000;
  /** The language that is written in it, for the browser's spelling. */
  @property({ attribute: false }) language = "";
  @query("input, textarea") private field!: HTMLInputElement | HTMLTextAreaElement;

  override render() {
    const lang = this.language || nothing;
    return html`<label for="field">${this.label}</label>
      ${
        this.rows === 1
          ? html`<input id="field" autocomplete="off" maxlength=${this.maxLength} lang=${lang} @input=${this.#tell} @blur=${this.#sync} />`
          : html`<textarea id="field" style="--rows: ${this.rows}" rows=${this.rows} maxlength=${this.maxLength} lang=${lang} @input=${this.#tell} @blur=${this.#sync}></textarea>`
      }`;
  }

  override focus(): void {
    this.field?.focus();
  }

  /** Puts text where the caret is; on lines of its own if it is a piece that stands alone. */
  insert(text: string, isPiece = false): void {
    const { field } = this;
    const [before, after] = [
      field.value.slice(0, field.selectionStart ?? 0),
      field.value.slice(field.selectionEnd ?? 0),
    ];
    const begin =
      isPiece && before.trim() ? `${/\n\n$/.test(before) ? "" : before.endsWith("\n") ? "\n" : "\n\n"}` : "";
    const end = isPiece && after.trim() ? "\n\n" : "";
    field.setRangeText(begin + text + end, before.length, field.value.length - after.length, "end");
    field.focus();
    this.#tell();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("value") && !this.field.matches(":focus")) this.#sync();
  }

  /** Spaces at both ends are the author's, who may go on behind them. */
  #sync(): void {
    if (this.field.value.trim() !== this.value.trim()) this.field.value = this.value;
  }

  #tell(): void {
    this.dispatchEvent(new CustomEvent("edit", { detail: this.field.value }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "edit-text": EditText;
  }
}

import { html, LitElement } from "lit";
import { customElement, property } from "lit/decorators.js";
import { visuallyHidden } from "../visually-hidden.ts";

/** Tells readers of the screen what becomes of the board. It is there, and empty, before it has anything to tell. */
@customElement("board-news")
export class BoardNews extends LitElement {
  static override styles = visuallyHidden;

  @property({ attribute: false }) sentence = "";

  override render() {
    return html`<p class="visually-hidden" role="status">${this.sentence}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "board-news": BoardNews;
  }
}

import { css, html, LitElement } from "lit";
import { customElement } from "lit/decorators.js";
import { blockStyles } from "../../blocks/theme.ts";

const PLAIN = "#5f6b72";
const colours = new Map(Object.entries(blockStyles).map(([style, shades]) => [style, shades.colourPrimary]));

/** The name of a block, or of a category of the shelf, in a text. Its class is the style that it has its colour from. */
@customElement("block-chip")
export class BlockChip extends LitElement {
  static override styles = css`
    span {
      display: inline-block;
      padding: 0 8px;
      border-radius: 8px;
      color: #fff;
      font-weight: 600;
      line-height: 1.5;
    }
    :host([type^="category:"]) span {
      border-radius: 3px;
    }
  `;

  override render() {
    return html`<span style="background: ${colours.get(this.className) ?? PLAIN}"><slot></slot></span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "block-chip": BlockChip;
  }
}

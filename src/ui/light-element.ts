import { LitElement } from "lit";

/**
 * An element whose content is part of the page itself: Blockly, Monaco and xterm put their styles into the document
 * and find nothing in a shadow root.
 */
export class LightElement extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}

import { html } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import type { PinState } from "../device/virtual/hardware.ts";
import { LightElement } from "./light-element.ts";
import type { NanoBoard } from "./nano-board.ts";
import "./nano-board.ts";

/** The drawn Nano, looked at once a frame while it can be seen. */
@customElement("board-pane")
export class BoardPane extends LightElement {
  /** Reads every pin as it is now, in the order of `boardPins`; empty when the board is off. */
  @property({ attribute: false }) readPins: () => readonly PinState[] = () => [];
  @query("nano-board") private board!: NanoBoard;
  #frame = 0;

  override render() {
    return html`<nano-board legend></nano-board>`;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#frame = requestAnimationFrame(this.#look);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    cancelAnimationFrame(this.#frame);
  }

  readonly #look = (): void => {
    this.#frame = requestAnimationFrame(this.#look);
    if (this.board && this.checkVisibility()) this.board.pins = this.readPins();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "board-pane": BoardPane;
  }
}

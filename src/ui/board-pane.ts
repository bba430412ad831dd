import { html, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { PinState } from "../device/virtual/hardware.ts";
import type { MemoryUse } from "../device/virtual/memory/memory-use.ts";
import type { NetworkDesk } from "../device/virtual/network/network-desk.ts";
import { LightElement } from "./light-element.ts";
import "./memory-meter.ts";
import type { NanoBoard } from "./nano-board.ts";
import "./nano-board.ts";
import { Watch } from "./watch.ts";
import { words } from "./words.ts";

/** The drawn Nano, looked at once a frame while it can be seen, its Wi-Fi, and the web page that it serves. */
@customElement("board-pane")
export class BoardPane extends LightElement {
  /** Reads every pin as it is now, in the order of `boardPins`; empty when the board is off. */
  @property({ attribute: false }) readPins: () => readonly PinState[] = () => [];
  @property({ attribute: false }) readMemory: () => MemoryUse | null = () => null;
  @property({ attribute: false }) network!: NetworkDesk;
  /** Whether a program runs: nobody answers for one that has ended. */
  @property({ attribute: false }) isRunning = false;
  @query("nano-board") private board!: NanoBoard;
  /** The phone is drawn by a part of the page that comes when a program first serves something. */
  @state() private isPhoneThere = false;
  #frame = 0;

  constructor() {
    super();
    new Watch(this, () => [this.network.state]);
  }

  override render() {
    const { ssid, isServing } = this.network.state.value;
    const isOpen = isServing && this.isRunning;
    if (isOpen && !this.isPhoneThere) void this.#loadPhone();
    const wifi = ssid === null ? nothing : words.wifiConnected.replace("{}", () => ssid);
    return html`<p class="wifi" role="status">${wifi}</p>
      <memory-meter .read=${this.readMemory}></memory-meter>
      <div class="board-and-phone">
        <nano-board legend></nano-board>
        ${isOpen && this.isPhoneThere ? html`<phone-page .visit=${this.#visit}></phone-page>` : nothing}
      </div>`;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#frame = requestAnimationFrame(this.#look);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    cancelAnimationFrame(this.#frame);
  }

  readonly #visit = (ask: Parameters<NetworkDesk["visit"]>[0]) => this.network.visit(ask);

  readonly #look = (): void => {
    this.#frame = requestAnimationFrame(this.#look);
    if (this.board && this.checkVisibility()) this.board.pins = this.readPins();
  };

  async #loadPhone(): Promise<void> {
    try {
      await import("./phone-page.ts");
      this.isPhoneThere = true;
    } catch {
      // Without a connection the board is still there, and the next program that serves a page asks again.
      this.isPhoneThere = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "board-pane": BoardPane;
  }
}

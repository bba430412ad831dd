import { html, nothing, type PropertyValues } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { NetworkDesk } from "../device/virtual/network/network-desk.ts";
import type { BoardView } from "./around-board/board-view.ts";
import type { AroundBoard } from "./around-board.ts";
import { LightElement } from "./light-element.ts";
import "./memory-meter.ts";
import type { NanoBoard } from "./nano-board.ts";
import "./nano-board.ts";
import { Watch } from "./watch.ts";
import { words } from "./words.ts";

/** The drawn Nano, looked at once a frame, its Wi-Fi, what the program uses around it, and the web page that it serves. */
@customElement("board-pane")
export class BoardPane extends LightElement {
  @property({ attribute: false }) board!: BoardView;
  /** Whether a program runs, or is typed at the prompt: nobody answers for one that has ended. */
  @property({ attribute: false }) isRunning = false;
  @query("nano-board") private drawing!: NanoBoard;
  @query("around-board") private around!: AroundBoard | null;
  /** What is around the board is drawn by a part of the page that comes when a program first runs. */
  @state() private isAroundThere = false;
  /** The phone is drawn by a part of the page that comes when a program first serves something. */
  @state() private isPhoneThere = false;
  #frame = 0;

  constructor() {
    super();
    new Watch(this, () => [this.board.network.state]);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("isRunning") && this.isRunning && !this.isAroundThere) void this.#loadAround();
  }

  override render() {
    const { ssid, isServing } = this.board.network.state.value;
    const isOpen = isServing && this.isRunning;
    if (isOpen && !this.isPhoneThere) void this.#loadPhone();
    const wifi = ssid === null ? nothing : words.wifiConnected.replace("{}", () => ssid);
    return html`<p class="wifi" role="status">${wifi}</p>
      <div class="board-and-around">
        <nano-board legend>
          <memory-meter
            .read=${this.#readMemory}
            .forget=${this.#forgetMemory}
            .isRunning=${this.isRunning}
          ></memory-meter>
        </nano-board>
        <div class="around">
          ${isOpen && this.isPhoneThere ? html`<phone-page .visit=${this.#visit}></phone-page>` : nothing}
          ${this.isAroundThere ? this.#aroundBoard() : nothing}
        </div>
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

  #aroundBoard() {
    return html`<around-board .board=${this.board} .isRunning=${this.isRunning}></around-board>`;
  }

  readonly #readMemory = () => this.board.readMemory();

  readonly #forgetMemory = () => this.board.forgetMostMemory();

  readonly #visit = (ask: Parameters<NetworkDesk["visit"]>[0]) => this.board.network.visit(ask);

  /** What is around the board is looked at even when nobody sees it: it may sound. */
  readonly #look = (nowMs: number): void => {
    this.#frame = requestAnimationFrame(this.#look);
    const isSeen = this.checkVisibility();
    if (!this.hasUpdated || !(isSeen || this.around)) return;
    const pins = this.board.readPins();
    if (isSeen) this.drawing.pins = this.around?.seen(pins) ?? pins;
    this.around?.look(pins, nowMs);
  };

  async #loadAround(): Promise<void> {
    try {
      await import("./around-board.ts");
      this.isAroundThere = true;
    } catch {
      // Without a connection the board is still there, and the next program that runs asks again.
      this.isAroundThere = false;
    }
  }

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

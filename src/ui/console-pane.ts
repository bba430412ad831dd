import { html, type PropertyValues } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { ColourScheme } from "./colour-scheme.ts";
import { LightElement } from "./light-element.ts";
import type { Terminal } from "./terminal.ts";
import { words } from "./words.ts";

/** What is kept of the output while nobody looks at it, in bytes: about as much as the terminal scrolls back. */
const MAX_WAITING_BYTES = 512 * 1024;

/** What programs print. The terminal comes when the pane is first looked at, and gets output while it is. */
@customElement("console-pane")
export class ConsolePane extends LightElement {
  @property({ attribute: false }) scheme: ColourScheme = "light";
  /** Whether the pane can be seen: a terminal out of sight costs more than one in sight. */
  @property({ attribute: false }) isShown = false;
  @state() private isEmpty = true;
  @query(".terminal-host") private host!: HTMLElement;
  #terminal: Terminal | null = null;
  #loading: Promise<void> | null = null;
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;

  override render() {
    return html`<div class="terminal-host" ?data-empty=${this.isEmpty}></div>
      ${this.isEmpty ? html`<p class="console-empty">${words.consoleEmpty}</p>` : this.#clearButton()}`;
  }

  #clearButton() {
    return html`<button class="quiet console-clear" @click=${this.clear}>${words.clearConsole}</button>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("scheme")) this.#terminal?.recolour();
    if (changed.has("isShown")) this.#showWaiting();
  }

  /** Shows bytes that a board sent. */
  write(bytes: Uint8Array): void {
    this.isEmpty = false;
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    while (this.#waitingBytes > MAX_WAITING_BYTES) this.#waitingBytes -= this.#waiting.shift()?.length ?? 0;
    this.#showWaiting();
  }

  /** Writes a line of the page's own, set apart from what the program prints. */
  note(text: string): void {
    this.write(new TextEncoder().encode(`\x1b[0m\x1b[90m— ${text} —\x1b[0m\r\n`));
  }

  clear(): void {
    this.#terminal?.clear();
    this.#waiting = [];
    this.#waitingBytes = 0;
    this.isEmpty = true;
  }

  #showWaiting(): void {
    if (!this.isShown) return;
    if (!this.#terminal) {
      this.#loading ??= this.#open();
      return;
    }
    for (const bytes of this.#waiting) this.#terminal.write(bytes);
    this.#waiting = [];
    this.#waitingBytes = 0;
  }

  async #open(): Promise<void> {
    const { openTerminal } = await import("./terminal.ts");
    await this.updateComplete;
    this.#terminal = openTerminal(this.host);
    this.#showWaiting();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "console-pane": ConsolePane;
  }
}

import { html, type PropertyValues } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { ColourScheme } from "./colour-scheme.ts";
import { LightElement } from "./light-element.ts";
import type { Terminal } from "./terminal.ts";
import { words } from "./words.ts";

/** What is kept of the output until the terminal is there, in bytes. */
const MAX_WAITING_BYTES = 512 * 1024;

/** What programs print. The terminal comes with the first output, or when the pane is looked at. */
@customElement("console-pane")
export class ConsolePane extends LightElement {
  @property({ attribute: false }) scheme: ColourScheme = "light";
  @state() private isEmpty = true;
  @query(".terminal-host") private host!: HTMLElement;
  #terminal: Terminal | null = null;
  #loading: Promise<void> | null = null;
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;

  override render() {
    return html`<div class="terminal-host" ?hidden=${this.isEmpty}></div>
      ${this.isEmpty ? html`<p class="console-empty">${words.consoleEmpty}</p>` : this.#clearButton()}`;
  }

  #clearButton() {
    return html`<button class="quiet console-clear" @click=${this.clear}>${words.clearConsole}</button>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("scheme")) this.#terminal?.recolour();
  }

  /** Shows bytes that a board sent. */
  write(bytes: Uint8Array): void {
    this.isEmpty = false;
    if (this.#terminal) {
      this.#terminal.write(bytes);
      return;
    }
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    while (this.#waitingBytes > MAX_WAITING_BYTES) this.#waitingBytes -= this.#waiting.shift()?.length ?? 0;
    void this.#load();
  }

  /** Writes a line of the page's own, set apart from what the program prints. */
  note(text: string): void {
    this.write(new TextEncoder().encode(`\x1b[0m\x1b[90m— ${text} —\x1b[0m\r\n`));
  }

  clear(): void {
    this.#terminal?.clear();
    this.isEmpty = true;
  }

  #load(): Promise<void> {
    this.#loading ??= this.#open();
    return this.#loading;
  }

  async #open(): Promise<void> {
    const { openTerminal } = await import("./terminal.ts");
    await this.updateComplete;
    this.#terminal = openTerminal(this.host);
    for (const bytes of this.#waiting) this.#terminal.write(bytes);
    this.#waiting = [];
    this.#waitingBytes = 0;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "console-pane": ConsolePane;
  }
}

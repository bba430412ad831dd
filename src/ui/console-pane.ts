import { html, type PropertyValues } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { ColourScheme } from "./colour-scheme.ts";
import { LightElement } from "./light-element.ts";
import type { Terminal, TerminalInput } from "./terminal.ts";
import { words } from "./words.ts";

const LINE_FEED = 10;
/** What is kept of the output while nobody looks at it, in bytes: about as much as the terminal scrolls back. */
const MAX_WAITING_BYTES = 512 * 1024;

/**
 * What programs print, where they are answered, and where Python can be typed. The terminal comes when the pane is
 * first looked at, and gets output while it is. Fires `type` with what is typed, and `prompt` when somebody wants the
 * board's prompt, or no longer does.
 */
@customElement("console-pane")
export class ConsolePane extends LightElement {
  @property({ attribute: false }) scheme: ColourScheme = "light";
  /** Whether the pane can be seen: a terminal out of sight costs more than one in sight. */
  @property({ attribute: false }) isShown = false;
  /** Whether keys go anywhere, and who waits for them. */
  @property({ attribute: false }) input: TerminalInput = "off";
  @state() private isEmpty = true;
  @query(".terminal-host") private host!: HTMLElement;
  #terminal: Terminal | null = null;
  #loading: Promise<void> | null = null;
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  #isAtLineStart = true;
  #wantsFocus = false;

  override render() {
    return html`<div class="terminal-host" ?data-empty=${this.isEmpty}></div>
      ${this.isEmpty ? html`<p class="console-empty">${words.consoleEmpty}</p>` : ""}
      <div class="console-buttons">${this.#promptButton()}${this.isEmpty ? "" : this.#clearButton()}</div>
      <p class="console-question" role="status" @click=${this.focus}>${this.input === "wanted" ? words.consoleAsks : ""}</p>`;
  }

  #promptButton() {
    const isOpen = this.input === "prompt";
    return html`<button
      class="quiet"
      title=${words.consolePromptTitle}
      aria-pressed=${isOpen}
      ?disabled=${!isOpen && this.input !== "off"}
      @click=${() => this.dispatchEvent(new CustomEvent("prompt", { detail: !isOpen }))}
    >${words.consolePrompt}</button>`;
  }

  #clearButton() {
    return html`<button class="quiet" @click=${this.clear}>${words.clearConsole}</button>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("scheme")) this.#terminal?.recolour();
    if (changed.has("isShown")) this.#showWaiting();
    if (changed.has("input")) this.#terminal?.setInput(this.input);
    this.#giveFocus();
  }

  /** Shows bytes that a board sent. */
  write(bytes: Uint8Array): void {
    this.isEmpty = false;
    this.#isAtLineStart = bytes.at(-1) === LINE_FEED;
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    while (this.#waitingBytes > MAX_WAITING_BYTES) this.#waitingBytes -= this.#waiting.shift()?.length ?? 0;
    this.#showWaiting();
  }

  /** Writes a line of the page's own, set apart from what the program prints. */
  note(text: string): void {
    const lineEnd = this.#isAtLineStart ? "" : "\r\n";
    this.write(new TextEncoder().encode(`${lineEnd}\x1b[0m\x1b[90m— ${text} —\x1b[0m\r\n`));
  }

  clear(): void {
    this.#terminal?.clear();
    this.#waiting = [];
    this.#waitingBytes = 0;
    this.#isAtLineStart = true;
    this.isEmpty = true;
  }

  /** Puts the caret where an answer is typed, now or when the terminal has come. */
  override focus(): void {
    this.#wantsFocus = true;
    this.requestUpdate();
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

  /** After an update only: an empty terminal is hidden, and cannot have the caret before it is drawn. */
  #giveFocus(): void {
    if (!this.#wantsFocus || !this.#terminal || !this.isShown || this.isEmpty) return;
    this.#terminal.focus();
    this.#wantsFocus = false;
  }

  async #open(): Promise<void> {
    const { openTerminal } = await import("./terminal.ts");
    await this.updateComplete;
    const type = (keys: string) => this.dispatchEvent(new CustomEvent("type", { detail: keys }));
    this.#terminal = openTerminal(this.host, type);
    this.#terminal.setInput(this.input);
    this.#showWaiting();
    this.#giveFocus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "console-pane": ConsolePane;
  }
}

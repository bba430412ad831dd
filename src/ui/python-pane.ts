import { html, type PropertyValues } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { emptyProgram, type Program } from "../generators/program.ts";
import type { ColourScheme } from "./colour-scheme.ts";
import { LightElement } from "./light-element.ts";
import type { PythonEditor } from "./python-editor.ts";
import { words } from "./words.ts";

const COPIED_FOR_MS = 1500;

/**
 * The program in MicroPython, read-only. Plain text at once, Monaco as soon as `loadEditor` has brought it.
 * Fires `caret` with the line (from 1) that the caret is on.
 */
@customElement("python-pane")
export class PythonPane extends LightElement {
  @property({ attribute: false }) program: Program = emptyProgram;
  /** Lines (from 1) that glow. */
  @property({ attribute: false }) glowing: readonly number[] = [];
  /** Lines (from 1) that run just now: they glow, too. */
  @property({ attribute: false }) lit: readonly number[] = [];
  /** The line (from 1) on which the program failed. */
  @property({ attribute: false }) failed: number | null = null;
  @property({ attribute: false }) scheme: ColourScheme = "light";
  @state() private copyLabel = words.copyPython;
  @query(".python-host") private host!: HTMLElement;
  #editor: PythonEditor | null = null;

  override render() {
    return html`<header class="pane-head">
        <h2>${words.python}</h2>
        <button class="quiet" @click=${this.#copy}>${this.copyLabel}</button>
      </header>
      <div class="python-host">
        ${this.#editor ? "" : html`<pre class="python-plain" tabindex="0" aria-label=${words.pythonLabel}></pre>`}
      </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("program")) this.#show();
    if (changed.has("glowing") || changed.has("lit")) this.#editor?.glow([...this.glowing, ...this.lit]);
    if (changed.has("failed")) this.#editor?.markFailed(this.failed);
    if (changed.has("scheme")) this.#editor?.setScheme(this.scheme);
  }

  /** Brings Monaco and puts it in the place of the plain text. Rejects when it cannot be loaded: the text stays. */
  async loadEditor(): Promise<void> {
    const { createPythonEditor } = await import("./python-editor.ts");
    const host = document.createElement("div");
    host.className = "python-editor";
    this.#editor = createPythonEditor(host, this.scheme, (line) =>
      this.dispatchEvent(new CustomEvent("caret", { detail: line })),
    );
    this.requestUpdate();
    await this.updateComplete;
    this.host.append(host);
    this.#show();
    this.#editor.glow([...this.glowing, ...this.lit]);
    this.#editor.markFailed(this.failed);
  }

  /** Scrolls so that a line (from 1) can be seen. */
  reveal(line: number): void {
    this.#editor?.reveal(line);
  }

  #show(): void {
    const text = this.program.code.trimEnd() || words.emptyProgram;
    if (this.#editor) this.#editor.setText(text);
    const plain = this.querySelector(".python-plain");
    if (plain) plain.textContent = text;
  }

  async #copy(): Promise<void> {
    this.copyLabel = await navigator.clipboard.writeText(this.program.code).then(
      () => words.copied,
      () => words.cannotCopy,
    );
    setTimeout(() => {
      this.copyLabel = words.copyPython;
    }, COPIED_FOR_MS);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "python-pane": PythonPane;
  }
}

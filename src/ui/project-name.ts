import { css, html, LitElement } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { Keeping } from "../projects/autosave.ts";
import { words } from "./words.ts";

/** The project's name, to be changed in place, and whether the work is kept. Fires `rename` with the new name. */
@customElement("project-name")
export class ProjectName extends LitElement {
  static override styles = css`
    :host {
      display: flex;
      align-items: center;
      gap: 8px;
      min-width: 0;
    }
    button,
    input {
      height: 36px;
      min-width: 0;
      padding: 0 8px;
      border: 1px solid transparent;
      border-radius: 8px;
      color: var(--ink);
      background: transparent;
      font: 600 17px/1.2 var(--sans);
    }
    button {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
      cursor: text;
    }
    button:hover,
    input {
      border-color: var(--line);
      background: var(--paper);
    }
    :focus-visible {
      outline: 3px solid var(--focus);
    }
    .keeping {
      flex: none;
      color: var(--ink-soft);
      font: 400 14px/1 var(--sans);
    }
    .keeping.not-kept {
      color: var(--stop-ink);
      font-weight: 600;
    }
    @media (max-width: 640px) {
      .keeping.kept {
        display: none;
      }
    }
  `;

  @property({ attribute: false }) name = "";
  @property({ attribute: false }) keeping: Keeping = { kind: "kept" };
  @state() private isEditing = false;
  @query("input") private input!: HTMLInputElement | null;

  override render() {
    return html`${this.isEditing ? this.#editor() : this.#label()}
      <span class="keeping ${this.keeping.kind}" title=${this.keeping.kind === "kept" ? words.keptTitle : ""}>
        ${this.keeping.kind === "kept" ? "✓" : ""} ${this.#keepingWord()}
      </span>`;
  }

  #label() {
    return html`<button title=${words.rename} aria-label="${this.name}. ${words.rename}" @click=${this.#edit}>
      ${this.name}
    </button>`;
  }

  #editor() {
    return html`<input
      aria-label=${words.projectName}
      maxlength="80"
      .value=${this.name}
      @blur=${this.#finish}
      @keydown=${this.#key}
    />`;
  }

  #keepingWord(): string {
    switch (this.keeping.kind) {
      case "kept":
        return words.kept;
      case "keeping":
        return words.keeping;
      case "not-kept":
        return words.notKept;
    }
  }

  async #edit(): Promise<void> {
    this.isEditing = true;
    await this.updateComplete;
    this.input?.select();
  }

  #key(event: KeyboardEvent): void {
    if (event.key === "Escape" && this.input) this.input.value = this.name;
    if (event.key === "Escape" || event.key === "Enter") this.input?.blur();
  }

  #finish(): void {
    if (!this.isEditing) return;
    const name = this.input?.value ?? this.name;
    this.isEditing = false;
    if (name.trim() && name !== this.name) this.dispatchEvent(new CustomEvent("rename", { detail: name }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "project-name": ProjectName;
  }
}

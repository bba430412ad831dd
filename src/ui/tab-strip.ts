import { css, html, LitElement } from "lit";
import { customElement, property } from "lit/decorators.js";

/** One tab: `id` also names the panel it controls. */
export interface Tab {
  readonly id: string;
  readonly label: string;
  /** Something new is behind it; said to screen readers in these words. */
  readonly news?: string;
}

/** A row of tabs, moved through with the arrow keys. Fires `select` with the tab's id. */
@customElement("tab-strip")
export class TabStrip extends LitElement {
  static override styles = css`
    div {
      display: flex;
      gap: 4px;
    }
    button {
      position: relative;
      flex: var(--tab-flex, none);
      min-width: 0;
      height: 40px;
      padding: 0 var(--tab-space, 16px);
      border: 0;
      border-bottom: 3px solid transparent;
      color: var(--ink-soft);
      background: transparent;
      font: 500 15px/1 var(--sans);
      cursor: pointer;
    }
    button[aria-selected="true"] {
      border-bottom-color: var(--brand-ink);
      color: var(--ink);
    }
    button:focus-visible {
      outline: 3px solid var(--focus);
      outline-offset: -3px;
    }
    .news {
      display: inline-block;
      width: 8px;
      height: 8px;
      margin-inline-start: 6px;
      border-radius: 50%;
      background: var(--amber);
    }
  `;

  @property({ attribute: false }) tabs: readonly Tab[] = [];
  @property({ attribute: false }) selected = "";
  @property({ attribute: false }) label = "";

  override render() {
    return html`<div role="tablist" aria-label=${this.label} @keydown=${this.#key}>
      ${this.tabs.map((tab) => this.#tab(tab))}
    </div>`;
  }

  #tab({ id, label, news }: Tab) {
    const isSelected = id === this.selected;
    return html`<button
      role="tab"
      data-tab=${id}
      aria-selected=${isSelected}
      tabindex=${isSelected ? 0 : -1}
      @click=${() => this.#select(id)}
    >
      ${label}${news ? html`<span class="news" role="img" aria-label=${news}></span>` : ""}
    </button>`;
  }

  #select(id: string): void {
    this.dispatchEvent(new CustomEvent("select", { detail: id }));
  }

  #key(event: KeyboardEvent): void {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    const at = this.tabs.findIndex((tab) => tab.id === this.selected);
    const next = this.tabs[(at + step + this.tabs.length) % this.tabs.length];
    if (!next) return;
    this.#select(next.id);
    this.renderRoot.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "tab-strip": TabStrip;
  }
}

import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Notice } from "./notice.ts";
import { words } from "./words.ts";

/** A sentence over the page with buttons that help. Fires `dismiss`. */
@customElement("notice-card")
export class NoticeCard extends LitElement {
  static override styles = css`
    section {
      display: flex;
      box-sizing: border-box;
      min-width: 0;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px 12px;
      padding: 12px 16px;
      border: 1px solid var(--line);
      border-inline-start: 6px solid var(--brand);
      border-radius: 10px;
      color: var(--ink);
      background: var(--paper-raised);
      box-shadow: var(--shadow);
      font: 400 16px/1.4 var(--sans);
    }
    section.error {
      border-inline-start-color: var(--stop);
    }
    section.warning {
      border-inline-start-color: var(--amber);
    }
    p {
      flex: 1 1 240px;
      min-width: 0;
      overflow-wrap: anywhere;
      margin: 0;
    }
    button {
      min-height: 44px;
      padding: 0 14px;
      border: 1px solid var(--line);
      border-radius: 8px;
      color: var(--ink);
      background: var(--paper);
      font: 500 15px/1 var(--sans);
      cursor: pointer;
    }
    button:first-of-type {
      border-color: transparent;
      color: var(--on-brand);
      background: var(--brand);
    }
    button:focus-visible {
      outline: 3px solid var(--focus);
      outline-offset: 2px;
    }
    progress {
      flex-basis: 100%;
      accent-color: var(--brand);
    }
    pre {
      flex-basis: 100%;
      box-sizing: border-box;
      min-width: 0;
      max-height: 30vh;
      margin: 0;
      padding: 8px;
      overflow: auto;
      border-radius: 8px;
      background: var(--paper);
      font: 400 14px/1.5 var(--mono);
    }
  `;

  @property({ attribute: false }) notice: Notice | null = null;
  @state() private isOpen = false;

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has("notice")) this.isOpen = false;
  }

  override render() {
    const { notice } = this;
    if (!notice) return nothing;
    return html`<section class=${notice.tone} role=${notice.tone === "error" ? "alert" : "status"}>
      <p>${notice.sentence}</p>
      ${notice.progress === undefined ? nothing : html`<progress aria-label=${notice.sentence} .value=${notice.progress}></progress>`}
      ${notice.actions.map(({ label, act }) => html`<button @click=${act}>${label}</button>`)}
      ${notice.details ? this.#detailsButton(notice.details.label) : nothing}
      <button @click=${() => this.dispatchEvent(new Event("dismiss"))}>${words.dismiss}</button>
      ${this.isOpen ? html`<pre tabindex="0">${notice.details?.text}</pre>` : nothing}
    </section>`;
  }

  #detailsButton(label: string) {
    return html`<button
      aria-expanded=${this.isOpen}
      @click=${() => {
        this.isOpen = !this.isOpen;
      }}
    >
      ${label}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "notice-card": NoticeCard;
  }
}

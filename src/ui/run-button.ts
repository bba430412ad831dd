import { css, html, LitElement } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { SessionState } from "../device/session.ts";
import { words } from "./words.ts";

/** States in which the button has to wait. */
const WAITING: ReadonlySet<SessionState["kind"]> = new Set([
  "stopping",
  "connecting",
  "working",
  "restarting",
  "away",
]);

/** The one button: Run, green, or Stop, red, in the same place. Fires `run` and `stop`. */
@customElement("run-button")
export class RunButton extends LitElement {
  static override styles = css`
    button {
      display: inline-flex;
      align-items: center;
      justify-content: center;
      gap: 8px;
      min-width: 112px;
      height: 44px;
      padding: 0 20px;
      border: 0;
      border-radius: 10px;
      color: #fff;
      background: var(--run);
      font: 600 18px/1 var(--sans);
      cursor: pointer;
    }
    button.stop {
      background: var(--stop);
    }
    button:hover:not([aria-disabled="true"]) {
      filter: brightness(1.08);
    }
    button:focus-visible {
      outline: 3px solid var(--focus);
      outline-offset: 2px;
    }
    button[aria-disabled="true"] {
      opacity: 0.75;
      cursor: progress;
    }
    svg {
      width: 18px;
      height: 18px;
      fill: currentColor;
    }
  `;

  @property({ attribute: false }) state: SessionState["kind"] = "disconnected";

  override render() {
    const isStop = this.state === "running" || this.state === "stopping";
    const isWaiting = WAITING.has(this.state);
    const label = this.state === "stopping" ? words.stopping : isStop ? words.stop : words.run;
    return html`<button
      class=${isStop ? "stop" : "run"}
      title=${isStop ? words.stopTitle : words.runTitle}
      aria-disabled=${isWaiting}
      @click=${(event: MouseEvent) => this.#press(isStop, isWaiting || event.detail > 1)}
    >
      <svg viewBox="0 0 18 18" aria-hidden="true">
        <path d=${isStop ? "M3 3h12v12H3z" : "M4 2l12 7-12 7z"}></path>
      </svg>
      ${label}
    </button>`;
  }

  /** The second press of a double click is not meant for the button that the first one has made of this. */
  #press(isStop: boolean, isIgnored: boolean): void {
    if (!isIgnored) this.dispatchEvent(new Event(isStop ? "stop" : "run"));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "run-button": RunButton;
  }
}

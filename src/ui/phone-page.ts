import { html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { VisitAnswer } from "../device/virtual/network/outside.ts";
import { type Ask, askOf, get, pathOf } from "./phone-page/address.ts";
import { drawPage, type PageActions } from "./phone-page/draw-page.ts";
import type { WebPage } from "./phone-page/page-model.ts";
import { readPage } from "./phone-page/read-page.ts";
import { phoneStyles } from "./phone-page/styles.ts";
import { phoneWords } from "./phone-page/words.ts";

const FIRST_PAGE = "/";
const REFRESH_MS = 1000;
/** Somebody who is sent from one address to the next for longer than this is sent in a circle. */
const MAX_REDIRECTS = 5;

/** The web page that the board serves, as a phone's browser shows it. */
@customElement("phone-page")
export class PhonePage extends LitElement {
  static override styles = phoneStyles;

  /** Asks the board's web server. */
  @property({ attribute: false }) visit!: (ask: Ask) => Promise<VisitAnswer>;
  @state() private path = FIRST_PAGE;
  @state() private page: WebPage | null = null;
  /** What the board answered last; 0 means nothing, null that it has not been asked yet. */
  @state() private code: number | null = null;
  /** For a screen reader: what came of the last press. */
  @state() private said = "";
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastAsk = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#ask(get(FIRST_PAGE), false);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#lastAsk++;
  }

  override render() {
    return html`<div class="bar">
        ${this.#barButton(phoneWords.home, "M3 9l7-6 7 6v8h-5v-5H8v5H3z", FIRST_PAGE)}
        <span class="address" title=${phoneWords.address}>192.168.0.42${this.path}</span>
        ${this.#barButton(phoneWords.reload, "M16 7a7 7 0 1 0 1 5M16 3v4h-4", this.path)}
      </div>
      <div class="content" role="region" aria-label=${phoneWords.page} tabindex="0">
        ${this.#note()} ${this.page ? drawPage(this.page, this.#actions) : nothing}
      </div>
      <p class="visually-hidden" role="status">${this.said}</p>`;
  }

  #barButton(label: string, drawing: string, path: string) {
    return html`<button aria-label=${label} title=${label} @click=${() => this.#ask(get(path), true)}>
      <svg viewBox="0 0 20 20" aria-hidden="true"><path d=${drawing}></path></svg>
    </button>`;
  }

  #note() {
    if (this.code === null) return html`<p class="note">${phoneWords.asking}</p>`;
    if (this.code === 0) return html`<p class="note">${phoneWords.silent}</p>`;
    if (this.code < 400) return nothing;
    return html`<p class="wrong">${phoneWords.wrong.replace("{}", String(this.code))}</p>`;
  }

  readonly #actions: PageActions = {
    follow: (href) => {
      const path = pathOf(href, this.path);
      if (path !== null) void this.#ask(get(path), true);
    },
    send: (form, event) => {
      event.preventDefault();
      const { submitter, target } = event;
      const fields = [...new FormData(target as HTMLFormElement, submitter)];
      const action = submitter?.getAttribute("formaction") ?? form.action;
      const ask = askOf(
        form.method,
        action,
        this.path,
        fields.map(([name, value]) => [name, String(value)]),
      );
      if (ask) void this.#ask(ask, true);
    },
  };

  /** Asks the board, and goes on from there as a browser does. What a later press asks for makes it moot. */
  async #ask(first: Ask, isPressed: boolean): Promise<void> {
    clearTimeout(this.#timer);
    const number = ++this.#lastAsk;
    let ask = first;
    let answer = await this.visit(ask);
    for (let i = 0; i < MAX_REDIRECTS && answer.status >= 300 && answer.status < 400; i++) {
      const path = pathOf(answer.location, ask.path);
      if (path === null || number !== this.#lastAsk) break;
      ask = get(path);
      answer = await this.visit(ask);
    }
    if (number !== this.#lastAsk) return;
    this.#take(ask, answer, isPressed);
    this.#timer = setTimeout(() => this.#refresh(), REFRESH_MS);
  }

  #take(ask: Ask, answer: VisitAnswer, isPressed: boolean): void {
    this.code = answer.status;
    if (answer.status === 0) this.said = isPressed ? phoneWords.silent : this.said;
    if (answer.status === 0) return;
    this.page = readPage(answer.body, answer.contentType);
    this.path = ask.path;
    const title = this.page.title || phoneWords.untitled;
    if (isPressed) this.said = phoneWords.answered.replace("{}", () => title);
  }

  /** Only the first page is asked for again by itself: with any other address a program may do something. */
  #refresh(): void {
    const isSeen = document.visibilityState === "visible" && this.checkVisibility();
    if (isSeen && (this.path === FIRST_PAGE || this.code === 0)) void this.#ask(get(FIRST_PAGE), false);
    else this.#timer = setTimeout(() => this.#refresh(), REFRESH_MS);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "phone-page": PhonePage;
  }
}

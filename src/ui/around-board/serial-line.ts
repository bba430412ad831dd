import { css, html } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { cardHead, checkBox } from "./card-parts.ts";
import { cardStyles } from "./card-styles.ts";
import { once, type Part, PartCard } from "./part.ts";
import { aroundWords, fill } from "./words.ts";

/** So many of the last letters that came out of TX are shown. */
const SHOWN = 400;

/** As much as the board keeps of what nobody has read. */
const LONGEST = 255;

/** What is at the other end of TX and RX: somebody who sends lines, or a wire from one to the other. */
@customElement("serial-line-card")
export class SerialLineCard extends PartCard {
  static override styles = [
    cardStyles,
    css`
      form {
        display: flex;
        gap: 8px;
      }
      input[type="text"] {
        flex: 1;
      }
      pre:empty::before {
        color: var(--ink-soft);
        content: attr(data-empty);
      }
      pre {
        block-size: 58px;
        margin: 6px 0 0;
        padding: 4px 8px;
        border-radius: 8px;
        overflow: auto;
        background: var(--paper);
        font: 400 14px/1.35 var(--mono);
        overflow-wrap: anywhere;
        white-space: pre-wrap;
      }
    `,
  ];
  @state() private isLooped = false;
  @state() private said = "";
  @query("input[type=text]") private line!: HTMLInputElement;
  @query("pre") private log!: HTMLElement;
  readonly #decoder = new TextDecoder();

  get kind(): string {
    return aroundWords.serial;
  }

  override render() {
    return html`${cardHead(this.kind, "")}
      <form @submit=${this.#send}>
        <input type="text" maxlength=${LONGEST} aria-label=${aroundWords.serialLine}
          placeholder=${aroundWords.serialLine} autocomplete="off" />
        <button>${aroundWords.send}</button>
      </form>
      <pre role="log" tabindex="0" aria-label=${aroundWords.serialSent} data-empty=${aroundWords.serialSilent}></pre>
      ${checkBox(aroundWords.serialLoop, this.isLooped, (isLooped) => {
        this.isLooped = isLooped;
        this.board.setInput("serialLoop", isLooped ? 1 : 0);
      })}
      <p class="visually-hidden" role="status">${this.said}</p>`;
  }

  override show(): void {
    if (!this.log) return;
    const bytes = this.board.takeSent();
    if (bytes.length === 0) return;
    const text = (this.log.textContent ?? "") + this.#decoder.decode(bytes, { stream: true });
    this.log.textContent = text.slice(-SHOWN);
    this.log.scrollTop = this.log.scrollHeight;
  }

  override leave(): void {
    this.board.setInput("serialLoop", 0);
  }

  readonly #send = (event: Event): void => {
    event.preventDefault();
    this.board.feedSerial(`${this.line.value}\n`);
    this.said = fill(aroundWords.sent, { "": this.line.value });
    this.line.select();
  };
}

/** The serial port on TX and RX. */
export const serialLine: Part = {
  tag: "serial-line-card",
  find: ({ inputs }) => once(inputs.has("serialLoop")),
};

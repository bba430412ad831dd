import { css, html } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { cardHead, checkBox } from "./card-parts.ts";
import { cardStyles } from "./card-styles.ts";
import { once, type Part, PartCard } from "./part.ts";
import { aroundWords, fill } from "./words.ts";

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
    `,
  ];
  @state() private isLooped = false;
  @state() private said = "";
  @query("input[type=text]") private line!: HTMLInputElement;

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
      ${checkBox(aroundWords.serialLoop, this.isLooped, (isLooped) => {
        this.isLooped = isLooped;
        this.board.setInput("serialLoop", isLooped ? 1 : 0);
      })}
      <p class="visually-hidden" role="status">${this.said}</p>`;
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

import { css, html, LitElement } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import type { BoardCall } from "./air-choice.ts";
import { dialogStyles } from "./dialog-styles.ts";
import { boardWords as words } from "./words.ts";

/** The field in which something has to be mended. */
export type BoardField = "address" | "password";

/** Asks where a board is, and for its password. Fires `call` with a `BoardCall`. */
@customElement("board-form")
export class BoardForm extends LitElement {
  static override styles = [
    dialogStyles,
    css`
      form {
        display: grid;
        gap: 4px;
      }
      label:not(.check) {
        margin-top: 8px;
        font-weight: 600;
      }
      .password {
        display: flex;
        gap: 8px;
      }
      button[aria-pressed] {
        min-width: 76px;
      }
      button[aria-pressed="true"] {
        border-color: transparent;
        color: var(--on-brand);
        background: var(--brand);
      }
    `,
  ];

  @state() private isShown = false;
  @state() private wrong: BoardField | null = null;
  @query("#address") private address!: HTMLInputElement;
  @query("#password") private password!: HTMLInputElement;
  @query("#keep") private keep!: HTMLInputElement;
  /** What was filled in: as long as its address stands there, its name is known. */
  #filled: BoardCall | null = null;

  override render() {
    return html`<form novalidate @submit=${this.#submit}>
      <label for="address">${words.address}</label>
      <input
        id="address"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        maxlength="270"
        aria-describedby="address-hint"
        aria-invalid=${this.wrong === "address"}
      />
      <small id="address-hint">${words.addressHint}</small>
      <label for="password">${words.password}</label>
      <span class="password">
        <input
          id="password"
          type=${this.isShown ? "text" : "password"}
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          maxlength="40"
          aria-describedby="password-hint"
          aria-invalid=${this.wrong === "password"}
        />
        <button
          type="button"
          aria-label=${words.passwordShowTitle}
          aria-pressed=${this.isShown}
          @click=${() => {
            this.isShown = !this.isShown;
          }}
        >
          ${words.passwordShow}
        </button>
      </span>
      <small id="password-hint">${words.passwordHint}</small>
      <label class="check"><input id="keep" type="checkbox" aria-describedby="keep-hint" /> ${words.passwordKeep}</label>
      <small id="keep-hint">${words.passwordKeepHint}</small>
      <div class="buttons"><slot></slot><button class="first">${words.connect}</button></div>
    </form>`;
  }

  /** Fills in what is known of a board. */
  fill(call: BoardCall): void {
    this.#filled = call;
    this.address.value = call.address;
    this.password.value = call.password;
    this.keep.checked = call.isKept;
  }

  /** Empties the field of the password, and hides what is typed there. */
  forgetPassword(): void {
    this.#filled = null;
    this.isShown = false;
    this.wrong = null;
    this.password.value = "";
    this.keep.checked = false;
  }

  /** Takes the person to a field; marked when what stands there is wrong. */
  async goTo(field: BoardField, isWrong: boolean): Promise<void> {
    this.wrong = isWrong ? field : null;
    await this.updateComplete;
    this[field].focus();
    this[field].select();
  }

  #submit(event: Event): void {
    event.preventDefault();
    this.wrong = null;
    const address = this.address.value;
    const name = this.#filled?.address === address ? this.#filled.name : undefined;
    const call: BoardCall = {
      address,
      password: this.password.value,
      isKept: this.keep.checked,
      ...(name !== undefined && { name }),
    };
    this.dispatchEvent(new CustomEvent("call", { detail: call }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "board-form": BoardForm;
  }
}

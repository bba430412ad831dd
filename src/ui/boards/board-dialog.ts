import { css, html, LitElement, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { type BoardError, toBoardError } from "../../device/board-error.ts";
import type { BoardAdvice } from "../explain-board-error.ts";
import { Watch } from "../watch.ts";
import { type AirChoice, airChoice, type BoardCall, isAir, nameOf } from "./air-choice.ts";
import type { BoardField, BoardForm } from "./board-form.ts";
import "./board-form.ts";
import type { BoardPlace } from "./board-place.ts";
import "./call-steps.ts";
import { dialogStyles } from "./dialog-styles.ts";
import { explainAirError } from "./explain-air-error.ts";
import type { KnownBoard, KnownBoards } from "./known-boards.ts";
import "./known-list.ts";
import { fill, boardWords as words } from "./words.ts";

/** What the dialog shows: the boards to choose from, a call on its way, or why a call came to nothing. */
type View =
  | { readonly kind: "choosing" }
  | { readonly kind: "calling"; readonly choice: AirChoice }
  | { readonly kind: "failed"; readonly call: BoardCall; readonly advice: BoardAdvice };

/** The dialog in which a board is chosen and connected. */
@customElement("board-dialog")
export class BoardDialog extends LitElement {
  static override styles = [
    dialogStyles,
    css`
      .failure {
        margin-top: 16px;
      }
    `,
  ];

  @property({ attribute: false }) place!: BoardPlace;
  @property({ attribute: false }) known!: KnownBoards;
  @state() private view: View = { kind: "choosing" };
  @query("dialog") private dialog!: HTMLDialogElement;
  @query("board-form") private form!: BoardForm;
  /** Whether a call has taken the board away that was there before. */
  #hasCalled = false;

  constructor() {
    super();
    new Watch(this, () => [this.known.list, this.place.workbench.choice, this.place.session.state]);
  }

  override render() {
    const { view } = this;
    const isCalling = view.kind === "calling";
    return html`<dialog aria-labelledby="title" @close=${this.#closed}>
      <h2 id="title">${isCalling ? fill(words.calling, nameOf(view.choice)) : words.whichBoard}</h2>
      ${isCalling ? this.#steps(view.choice) : nothing}
      <div ?hidden=${isCalling}>
        <known-list
          .boards=${this.known.list.value}
          .current=${this.#currentHost}
          @choose=${(event: CustomEvent<KnownBoard | null>) => this.#choose(event.detail)}
          @forget=${(event: CustomEvent<string>) => this.known.forget(event.detail)}
        ></known-list>
        ${view.kind === "failed" ? this.#failure(view.advice, view.call) : nothing}
        <h3>${words.another}</h3>
        <board-form @call=${(event: CustomEvent<BoardCall>) => this.call(event.detail)}>
          <button type="button" @click=${() => this.dialog.close()}>${words.close}</button>
        </board-form>
      </div>
    </dialog>`;
  }

  /** Opens the dialog. */
  async show(): Promise<void> {
    this.known.refresh();
    await this.updateComplete;
    if (this.dialog.open) return;
    this.#hasCalled = false;
    this.dialog.showModal();
    const hasKeyboard = matchMedia("(pointer: fine)").matches;
    if (hasKeyboard && this.known.list.value.length === 0) await this.form.goTo("address", false);
  }

  /** Calls a board, and closes the dialog when it is connected. Whatever fails is told in the dialog. */
  async call(call: BoardCall): Promise<void> {
    await this.show();
    this.form.fill(call);
    try {
      const choice = airChoice(call);
      this.view = { kind: "calling", choice };
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>(".cancel")?.focus();
      await this.#connect(choice);
    } catch (error) {
      await this.#fail(call, toBoardError(error));
    }
  }

  async #connect(choice: AirChoice): Promise<void> {
    this.#hasCalled = true;
    const isWanted = () => this.view.kind === "calling" && this.view.choice === choice;
    try {
      await this.place.workbench.change(choice);
    } catch (error) {
      if (isWanted()) throw error;
      return;
    }
    if (!isWanted()) return;
    const { password, isKept } = choice.call;
    this.known.used({ host: choice.host, name: nameOf(choice), password: isKept ? password : null });
    this.dialog.close();
  }

  async #fail(call: BoardCall, error: BoardError): Promise<void> {
    this.view = { kind: "failed", call, advice: explainAirError(error) };
    await this.updateComplete;
    const field = fieldOf(error);
    if (field) await this.form.goTo(field, true);
    else this.renderRoot.querySelector<HTMLElement>(".failure button")?.focus();
  }

  #steps({ transport }: AirChoice) {
    return html`<call-steps .step=${transport.step}></call-steps>
      <div class="buttons"><button class="cancel" @click=${this.#cancel}>${words.cancel}</button></div>`;
  }

  #failure({ sentence, button, remedy }: BoardAdvice, call: BoardCall) {
    const act = () => {
      switch (remedy) {
        case "virtual":
          return void this.#choose(null);
        case "choose":
          return void this.form.goTo("address", false);
        default:
          return void this.call({ ...call, takesOver: remedy === "take-over" });
      }
    };
    return html`<div class="failure" role="alert"><p>${sentence}</p><button @click=${act}>${button}</button></div>`;
  }

  get #currentHost(): string | null {
    const { choice } = this.place.workbench;
    if (this.place.session.state.value.kind === "disconnected") return null;
    return isAir(choice.value) ? choice.value.host : "";
  }

  /** A board whose password is kept is called at once, for the others the password is asked; null is the virtual one. */
  async #choose(board: KnownBoard | null): Promise<void> {
    if (this.#currentHost === (board?.host ?? "")) return this.dialog.close();
    if (board === null) {
      this.#hasCalled = false;
      this.dialog.close();
      await this.place.workbench.connect(this.place.virtual);
      return;
    }
    const { host, name, password } = board;
    const call: BoardCall = { address: host, name, password: password ?? "", isKept: password !== null };
    this.form.fill(call);
    if (password === null) await this.form.goTo("password", false);
    else await this.call(call);
  }

  async #cancel(): Promise<void> {
    this.view = { kind: "choosing" };
    this.place.session.disconnect();
    await this.form.goTo("address", false);
  }

  /** Who leaves without a board has the one again that was there before. */
  #closed(): void {
    if (this.view.kind === "calling" && this.place.session.state.value.kind === "connecting")
      this.place.session.disconnect();
    this.view = { kind: "choosing" };
    this.form.forgetPassword();
    const isOff = this.place.session.state.value.kind === "disconnected";
    if (isOff && this.#hasCalled) void this.place.workbench.connect();
  }
}

/** Where a failure can be mended by typing. */
function fieldOf({ code }: BoardError): BoardField | null {
  switch (code) {
    case "wrong-password":
      return "password";
    case "bad-address":
    case "not-webrepl":
    case "mixed-content-name":
      return "address";
    default:
      return null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "board-dialog": BoardDialog;
  }
}

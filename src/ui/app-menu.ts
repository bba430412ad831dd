import { html } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { BoardCommand } from "./boards/board-commands.ts";
import type { SchemeChoice } from "./colour-scheme.ts";
import { LightElement } from "./light-element.ts";
import { words } from "./words.ts";

/** What the menu can ask for besides boards and colours. */
export type MenuCommand =
  | "lessons"
  | "new"
  | "projects"
  | "open-file"
  | "save-file"
  | "save-python"
  | "undo"
  | "redo";

type Choice = MenuCommand | `board ${BoardCommand}` | `scheme ${SchemeChoice}`;

const CHOICES: readonly (readonly [Choice, string] | null)[] = [
  ["lessons", words.lessons],
  ["new", words.newProject],
  ["projects", words.myProjects],
  ["open-file", words.openFile],
  ["save-file", words.saveFile],
  ["save-python", words.savePython],
  null,
  ["board save", words.saveToBoard],
  ["board forget", words.forgetOnBoard],
  ["board files", words.boardFiles],
  null,
  ["undo", words.undo],
  ["redo", words.redo],
  null,
  ["scheme light", words.useLight],
  ["scheme dark", words.useDark],
  ["scheme system", words.useSystem],
];

/** The menu at the end of the top bar. Fires `command`, `board` with a `BoardCommand`, and `scheme`. Its list comes with `loadMenu`, after the page is usable. */
@customElement("app-menu")
export class AppMenu extends LightElement {
  @property({ attribute: false }) scheme: SchemeChoice = "system";

  override render() {
    return html`<wa-dropdown placement="bottom-end" @wa-select=${this.#select}>
      <button slot="trigger" class="icon-button" aria-label=${words.menu} title=${words.menu}>
        <svg viewBox="0 0 20 20" aria-hidden="true"><path d="M3 5h14M3 10h14M3 15h14"></path></svg>
      </button>
      ${CHOICES.map((choice) => (choice ? this.#item(...choice) : html`<wa-divider></wa-divider>`))}
    </wa-dropdown>`;
  }

  #item(choice: Choice, label: string) {
    const isScheme = choice.startsWith("scheme ");
    return html`<wa-dropdown-item
      value=${choice}
      type=${isScheme ? "checkbox" : "normal"}
      .checked=${choice === `scheme ${this.scheme}`}
      >${label}</wa-dropdown-item
    >`;
  }

  #select(event: CustomEvent<{ item: { value: Choice } }>): void {
    const [group = "", name] = event.detail.item.value.split(" ");
    const isCommand = name === undefined;
    this.dispatchEvent(new CustomEvent(isCommand ? "command" : group, { detail: name ?? group }));
  }
}

/** Brings the menu's list to life. */
export async function loadMenu(): Promise<void> {
  await Promise.all([
    import("@awesome.me/webawesome/dist/components/dropdown/dropdown.js"),
    import("@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js"),
    import("@awesome.me/webawesome/dist/components/divider/divider.js"),
  ]);
}

declare global {
  interface HTMLElementTagNameMap {
    "app-menu": AppMenu;
  }
}

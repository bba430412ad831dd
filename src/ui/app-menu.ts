import { html } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { SchemeChoice } from "./colour-scheme.ts";
import { LightElement } from "./light-element.ts";
import { words } from "./words.ts";

/** What the menu can ask for. */
export type MenuCommand =
  | "new"
  | "projects"
  | "open-file"
  | "save-file"
  | "save-python"
  | "undo"
  | "redo"
  | `scheme-${SchemeChoice}`;

const COMMANDS: readonly (readonly [MenuCommand, string] | null)[] = [
  ["new", words.newProject],
  ["projects", words.myProjects],
  ["open-file", words.openFile],
  ["save-file", words.saveFile],
  ["save-python", words.savePython],
  null,
  ["undo", words.undo],
  ["redo", words.redo],
  null,
  ["scheme-light", words.useLight],
  ["scheme-dark", words.useDark],
  ["scheme-system", words.useSystem],
];

/** The menu at the end of the top bar. Fires `command`. Its list comes with `loadMenu`, after the page is usable. */
@customElement("app-menu")
export class AppMenu extends LightElement {
  @property({ attribute: false }) scheme: SchemeChoice = "system";

  override render() {
    return html`<wa-dropdown placement="bottom-end" @wa-select=${this.#select}>
      <button slot="trigger" class="icon-button" aria-label=${words.menu} title=${words.menu}>
        <svg viewBox="0 0 20 20" aria-hidden="true"><path d="M3 5h14M3 10h14M3 15h14"></path></svg>
      </button>
      ${COMMANDS.map((command) => (command ? this.#item(...command) : html`<wa-divider></wa-divider>`))}
    </wa-dropdown>`;
  }

  #item(command: MenuCommand, label: string) {
    const isScheme = command.startsWith("scheme-");
    return html`<wa-dropdown-item
      value=${command}
      type=${isScheme ? "checkbox" : "normal"}
      .checked=${command === `scheme-${this.scheme}`}
      >${label}</wa-dropdown-item
    >`;
  }

  #select(event: CustomEvent<{ item: { value: MenuCommand } }>): void {
    this.dispatchEvent(new CustomEvent("command", { detail: event.detail.item.value }));
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

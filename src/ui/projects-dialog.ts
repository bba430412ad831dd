import { css, html, LitElement } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { ProjectDesk } from "../projects/project-desk.ts";
import type { ProjectEntry } from "../projects/project-store.ts";
import { askYesNo, tell } from "./ask.ts";
import { words } from "./words.ts";

/** The list of kept projects, to search, open and delete. Fires `open` with a project's id. */
@customElement("projects-dialog")
export class ProjectsDialog extends LitElement {
  static override styles = css`
    dialog {
      box-sizing: border-box;
      width: min(560px, calc(100vw - 24px));
      max-height: 80vh;
      padding: 24px;
      border: 0;
      border-radius: 10px;
      color: var(--ink);
      background: var(--paper-raised);
      box-shadow: var(--shadow);
      font: 400 16px/1.4 var(--sans);
    }
    dialog::backdrop {
      background: rgb(0 0 0 / 40%);
    }
    dialog:not([open]) {
      display: none;
    }
    h2 {
      margin: 0 0 16px;
      font-size: 20px;
    }
    input {
      box-sizing: border-box;
      width: 100%;
      height: 44px;
      padding: 0 12px;
      border: 1px solid var(--line-strong);
      border-radius: 8px;
      color: inherit;
      background: var(--paper);
      font: inherit;
    }
    ul {
      max-height: 45vh;
      margin: 16px 0;
      padding: 0;
      overflow: auto;
      list-style: none;
    }
    li {
      display: flex;
      align-items: center;
      gap: 8px;
      padding: 4px 0;
    }
    li button:first-child {
      flex: 1;
      min-width: 0;
      overflow: hidden;
      text-align: start;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    button {
      height: 44px;
      padding: 0 12px;
      border: 1px solid var(--line);
      border-radius: 8px;
      color: inherit;
      background: var(--paper);
      font: inherit;
      cursor: pointer;
    }
    :focus-visible {
      outline: 3px solid var(--focus);
    }
    small {
      color: var(--ink-soft);
    }
  `;

  @property({ attribute: false }) desk!: ProjectDesk;
  @state() private entries: readonly ProjectEntry[] = [];
  @state() private filter = "";
  @query("dialog") private dialog!: HTMLDialogElement;

  override render() {
    const wanted = this.filter.trim().toLowerCase();
    const found = this.entries.filter(({ name }) => name.toLowerCase().includes(wanted));
    return html`<dialog aria-labelledby="title">
      <h2 id="title">${words.myProjects.replace("…", "")}</h2>
      <input
        type="search"
        placeholder=${words.searchProjects}
        aria-label=${words.searchProjects}
        .value=${this.filter}
        @input=${this.#search}
      />
      <ul>
        ${found.map((entry) => this.#row(entry))}
      </ul>
      ${found.length === 0 ? html`<p>${words.noProjects}</p>` : ""}
      <button @click=${() => this.dialog.close()}>${words.dismiss}</button>
    </dialog>`;
  }

  /** Opens the list of what is kept by now. Rejects when the browser keeps nothing. */
  async show(): Promise<void> {
    await this.desk.flush();
    this.entries = await this.desk.list();
    this.filter = "";
    await this.updateComplete;
    this.dialog.showModal();
  }

  #row({ id, name, savedAtMs }: ProjectEntry) {
    const isCurrent = id === this.desk.currentId;
    const date = new Date(savedAtMs).toLocaleString();
    return html`<li>
      <button @click=${() => this.#open(id)}>${name} <small>${isCurrent ? words.openNow : date}</small></button>
      ${
        isCurrent
          ? ""
          : html`<button aria-label="${words.deleteProject}: ${name}" @click=${() => this.#remove(id, name)}>
              ${words.deleteProject}
            </button>`
      }
    </li>`;
  }

  #search(event: Event): void {
    this.filter = (event.target as HTMLInputElement).value;
  }

  #open(id: string): void {
    this.dialog.close();
    this.dispatchEvent(new CustomEvent("open", { detail: id }));
  }

  async #remove(id: string, name: string): Promise<void> {
    if (!(await askYesNo(words.deleteQuestion.replace("{}", () => name)))) return;
    if (!(await this.desk.remove(id))) await tell(words.openElsewhere);
    this.entries = await this.desk.list();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "projects-dialog": ProjectsDialog;
  }
}

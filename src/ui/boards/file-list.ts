import { css, html, LitElement } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { BoardFileEntry } from "../../device/board-kit.ts";
import { dialogStyles } from "./dialog-styles.ts";
import { sizeOf } from "./sizes.ts";
import { boardWords as words } from "./words.ts";

/** What Untether itself has put on the board. */
const HELPERS = /^\/(untether|lib)(\/|$)/;

/** A list of files with a search. Fires `download` and `remove` with a path. */
@customElement("file-list")
export class FileList extends LitElement {
  static override styles = [
    dialogStyles,
    css`
      ul {
        min-height: 96px;
        max-height: 40vh;
        margin-top: 8px;
        overflow: auto;
      }
      li {
        flex-wrap: wrap;
        padding: 4px 3px;
        border-bottom: 1px solid var(--line);
      }
      .path {
        flex: 1 1 150px;
        min-width: 0;
        overflow-wrap: anywhere;
        font-family: var(--mono);
      }
      small {
        flex: none;
        min-width: 56px;
        text-align: end;
      }
    `,
  ];

  @property({ attribute: false }) files: readonly BoardFileEntry[] = [];
  /** Whether it is known what is there. */
  @property({ attribute: false }) isKnown = false;
  /** Whether something is being done, so that nothing else can be. */
  @property({ attribute: false }) isBusy = false;
  @state() private filter = "";
  @state() private hasHelpers = false;

  override render() {
    const own = this.files.filter(({ path, folder }) => !folder && (this.hasHelpers || !HELPERS.test(path)));
    const wanted = this.filter.trim().toLowerCase();
    const found = own.filter(({ path }) => path.toLowerCase().includes(wanted));
    const sorted = found.toSorted((a, b) => (a.path < b.path ? -1 : 1));
    const nothing = own.length === 0 ? words.filesNone : words.filesNotFound;
    return html`<input
        type="search"
        aria-label=${words.filesSearch}
        placeholder=${words.filesSearch}
        @input=${(event: Event) => {
          this.filter = (event.target as HTMLInputElement).value;
        }}
      />
      <label class="check">
        <input
          type="checkbox"
          .checked=${this.hasHelpers}
          @change=${(event: Event) => {
            this.hasHelpers = (event.target as HTMLInputElement).checked;
          }}
        />
        ${words.filesHelpers}
      </label>
      <ul tabindex="-1" aria-label=${words.files.replace("…", "")}>
        ${sorted.map((file) => this.#row(file))}
      </ul>
      ${sorted.length === 0 && this.isKnown ? html`<p>${nothing}</p>` : ""}`;
  }

  #row({ path, size }: BoardFileEntry) {
    return html`<li>
      <span class="path">${path}</span><small>${sizeOf(size)}</small>
      ${this.#button("download", words.download, path)} ${this.#button("remove", words.remove, path)}
    </li>`;
  }

  #button(name: "download" | "remove", label: string, path: string) {
    const press = () => this.dispatchEvent(new CustomEvent(name, { detail: path }));
    return html`<button aria-label="${label}: ${path}" ?disabled=${this.isBusy} @click=${press}>${label}</button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "file-list": FileList;
  }
}

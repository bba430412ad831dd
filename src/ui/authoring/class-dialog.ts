import { css, html, LitElement, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { type ClassLine, type ClassList, classList, type FindPack, toCsv } from "../../lessons/class-list.ts";
import { chooseFiles } from "../lessons/pack-sources.ts";
import { panelStyles } from "../lessons/panel-styles.ts";
import { fill, lessonWords } from "../lessons/words.ts";
import { readFile, saveFile } from "../save-file.ts";
import { dialogStyles } from "./dialog-styles.ts";
import { formStyles } from "./form-styles.ts";
import { authorWords } from "./words.ts";

const headings = [
  authorWords.ofFile,
  authorWords.ofProject,
  authorWords.ofPack,
  authorWords.ofLesson,
  authorWords.ofStep,
  authorWords.ofChecks,
  authorWords.ofStart,
  authorWords.ofEnd,
];

/** How far a class has come, read from the projects that learners have saved to files. */
@customElement("class-dialog")
export class ClassDialog extends LitElement {
  static override styles = [
    panelStyles,
    formStyles,
    dialogStyles,
    css`
      dialog {
        width: min(1120px, calc(100vw - 24px));
      }
      .table {
        overflow-x: auto;
      }
      table {
        border-collapse: collapse;
        width: 100%;
        font-size: 15px;
      }
      th,
      td {
        padding: 6px 8px;
        border-bottom: 1px solid var(--line);
        text-align: start;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) findPack!: FindPack;
  @state() private list: ClassList | null = null;
  @query("dialog") private dialog!: HTMLDialogElement;

  override render() {
    return html`<dialog aria-labelledby="title">
      <header>
        <h2 id="title">${authorWords.classList}</h2>
        <button @click=${() => this.dialog.close()}>${lessonWords.close}</button>
      </header>
      <p>${authorWords.classHint}</p>
      <div class="row">
        <button class="first" @click=${this.#choose}>${authorWords.chooseProjects}</button>
        <button ?disabled=${!this.list || this.list.lines.length === 0} @click=${this.#save}>${authorWords.saveCsv}</button>
      </div>
      <div role="status">${this.list ? this.#result(this.list) : nothing}</div>
    </dialog>`;
  }

  /** Opens the dialog. Nothing of what was chosen before is kept. */
  async show(): Promise<void> {
    this.list = null;
    await this.updateComplete;
    if (!this.dialog.open) this.dialog.showModal();
  }

  #result({ lines, refused }: ClassList) {
    return html`<p>${fill(authorWords.classCount, { lines: lines.length, refused: refused.length })}</p>
      ${lines.length > 0 ? this.#table(lines) : nothing}
      ${
        refused.length > 0
          ? html`<ul class="says">
              ${refused.map(({ file, sentence }) => html`<li>${file ? fill(lessonWords.problemFile, { file, sentence }) : sentence}</li>`)}
            </ul>`
          : nothing
      }`;
  }

  #table(lines: readonly ClassLine[]) {
    return html`<div class="table" tabindex="0" role="region" aria-label=${authorWords.classList}>
      <table>
        <thead>
          <tr>
            ${headings.map((heading) => html`<th scope="col">${heading}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${lines.map((line) => html`<tr>${cellsOf(line).map((cell) => html`<td>${cell}</td>`)}</tr>`)}
        </tbody>
      </table>
    </div>`;
  }

  async #choose(): Promise<void> {
    const files = await chooseFiles({ accept: ".untether,.json,application/json", multiple: true });
    const read = await Promise.all(
      files.map(async (file) => ({ name: file.name, text: await readFile(file).catch(() => null) })),
    );
    this.list = await classList(read, this.findPack);
  }

  #save(): void {
    // The mark at the beginning tells programs for tables that it is UTF-8.
    const csv = `\ufeff${toCsv(headings, (this.list?.lines ?? []).map(cellsOf))}`;
    saveFile(`${authorWords.classFile}.csv`, "text/csv", csv);
  }
}

function cellsOf({
  file,
  project,
  pack,
  lesson,
  step,
  passed,
  checks,
  startedAtMs,
  doneAtMs,
}: ClassLine): readonly string[] {
  const known = checks === null ? String(passed) : fill(authorWords.passedOf, { passed, checks });
  return [
    file,
    project,
    pack,
    lesson,
    step,
    known,
    momentOf(startedAtMs),
    doneAtMs === null ? "" : momentOf(doneAtMs),
  ];
}

/** A moment as programs for tables read it, in the time of this place; empty where there is no such moment. */
function momentOf(ms: number): string {
  const time = new Date(ms - new Date(ms).getTimezoneOffset() * 60_000);
  return Number.isNaN(time.getTime()) ? "" : time.toISOString().slice(0, 16).replace("T", " ");
}

declare global {
  interface HTMLElementTagNameMap {
    "class-dialog": ClassDialog;
  }
}

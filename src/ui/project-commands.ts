import type { LessonProgress } from "../projects/lesson-progress.ts";
import type { Project, WorkspaceJson } from "../projects/project.ts";
import type { Opened, OpeningNote, ProjectDesk, Refused } from "../projects/project-desk.ts";
import { Observable, type ReadonlyObservable } from "../shared/observable.ts";
import type { Notice } from "./notice.ts";
import { chooseFile, saveFile } from "./save-file.ts";
import { words } from "./words.ts";

/** The canvas, as far as projects need it. */
export interface ProjectCanvas {
  load(workspace: WorkspaceJson): void;
  save(): WorkspaceJson;
}

/** What a new project has on its canvas: the block every program begins with. */
const NEW_WORKSPACE: WorkspaceJson = {
  blocks: { languageVersion: 0, blocks: [{ type: "start", x: 40, y: 40 }] },
};

/** Opens, starts, keeps and hands out projects, and says in a notice what went another way than wished. */
export class ProjectCommands {
  readonly #desk: ProjectDesk;
  readonly #canvas: () => ProjectCanvas;
  readonly #notice: Observable<Notice | null>;
  readonly #shown = new Observable<Project | null>(null);

  constructor(desk: ProjectDesk, canvas: () => ProjectCanvas, notice: Observable<Notice | null>) {
    this.#desk = desk;
    this.#canvas = canvas;
    this.#notice = notice;
    desk.keeping.subscribe((keeping) => {
      if (keeping.kind === "not-kept") this.#showNotKept(keeping.isFull);
    });
  }

  /** The project as it was put on the canvas last. */
  get shown(): ReadonlyObservable<Project | null> {
    return this.#shown;
  }

  /** Shows what the desk has opened by itself. */
  async showFirst(opened: Opened): Promise<void> {
    await this.#show(opened);
  }

  /** Starts a project with these blocks, which are the work of a lesson if one is given. */
  async startNew(name = words.untitled, workspace = NEW_WORKSPACE, lesson?: LessonProgress): Promise<void> {
    await this.#showOrWarn(await this.#desk.startNew(name, workspace, lesson));
  }

  async open(id: string): Promise<void> {
    try {
      await this.#showOrWarn(await this.#desk.open(id));
    } catch {
      this.#warn(words.cannotOpen);
    }
  }

  async openFile(): Promise<void> {
    await this.openText(await chooseFile(".untether,.json,application/json"));
  }

  /** Opens a project from a file's text; null is a file too big to be read. */
  async openText(text: string | null): Promise<void> {
    await this.#showOrWarn(text === null ? { refused: words.tooBig } : await this.#desk.openText(text));
  }

  saveToFile(): void {
    const text = this.#desk.writeToFile(this.#canvas().save());
    saveFile(`${this.#desk.name.value}.untether`, "application/json", text);
  }

  savePython(code: string): void {
    saveFile(`${this.#desk.name.value}.py`, "text/x-python", code);
  }

  async #showOrWarn(opened: Opened | Refused): Promise<void> {
    if ("refused" in opened) this.#warn(`${opened.refused} ${words.yourWorkStays}`);
    else await this.#show(opened);
  }

  async #show({ project, note }: Opened): Promise<void> {
    try {
      this.#canvas().load(project.workspace);
    } catch {
      await this.#show(await this.#desk.giveUp(words.damagedBlocks));
      return;
    }
    this.#notice.set(note && this.#explain(note));
    // A copy, as the same project may be put there once more.
    this.#shown.set({ ...project });
  }

  #explain(note: OpeningNote): Notice {
    switch (note.kind) {
      case "storage-unavailable":
        return {
          tone: "warning",
          sentence: words.storageUnavailable,
          actions: [{ label: words.saveNow, act: () => this.saveToFile() }],
        };
      case "set-aside":
        return {
          tone: "warning",
          sentence: `${note.reason} ${words.setAside}`,
          actions: [
            {
              label: words.saveOldFile,
              act: () => saveFile("old-project.untether", "text/plain", note.text),
            },
          ],
        };
      case "copy":
        return { tone: "info", sentence: words.openedCopy, actions: [] };
    }
  }

  #showNotKept(isFull: boolean): void {
    this.#notice.set({
      tone: "warning",
      sentence: isFull ? words.storageFull : words.storageFails,
      actions: [{ label: words.saveNow, act: () => this.saveToFile() }],
    });
  }

  #warn(sentence: string): void {
    this.#notice.set({ tone: "warning", sentence, actions: [] });
  }
}

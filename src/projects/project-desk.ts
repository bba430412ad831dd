import { Observable, type ReadonlyObservable } from "../shared/observable.ts";
import { Autosave, type Keeping } from "./autosave.ts";
import type { LessonProgress } from "./lesson-progress.ts";
import {
  cleanName,
  copyOf,
  newProject,
  type Project,
  readProject,
  type WorkspaceJson,
  writeProject,
} from "./project.ts";
import { lockProject } from "./project-lock.ts";
import type { ProjectEntry, ProjectStore } from "./project-store.ts";
import type { TabMemory } from "./tab-memory.ts";

/** What the learner should know about a project that was opened in an unusual way. */
export type OpeningNote =
  | { readonly kind: "storage-unavailable" }
  /** The last save could not be read; it was put aside untouched, and this is its text. */
  | { readonly kind: "set-aside"; readonly reason: string; readonly text: string }
  /** Another tab has the project, so this is a copy. */
  | { readonly kind: "copy" };

/** Why another project cannot be opened now. */
export interface Refused {
  readonly refused: string;
}

const NOT_KEPT: Refused = { refused: "Your last change here is not kept yet. Save it to a file first." };

/** A project to be put on the canvas. */
export interface Opened {
  readonly project: Project;
  readonly note: OpeningNote | null;
}

const CURRENT = "untether current project";

/** The project on the canvas: which it is, how it is kept, and how another takes its place. */
export class ProjectDesk {
  readonly #store: ProjectStore;
  readonly #example: Project;
  readonly #tab: TabMemory;
  readonly #autosave: Autosave<Project>;
  readonly #name = new Observable("");
  readonly #lesson = new Observable<LessonProgress | null>(null);
  #current: Project;
  /** What was on the canvas before, to go back to when the canvas cannot show the current one. */
  #previous: Project | null = null;
  #unlock: () => void = () => undefined;

  /** `example` is what a first visit opens with. */
  constructor(store: ProjectStore, example: Project, tab: TabMemory) {
    this.#store = store;
    this.#example = example;
    this.#tab = tab;
    this.#current = example;
    this.#autosave = new Autosave<Project>((project) => store.save(project));
  }

  get name(): ReadonlyObservable<string> {
    return this.#name;
  }

  /** How far the learner has come in the lesson whose work the project is; null where it is no lesson's. */
  get lesson(): ReadonlyObservable<LessonProgress | null> {
    return this.#lesson;
  }

  get currentId(): string {
    return this.#current.id;
  }

  get keeping(): ReadonlyObservable<Keeping> {
    return this.#autosave.keeping;
  }

  /** Opens what this tab had, else what was kept last, else the example. Never fails. */
  async openLast(): Promise<Opened> {
    try {
      const id = this.#tab.get(CURRENT) ?? (await this.#store.list())[0]?.id;
      return await (id === undefined ? this.#openExample(null) : this.#openKept(id));
    } catch {
      return this.#openExample({ kind: "storage-unavailable" });
    }
  }

  /** Opens a kept project by its id. Rejects when the browser's storage fails; the project at hand stays. */
  async open(id: string): Promise<Opened | Refused> {
    if (!(await this.#autosave.flush())) return NOT_KEPT;
    return this.#openKept(id);
  }

  /** Opens a project from a file's text as a new one, or tells why not; the project at hand stays kept. */
  async openText(text: string): Promise<Opened | Refused> {
    const read = readProject(text);
    if (read.kind === "refused") return { refused: read.sentence };
    if (!(await this.#autosave.flush())) return NOT_KEPT;
    const { name, workspace, lesson } = read.project;
    return this.#adopt(newProject(name, workspace, lesson));
  }

  /** Starts a new project, a lesson's if one is given, under a name that no other has; the one at hand stays kept. */
  async startNew(name: string, workspace: WorkspaceJson, lesson?: LessonProgress): Promise<Opened | Refused> {
    if (!(await this.#autosave.flush())) return NOT_KEPT;
    const entries = await this.#store.list().catch(() => []);
    const taken = new Set(entries.map((entry) => entry.name));
    let free = name;
    for (let n = 2; taken.has(free); n++) free = `${name} ${n}`;
    return this.#adopt(newProject(free, workspace, lesson));
  }

  /** Puts the project at hand aside, because the canvas could not show it, and goes back to what was there before. */
  async giveUp(reason: string): Promise<Opened> {
    const { id } = this.#current;
    const text = (await this.#store.setAside(id).catch(() => null)) ?? writeProject(this.#current);
    const note = { kind: "set-aside", reason, text } as const;
    const opened = await (this.#previous ? this.#take(this.#previous, note) : this.#openExample(note));
    // Not back again to the one that was just given up.
    this.#previous = null;
    return opened;
  }

  /** Says that the canvas changed; `takeWorkspace` is called when it is time to keep it. */
  edited(takeWorkspace: () => WorkspaceJson): void {
    this.#autosave.edited(() => {
      this.#current = { ...this.#current, workspace: takeWorkspace() };
      return this.#current;
    });
  }

  /** Gives the project another name; an empty one changes nothing. */
  rename(name: string, takeWorkspace: () => WorkspaceJson): void {
    const clean = cleanName(name, this.#current.name);
    this.#current = { ...this.#current, name: clean };
    this.#name.set(clean);
    this.edited(takeWorkspace);
  }

  /** Notes how far the learner has come in the lesson. */
  advance(lesson: LessonProgress, takeWorkspace: () => WorkspaceJson): void {
    this.#current = { ...this.#current, lesson };
    this.#lesson.set(lesson);
    this.edited(takeWorkspace);
  }

  /** The project as it is now, as text for a file. With that in hand another may take its place on the canvas. */
  writeToFile(workspace: WorkspaceJson): string {
    this.#autosave.handedOut();
    return writeProject({ ...this.#current, workspace });
  }

  /** Keeps the newest state without waiting any longer. */
  flush(): Promise<boolean> {
    return this.#autosave.flush();
  }

  /** Every kept project, newest first. Rejects when the browser's storage fails. */
  list(): Promise<ProjectEntry[]> {
    return this.#store.list();
  }

  /** Deletes a kept project, unless a tab has it open; returns whether it did. */
  async remove(id: string): Promise<boolean> {
    if (id === this.#current.id) return false;
    const unlock = await lockProject(id);
    if (!unlock) return false;
    await this.#store.remove(id).finally(unlock);
    return true;
  }

  async #openKept(id: string): Promise<Opened> {
    const read = await this.#store.load(id);
    switch (read.kind) {
      case "project":
        return this.#take(read.project, null);
      case "none":
        return this.#openExample(null);
      case "refused":
        return this.#openExample({
          kind: "set-aside",
          reason: read.sentence,
          text: (await this.#store.setAside(id)) ?? "",
        });
    }
  }

  /** Takes a project that is kept nowhere yet, and keeps it. */
  async #adopt(project: Project): Promise<Opened> {
    const opened = await this.#take(project, null);
    this.#autosave.edited(() => this.#current);
    return opened;
  }

  #openExample(note: OpeningNote | null): Promise<Opened> {
    return this.#take(newProject(this.#example.name, this.#example.workspace), note);
  }

  async #take(project: Project, note: OpeningNote | null): Promise<Opened> {
    this.#unlock();
    const unlock = await lockProject(project.id);
    if (!unlock) return this.#take(copyOf(project), note ?? { kind: "copy" });
    this.#unlock = unlock;
    this.#previous = this.#name.value ? this.#current : null;
    this.#current = project;
    this.#tab.set(CURRENT, project.id);
    this.#name.set(project.name);
    this.#lesson.set(project.lesson ?? null);
    return { project, note };
  }
}

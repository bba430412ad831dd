import { Autosave, type Keeping } from "../../projects/autosave.ts";
import { Observable, type ReadonlyObservable } from "../../shared/observable.ts";
import type { PackFiles } from "../pack.ts";
import { titleOf } from "./draft-pack.ts";
import type { Draft } from "./draft-store.ts";

const MOST_UNDONE = 100;

/** The draft at hand: its files, what they were before each edit, and how they are kept. */
export class OpenDraft {
  readonly id: string;
  readonly #files: Observable<PackFiles>;
  readonly #autosave: Autosave<Draft>;
  #project: string | null;
  #before: readonly PackFiles[] = [];
  /** What was edited last; more edits of the same are undone together. */
  #subject: string | null = null;

  constructor({ id, files, project }: Draft, save: (draft: Draft) => Promise<void>) {
    this.id = id;
    this.#files = new Observable(files);
    this.#project = project;
    this.#autosave = new Autosave(save);
  }

  get files(): ReadonlyObservable<PackFiles> {
    return this.#files;
  }

  get keeping(): ReadonlyObservable<Keeping> {
    return this.#autosave.keeping;
  }

  /** The project whose canvas the blocks are made on; null before there is one. */
  get project(): string | null {
    return this.#project;
  }

  get canUndo(): boolean {
    return this.#before.length > 0;
  }

  /** Edits the files. Edits that follow each other and have the same `subject` are undone in one go. */
  change(edit: (files: PackFiles) => PackFiles, subject: string | null = null): void {
    const before = this.#files.value;
    const after = edit(before);
    if (after === before) return;
    const isMore = subject !== null && subject === this.#subject;
    if (!isMore) this.#before = [...this.#before, before].slice(-MOST_UNDONE);
    this.#subject = subject;
    this.#take(after);
  }

  /** Takes the last edit back. */
  undo(): void {
    const last = this.#before.at(-1);
    if (!last) return;
    this.#before = this.#before.slice(0, -1);
    this.#subject = null;
    this.#take(last);
  }

  /** Notes the project whose canvas the blocks are made on. */
  useProject(id: string): void {
    this.#project = id;
    this.#keep();
  }

  /** Says that the teacher has the draft as it is now in a file. */
  handedOut(): void {
    this.#autosave.handedOut();
  }

  /** Keeps the newest state without waiting any longer; returns whether it is safe. */
  flush(): Promise<boolean> {
    return this.#autosave.flush();
  }

  #take(files: PackFiles): void {
    this.#keepLater(files);
    this.#files.set(files);
  }

  #keep(): void {
    this.#keepLater(this.#files.value);
  }

  #keepLater(files: PackFiles): void {
    const { id } = this;
    const title = titleOf(files);
    this.#autosave.edited(() => ({ id, title, project: this.#project, savedAtMs: Date.now(), files }));
  }
}

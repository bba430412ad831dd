import { changeSettings } from "../../lessons/authoring/draft-files.ts";
import { titleOf } from "../../lessons/authoring/draft-pack.ts";
import type { Draft, DraftStore } from "../../lessons/authoring/draft-store.ts";
import { OpenDraft } from "../../lessons/authoring/open-draft.ts";
import type { FindPack } from "../../lessons/class-list.ts";
import type { PackFiles } from "../../lessons/pack.ts";
import { TabMemory } from "../../projects/tab-memory.ts";
import type { LessonDesk } from "../lesson-desk.ts";
import type { LessonPlace } from "../lessons/lesson-place.ts";
import { AuthorBench } from "./author-bench.ts";
import "./author-page.css";
import "./author-panel.ts";
import type { ClassDialog } from "./class-dialog.ts";
import { draftLink, newDraftId } from "./draft-link.ts";
import type { DraftsDialog } from "./drafts-dialog.ts";
import "./drafts-dialog.ts";
import { fill } from "../lessons/words.ts";
import { authorWords } from "./words.ts";

const BEFORE = "untether project before a draft";

/** What authors need of the lessons. */
export interface AuthorPlace {
  readonly page: LessonPlace;
  readonly desk: LessonDesk;
  readonly store: DraftStore;
  readonly findPack: FindPack;
  /** Opens a lesson of a draft as its learner sees it. */
  readonly tryOut: (draft: string, lesson: string) => Promise<void>;
}

/** Writing packs of lessons: which draft is open, and how one comes to it and leaves it. */
export class AuthorCommands {
  readonly #place: AuthorPlace;
  readonly #bench: AuthorBench;
  readonly #tab = new TabMemory();
  #open: { readonly draft: OpenDraft; readonly panel: HTMLElement } | null = null;
  #dialog: DraftsDialog | null = null;
  #class: ClassDialog | null = null;
  /** Drafts that were removed are not kept again. */
  readonly #removed = new Set<string>();

  constructor(place: AuthorPlace) {
    this.#place = place;
    this.#bench = new AuthorBench(place.page);
    place.page.projects.shown.subscribe(() => this.#showPanel());
  }

  /** Shows all drafts, with what a new one can be made of. */
  async showDrafts(): Promise<void> {
    this.#dialog ??= this.#makeDialog();
    await this.#open?.draft.flush();
    await this.#dialog.show();
  }

  /** Shows what learners have done, from the files of their projects. */
  async showClassList(): Promise<void> {
    await import("./class-dialog.ts");
    this.#class ??= document.createElement("class-dialog");
    this.#class.findPack = this.#place.findPack;
    document.body.append(this.#class);
    await this.#class.show();
  }

  /** Makes a draft of files of any origin, under a name of its own if one is given, and opens it. */
  async begin(files: PackFiles): Promise<void> {
    const draft = { id: newDraftId(), title: titleOf(files), project: null, savedAtMs: Date.now(), files };
    // A browser that keeps nothing says so with the first edit; the draft can be saved to a file all the same.
    await this.#place.store.save(draft).catch(() => undefined);
    await this.#enter(draft);
  }

  /** Makes a draft of a pack that is in the catalogue; it does not take that one's place there. */
  async copy(files: PackFiles): Promise<void> {
    await this.begin(
      changeSettings(files, "pack.json", (settings) => ({
        ...settings,
        id: `my-${settings.id}`.slice(0, 60),
      })),
    );
  }

  /** Opens a draft by its id; returns whether there is one. */
  async open(id: string): Promise<boolean> {
    if (this.#open?.draft.id === id) return this.#enterProject(this.#open.draft).then(() => true);
    const draft = await this.#place.store.load(id).catch(() => null);
    if (draft) await this.#enter(draft);
    return draft !== null;
  }

  /** The files of a draft as they are now, kept or not; null when another one is open, or none. */
  filesOf(id: string): PackFiles | null {
    return this.#open?.draft.id === id ? this.#open.draft.files.value : null;
  }

  async #enter(kept: Draft): Promise<void> {
    await this.#open?.draft.flush();
    const draft = new OpenDraft(kept, (one) => this.#keep(one));
    const panel = Object.assign(document.createElement("author-panel"), { draft, bench: this.#bench });
    panel.addEventListener("try", (event) => void this.#tryOut(draft, (event as CustomEvent<string>).detail));
    panel.addEventListener("drafts", () => void this.showDrafts());
    panel.addEventListener("leave", () => void this.#leave());
    this.#open = { draft, panel };
    await this.#enterProject(draft);
  }

  async #keep(draft: Draft): Promise<void> {
    if (!this.#removed.has(draft.id)) await this.#place.store.save(draft);
  }

  /** The blocks of a draft are made in a project of its own. */
  async #enterProject(draft: OpenDraft): Promise<void> {
    const { desk, projects } = this.#place.page;
    const isThere = (await desk.list().catch(() => [])).some(({ id }) => id === draft.project);
    const isOnCanvas = desk.currentId === draft.project;
    if (!isOnCanvas && !desk.lesson.value) this.#tab.set(BEFORE, desk.currentId);
    if (isOnCanvas) this.#showPanel();
    else if (isThere && draft.project) await projects.open(draft.project);
    else {
      await projects.startNew(
        fill(authorWords.projectName, titleOf(draft.files.value) || authorWords.untitled),
      );
      draft.useProject(desk.currentId);
    }
  }

  #showPanel(): void {
    const { desk, page } = this.#place;
    if (!this.#open || page.desk.lesson.value) return;
    desk.panel.set(this.#open.panel);
    page.show("lesson");
    history.replaceState(null, "", location.pathname + location.search + draftLink(this.#open.draft.id));
  }

  async #tryOut(draft: OpenDraft, lesson: string): Promise<void> {
    await draft.flush();
    await this.#place.tryOut(draft.id, lesson);
  }

  async #leave(): Promise<void> {
    await this.#open?.draft.flush();
    this.#open = null;
    this.#place.desk.panel.set(null);
    history.replaceState(null, "", location.pathname + location.search);
    const { projects } = this.#place.page;
    const before = this.#tab.get(BEFORE);
    if (before) await projects.open(before);
    else await projects.startNew();
  }

  #makeDialog(): DraftsDialog {
    const dialog = Object.assign(document.createElement("drafts-dialog"), { store: this.#place.store });
    dialog.addEventListener("open", (event) => void this.open((event as CustomEvent<string>).detail));
    dialog.addEventListener("begin", (event) => void this.begin((event as CustomEvent<PackFiles>).detail));
    dialog.addEventListener("remove", (event) => {
      const { detail: id } = event as CustomEvent<string>;
      this.#removed.add(id);
      if (this.#open?.draft.id === id) void this.#leave();
    });
    document.body.append(dialog);
    return dialog;
  }
}

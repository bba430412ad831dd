import { type LessonLink, lessonLink, readLessonLink } from "../../lessons/lesson-link.ts";
import { beginLesson, textIn } from "../../lessons/lesson-way.ts";
import { Library } from "../../lessons/library.ts";
import type { Lesson, Pack, PackFiles } from "../../lessons/pack.ts";
import { PackStore } from "../../lessons/pack-store.ts";
import { loadCatalogue, shippedPacks } from "../../lessons/shipped.ts";
import { TabMemory } from "../../projects/tab-memory.ts";
import { askYesNo } from "../ask.ts";
import type { LessonDesk } from "../lesson-desk.ts";
import { partMissing } from "../part-missing.ts";
import type { AuthorWish, LessonCatalogue } from "./lesson-catalogue.ts";
import { learnersLanguage } from "./lesson-language.ts";
import "./lesson-page.css";
import { DraftStore } from "../../lessons/authoring/draft-store.ts";
import { readablePart } from "../../lessons/authoring/readable-part.ts";
import type { AuthorCommands } from "../authoring/author-commands.ts";
import { isDraftId, readDraftLink } from "../authoring/draft-link.ts";
import type { LessonPlace } from "./lesson-place.ts";
import { OpenLesson, type WayOut } from "./open-lesson.ts";
import { lockBlocks, startBlocks } from "./start-blocks.ts";
import { fill, lessonWords } from "./words.ts";

const BEFORE = "untether project before lessons";

/** All about lessons: which is open, how one comes to another, and how one leaves. */
export class LessonCommands {
  readonly #place: LessonPlace;
  readonly #desk: LessonDesk;
  readonly #drafts = new DraftStore();
  readonly #library = new Library(new PackStore(), shippedPacks, loadCatalogue, (id) => this.#readDraft(id));
  readonly #tab = new TabMemory();
  #open: OpenLesson | null = null;
  #catalogue: LessonCatalogue | null = null;
  #author: Promise<AuthorCommands> | null = null;
  /** Counts the projects that were shown; a lesson that is fetched for an older one is not wanted any more. */
  #shown = 0;

  constructor(place: LessonPlace, desk: LessonDesk) {
    this.#place = place;
    this.#desk = desk;
    place.projects.shown.subscribe(() => void this.#showLesson());
    void this.#showLesson();
  }

  /** Shows all lessons. */
  async showCatalogue(says = ""): Promise<void> {
    try {
      await (await this.#makeCatalogue()).show(says);
    } catch {
      this.#place.workbench.notice.set(partMissing);
    }
  }

  /** Opens the lesson that an address names, from its `#` on. */
  async follow(hash: string): Promise<void> {
    const draft = readDraftLink(hash);
    if (draft && (await this.#openDraft(draft))) return;
    const link = readLessonLink(hash);
    const { lesson } = this.#place.desk;
    const isOpen = link && lesson.value?.pack === link.pack && lesson.value.lesson === link.lesson;
    if (isOpen) this.#speak(link);
    else if (!link || !(await this.#enter(link))) {
      history.replaceState(null, "", location.pathname + location.search);
      await this.showCatalogue(lessonWords.noSuchLesson);
    }
  }

  /** Opens a lesson where the learner has left it, or from its beginning; returns false if there is no such lesson. */
  async #enter(link: LessonLink): Promise<boolean> {
    const pack = await this.#fetch(link.pack);
    if (pack === "missing") return true;
    const lesson = pack?.lessons.find(({ id }) => id === link.lesson);
    if (!pack || !lesson) return false;
    this.#rememberProject();
    const kept = (await this.#place.desk.list().catch(() => [])).find(
      ({ lesson: kept }) => kept?.pack === link.pack && kept.lesson === link.lesson,
    );
    if (kept) await this.#place.projects.open(kept.id);
    else await this.#begin(pack, lesson, link.language);
    this.#speak(link);
    return true;
  }

  async #begin(pack: Pack, lesson: Lesson, wanted: string | null): Promise<void> {
    const language = wanted ?? learnersLanguage(pack.settings.languages);
    const progress = beginLesson(pack, lesson, language, Date.now());
    const { title } = textIn(lesson, language);
    await this.#place.projects.startNew(title, startBlocks(lesson.workspaces.start ?? {}), progress);
  }

  /** A pack, null if there is none of this id, or "missing" if it did not come just now, which is told. */
  async #fetch(id: string): Promise<Pack | "missing" | null> {
    try {
      return await this.#library.pack(id);
    } catch {
      this.#place.workbench.notice.set(partMissing);
      return "missing";
    }
  }

  /** Lessons come one after the other; where one goes back to is what was there before the first of them. */
  #rememberProject(): void {
    const { desk } = this.#place;
    if (!desk.lesson.value) this.#tab.set(BEFORE, desk.currentId);
  }

  /** Has the lesson speak the language of the address, if it is the lesson of the address. */
  #speak({ pack, lesson, language }: LessonLink): void {
    const { desk, canvas } = this.#place;
    const open = desk.lesson.value;
    const isIt = open?.pack === pack && open.lesson === lesson;
    if (isIt && language && open.language !== language)
      desk.advance({ ...open, language }, () => canvas.save());
  }

  /** The lesson whose work is on the canvas now, or none. */
  async #showLesson(): Promise<void> {
    const shown = ++this.#shown;
    this.#close();
    const progress = this.#place.desk.lesson.value;
    if (!progress) return setAddress(null);
    setAddress(progress);
    const pack = await this.#fetch(progress.pack);
    if (shown !== this.#shown || pack === "missing") return;
    const at = pack?.lessons.findIndex(({ id }) => id === progress.lesson) ?? -1;
    const lesson = pack?.lessons[at];
    if (!pack || !lesson) return this.#tellGone();
    const after = pack.lessons[at + 1];
    const next = after ? textIn(after, progress.language).title : null;
    const leave = (way: WayOut) => void this.#obey(way, pack, lesson);
    this.#open = new OpenLesson(this.#place, this.#desk, pack, lesson, next, leave);
    this.#desk.panel.set(this.#open.panel);
    this.#place.show("lesson");
  }

  #close(): void {
    this.#open?.close();
    this.#open = null;
    this.#desk.panel.set(null);
  }

  /** Without its lesson nothing of the work is locked. */
  #tellGone(): void {
    lockBlocks(this.#place.canvas.workspace, new Set());
    this.#place.workbench.notice.set({
      tone: "warning",
      sentence: lessonWords.lessonGone,
      actions: [{ label: lessonWords.allLessons, act: () => void this.showCatalogue() }],
    });
  }

  async #obey(way: WayOut, pack: Pack, lesson: Lesson): Promise<void> {
    switch (way.kind) {
      case "catalogue":
        return this.showCatalogue();
      case "real-board":
        return this.#place.boards.do("choose");
      case "leave":
        return this.#leave();
      case "next-lesson":
        return this.#goOn(pack, lesson);
      case "start-anew":
        return this.#startAnew(pack, lesson);
    }
  }

  async #goOn({ settings, lessons }: Pack, { id }: Lesson): Promise<void> {
    const next = lessons[lessons.findIndex((lesson) => lesson.id === id) + 1];
    const language = this.#place.desk.lesson.value?.language ?? null;
    if (next) await this.#enter({ pack: settings.id, lesson: next.id, language });
  }

  async #startAnew(pack: Pack, lesson: Lesson): Promise<void> {
    const language = this.#place.desk.lesson.value?.language ?? null;
    const { title } = textIn(lesson, language ?? "");
    if (await askYesNo(fill(lessonWords.startAnewQuestion, title))) await this.#begin(pack, lesson, language);
  }

  /** What a learner could open of a draft. */
  async #readDraft(id: string): Promise<PackFiles | null> {
    if (!isDraftId(id)) return null;
    const files = (await this.#author)?.filesOf(id) ?? (await this.#drafts.load(id))?.files;
    return files ? readablePart(files) : null;
  }

  /** Begins a lesson of a draft anew; what was tried of it before is of no more use. */
  async #tryOut(pack: string, lesson: string): Promise<void> {
    const { desk, workbench } = this.#place;
    const tried = (await desk.list().catch(() => [])).filter(
      ({ lesson: kept }) => kept?.pack === pack && kept.lesson === lesson,
    );
    for (const { id } of tried) await desk.remove(id).catch(() => false);
    if (!(await this.#enter({ pack, lesson, language: null })))
      workbench.notice.set({ tone: "warning", sentence: lessonWords.cannotTry, actions: [] });
  }

  /** All about writing lessons; comes when it is first asked for. Null, and a notice says so, when it does not come. */
  async #loadAuthor(): Promise<AuthorCommands | null> {
    try {
      this.#author ??= import("../authoring/author-commands.ts").then(
        ({ AuthorCommands }) =>
          new AuthorCommands({
            page: this.#place,
            desk: this.#desk,
            store: this.#drafts,
            findPack: (id) => this.#library.pack(id),
            tryOut: (draft, lesson) => this.#tryOut(draft, lesson),
          }),
      );
      return await this.#author;
    } catch {
      this.#author = null;
      this.#place.workbench.notice.set(partMissing);
      return null;
    }
  }

  async #openDraft(id: string): Promise<boolean> {
    return (await (await this.#loadAuthor())?.open(id)) ?? false;
  }

  async #write(wish: AuthorWish): Promise<void> {
    const author = await this.#loadAuthor();
    if (wish.kind === "drafts") return author?.showDrafts();
    if (wish.kind === "class-list") return author?.showClassList();
    const files = await this.#library.files(wish.pack).catch(() => null);
    if (files) await author?.copy(files);
  }

  /** Goes back to the project that was there before, or to one that is no lesson's. */
  async #leave(): Promise<void> {
    const { desk, projects } = this.#place;
    const draft = desk.lesson.value?.pack ?? "";
    if (isDraftId(draft) && (await this.#openDraft(draft))) return;
    const before = this.#tab.get(BEFORE);
    const other = (await desk.list().catch(() => [])).find(({ lesson }) => !lesson);
    if (before !== null) await projects.open(before);
    else if (other) await projects.open(other.id);
    else await projects.startNew();
  }

  async #makeCatalogue(): Promise<LessonCatalogue> {
    if (this.#catalogue) return this.#catalogue;
    await import("./lesson-catalogue.ts");
    const catalogue = Object.assign(document.createElement("lesson-catalogue"), {
      library: this.#library,
      desk: this.#place.desk,
    });
    catalogue.addEventListener(
      "open",
      (event) => void this.#enter((event as CustomEvent<LessonLink>).detail),
    );
    catalogue.addEventListener(
      "write",
      (event) => void this.#write((event as CustomEvent<AuthorWish>).detail),
    );
    document.body.append(catalogue);
    this.#catalogue = catalogue;
    await catalogue.updateComplete;
    return catalogue;
  }
}

/** The page's address names the lesson that is open, so that it can be passed on. */
function setAddress(lesson: Pick<LessonLink, "pack" | "lesson"> | null): void {
  if (!lesson && readDraftLink(location.hash)) return;
  const hash = lesson ? lessonLink({ ...lesson, language: null }) : "";
  if (location.hash !== hash) history.replaceState(null, "", location.pathname + location.search + hash);
}

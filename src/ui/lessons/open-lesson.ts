import type { SessionState } from "../../device/session.ts";
import type { Check } from "../../lessons/checks/checks.ts";
import type { Work } from "../../lessons/checks/work.ts";
import type { StepSettings } from "../../lessons/format/lesson.ts";
import { noteFindings, placeOf, stepOf } from "../../lessons/lesson-way.ts";
import type { Lesson, Pack } from "../../lessons/pack.ts";
import type { LessonProgress } from "../../projects/lesson-progress.ts";
import { isDraftId } from "../authoring/draft-link.ts";
import type { LessonDesk } from "../lesson-desk.ts";
import { OwnNotice } from "../own-notice.ts";
import { labelsOf, verdictOf } from "./check-words.ts";
import type { LessonPanel } from "./lesson-panel.ts";
import "./lesson-panel.ts";
import type { LessonPlace } from "./lesson-place.ts";
import type { LessonWish } from "./lesson-wish.ts";
import { LiveEvidence, liveChecksAt } from "./live-evidence.ts";
import { programOf } from "./program-of.ts";
import { StepChecker } from "./step-checker.ts";
import { StepRules } from "./step-rules.ts";
import { lessonWords } from "./words.ts";

/** What leads out of a lesson. */
export type WayOut = Extract<
  LessonWish,
  { kind: "next-lesson" | "catalogue" | "real-board" | "start-anew" | "leave" }
>;

/** The lesson whose work is on the canvas: what its panel shows, and what becomes of what is pressed there. */
export class OpenLesson {
  readonly panel: LessonPanel = document.createElement("lesson-panel");
  readonly #place: LessonPlace;
  readonly #desk: LessonDesk;
  readonly #lesson: Lesson;
  readonly #leave: (way: WayOut) => void;
  readonly #rules: StepRules;
  readonly #checker = new StepChecker();
  readonly #evidence = new LiveEvidence();
  readonly #seenLive = new Set<string>();
  readonly #said: OwnNotice;
  readonly #unsubscribes: (() => void)[];
  #before: SessionState["kind"];
  /** Counts what was asked for; an answer to an older question is of no more use. */
  #asked = 0;

  /** `next` is the title of the lesson after this one. */
  constructor(
    place: LessonPlace,
    desk: LessonDesk,
    pack: Pack,
    lesson: Lesson,
    next: string | null,
    leave: (way: WayOut) => void,
  ) {
    this.#place = place;
    this.#desk = desk;
    this.#lesson = lesson;
    this.#leave = leave;
    this.#rules = new StepRules(place, desk);
    this.#said = new OwnNotice(place.workbench.notice);
    this.#before = place.session.state.value.kind;
    const isTrial = isDraftId(pack.settings.id);
    Object.assign(this.panel, { lesson, pictures: pack.pictures, next, isTrial, progress: this.#progress });
    this.panel.addEventListener("wish", (event) => this.#obey((event as CustomEvent<LessonWish>).detail));
    this.#unsubscribes = [
      place.desk.lesson.subscribe((progress) => this.#show(progress)),
      place.session.state.subscribe(({ kind }) => this.#sessionIs(kind)),
    ];
    desk.hear = (bytes) => this.#hear(bytes);
    this.#rules.apply(lesson, this.#step);
    this.#showLive();
  }

  /** The page is as it was without the lesson. */
  close(): void {
    for (const unsubscribe of this.#unsubscribes) unsubscribe();
    this.#desk.hear = () => undefined;
    this.#rules.lift();
    this.#checker.close();
    this.#said.takeBack();
  }

  get #progress(): LessonProgress {
    return this.#place.desk.lesson.value ?? this.panel.progress;
  }

  get #step(): StepSettings {
    return stepOf(this.#lesson, placeOf(this.#lesson, this.#progress));
  }

  #show(progress: LessonProgress | null): void {
    if (!progress) return;
    const isOtherStep = progress.step !== this.panel.progress.step;
    this.panel.progress = progress;
    if (!isOtherStep) return;
    this.#asked++;
    Object.assign(this.panel, { findings: new Map(), isChecking: false, verdict: "", replay: null });
    this.#rules.apply(this.#lesson, this.#step);
    this.#showLive();
  }

  #advance(change: Partial<LessonProgress>): void {
    this.#place.desk.advance({ ...this.#progress, ...change }, () => this.#place.canvas.save());
  }

  #obey(wish: LessonWish): void {
    switch (wish.kind) {
      case "step":
        return void this.#advance({ step: stepOf(this.#lesson, wish.place).id });
      case "check":
        return void this.#check();
      case "answer":
        this.#advance({ answers: { ...this.#progress.answers, [wish.check]: wish.answer } });
        return void this.#check();
      case "show":
        return void this.#replay(wish.check);
      case "end-show":
        return void this.#endShow();
      case "solution":
        return void this.#advance({ solutions: [...this.#progress.solutions, this.#step.id] });
      case "finish":
        return void this.#advance({ doneAtMs: Date.now() });
      case "language":
        return void this.#advance({ language: wish.language });
      default:
        return void this.#leave(wish);
    }
  }

  #endShow(): void {
    this.panel.replay = null;
  }

  /** A check comes with each Run, beside the program that runs. */
  #sessionIs(kind: SessionState["kind"]): void {
    const [before, isBegun] = [this.#before, kind === "running" && this.#before !== "running"];
    this.#before = kind;
    if (isBegun) {
      this.#evidence.begin();
      this.#seenLive.clear();
      void this.#check();
    }
    if (before === "running" && kind === "ready") this.#lookLive(true);
  }

  async #check(): Promise<void> {
    const step = this.#step;
    if ((step.checks ?? []).length === 0) return;
    const asked = ++this.#asked;
    this.panel.replay = null;
    this.panel.isChecking = true;
    const findings = await this.#checker.check(this.#lesson, step, this.#work());
    if (asked !== this.#asked) return;
    const progress = noteFindings(this.#progress, step, findings);
    const verdict = verdictOf(step.checks ?? [], findings, progress.language);
    Object.assign(this.panel, { findings, isChecking: false, verdict });
    this.#tellBeside(verdict);
    if (progress !== this.#progress) this.#advance(progress);
  }

  /** Who has put the lesson away, or looks at another pane, hears of it there. */
  #tellBeside(verdict: string): void {
    if (this.panel.checkVisibility() && !this.panel.folded) return void this.#said.takeBack();
    const show = () => {
      this.#said.takeBack();
      this.panel.folded = false;
      this.#place.show("lesson");
    };
    this.#said.say({
      tone: "info",
      sentence: verdict,
      actions: [{ label: lessonWords.unfold, act: show }],
    });
  }

  async #replay(check: string): Promise<void> {
    const asked = ++this.#asked;
    this.panel.replay = "loading";
    const replay = await this.#checker.replay(this.#lesson, this.#step, check, this.#work());
    if (asked === this.#asked) this.panel.replay = replay ?? "failed";
  }

  #work(): Work {
    const { workspaces } = this.#lesson;
    return {
      workspace: this.#place.canvas.save(),
      code: this.#place.workbench.program.value.code,
      answers: this.#progress.answers,
      codeOf: (name) => (workspaces[name] ? programOf(workspaces[name]) : null),
    };
  }

  get #isRealBoard(): boolean {
    const { virtual, workbench } = this.#place.boards;
    return workbench.choice.value !== virtual;
  }

  #hear(bytes: Uint8Array): void {
    if (!this.#isRealBoard) return;
    this.#evidence.hear(bytes);
    this.#lookLive(false);
  }

  #lookLive(isOver: boolean): void {
    if (!this.#isRealBoard) return;
    for (const check of this.#liveChecks())
      if (this.#evidence.bearsOut(check, isOver)) this.#seenLive.add(check.id);
    this.#showLive();
  }

  #liveChecks() {
    return liveChecksAt(this.#lesson.settings, placeOf(this.#lesson, this.#progress));
  }

  #showLive(): void {
    const checks: readonly Check[] = this.#liveChecks();
    const labels = labelsOf(checks);
    this.panel.live = checks.map(({ id }, place) => ({
      label: labels[place] ?? "",
      isSeen: this.#seenLive.has(id),
    }));
  }
}

import type { StepSettings } from "../../lessons/format/lesson.ts";
import type { Lesson } from "../../lessons/pack.ts";
import type { LessonDesk } from "../lesson-desk.ts";
import type { LessonPlace } from "./lesson-place.ts";
import { shelfOf } from "./offered-blocks.ts";
import { SceneAround } from "./scene-around.ts";
import { lockBlocks, startIds } from "./start-blocks.ts";

const NONE: ReadonlySet<string> = new Set();

/** What a step makes of the page: its shelf, what is locked, whether the Python shows, and what is around the board. */
export class StepRules {
  readonly #place: LessonPlace;
  readonly #desk: LessonDesk;
  readonly #scene: SceneAround;
  #shelf = "";

  constructor(place: LessonPlace, desk: LessonDesk) {
    this.#place = place;
    this.#desk = desk;
    this.#scene = new SceneAround(place.board);
  }

  /** What the step says nothing about is as the lesson says. */
  apply(lesson: Lesson, step: StepSettings): void {
    const { toolbox, locked = "nothing", python = true, scene } = { ...lesson.settings, ...step };
    const isFrozen = locked === "all";
    this.#offer(isFrozen ? {} : toolbox);
    this.#desk.isPythonShown.set(python);
    this.#scene.put(scene ?? {});
    const { workspace } = this.#place.canvas;
    workspace.setIsReadOnly(isFrozen);
    lockBlocks(workspace, locked === "start" ? startIds(lesson.workspaces.start ?? {}) : NONE);
  }

  /** Everything is as it is without a lesson. */
  lift(): void {
    this.#offer(undefined);
    this.#desk.isPythonShown.set(true);
    this.#scene.takeAway();
    this.#place.canvas.workspace.setIsReadOnly(false);
    lockBlocks(this.#place.canvas.workspace, NONE);
  }

  /** Another shelf is drawn only if it is another one: it would close what is open in it. */
  #offer(settings: StepSettings["toolbox"]): void {
    const key = JSON.stringify(settings ?? null);
    if (key === (this.#shelf || "null")) return;
    this.#shelf = key;
    this.#place.canvas.workspace.updateToolbox(shelfOf(settings));
  }
}

import { Observable } from "../shared/observable.ts";
import type { LessonCommands } from "./lessons/lesson-commands.ts";
import type { LessonPlace } from "./lessons/lesson-place.ts";
import { partMissing } from "./part-missing.ts";

/** The addresses of lessons, and of drafts of them. */
const LINK = /^#(lesson|draft)=/;

/** The door to lessons: all behind it comes when a lesson is first asked for. */
export class LessonDesk {
  /** What stands left of the blocks while a lesson is open. */
  readonly panel = new Observable<HTMLElement | null>(null);
  readonly isPythonShown = new Observable(true);
  /** Hears what the program prints. */
  hear: (bytes: Uint8Array) => void = () => undefined;
  readonly #place: LessonPlace;
  #commands: Promise<LessonCommands> | null = null;

  constructor(place: LessonPlace) {
    this.#place = place;
  }

  /** Opens the lesson that the page's address names or whose work is on the canvas, from now on. */
  begin(): void {
    const { shown } = this.#place.projects;
    const look = () => shown.value?.lesson && void this.#load();
    shown.subscribe(look);
    look();
    const follow = async () => {
      // What is behind the door writes the address of the lesson that is open.
      const { hash } = location;
      if (LINK.test(hash)) await (await this.#load())?.follow(hash);
    };
    addEventListener("hashchange", follow);
    void follow();
  }

  /** Shows all lessons, or says in a notice that this part of the page did not load. */
  async showCatalogue(): Promise<void> {
    await (await this.#load())?.showCatalogue();
  }

  async #load(): Promise<LessonCommands | null> {
    try {
      this.#commands ??= import("./lessons/lesson-commands.ts").then(
        ({ LessonCommands }) => new LessonCommands(this.#place, this),
      );
      return await this.#commands;
    } catch {
      this.#commands = null;
      this.#place.workbench.notice.set(partMissing);
      return null;
    }
  }
}

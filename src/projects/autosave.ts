import { Observable, type ReadonlyObservable } from "../shared/observable.ts";
import type { Project } from "./project.ts";

/** Whether the work is safe. */
export type Keeping =
  | { readonly kind: "kept" }
  | { readonly kind: "keeping" }
  /** `isFull`: the browser has no room left. */
  | { readonly kind: "not-kept"; readonly isFull: boolean };

/** How long after an edit the project is kept; more edits meanwhile go with it. */
const DELAY_MS = 250;
const RETRY_MS = 5000;

/** Keeps the project soon after each edit, the newest state always last, and tries again when it could not. */
export class Autosave {
  readonly #save: (project: Project) => Promise<void>;
  readonly #keeping = new Observable<Keeping>({ kind: "kept" });
  #takeProject: (() => Project) | null = null;
  #isHandedOut = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The save that is under way, or the last one. */
  #saving: Promise<void> = Promise.resolve();

  constructor(save: (project: Project) => Promise<void>) {
    this.#save = save;
  }

  get keeping(): ReadonlyObservable<Keeping> {
    return this.#keeping;
  }

  /** Says that the person has the work as it is now in a file. */
  handedOut(): void {
    this.#isHandedOut = true;
  }

  /** Says that there was an edit; `takeProject` is asked for the project when it is time to keep it. */
  edited(takeProject: () => Project): void {
    this.#takeProject = takeProject;
    this.#isHandedOut = false;
    if (this.#keeping.value.kind === "kept") this.#keeping.set({ kind: "keeping" });
    // After a failure the next try is far away; an edit brings it near.
    if (this.#keeping.value.kind === "not-kept") this.#unschedule();
    this.#schedule(DELAY_MS);
  }

  /** Keeps the project at once, if there was an edit, after any save that is under way. Returns whether all is safe. */
  async flush(): Promise<boolean> {
    this.#unschedule();
    this.#saving = this.#saving.then(() => this.#keep());
    await this.#saving;
    return this.#isHandedOut || this.#keeping.value.kind === "kept";
  }

  async #keep(): Promise<void> {
    let take = this.#takeProject;
    if (!take) return;
    this.#takeProject = null;
    try {
      const project = take();
      take = () => project;
      await this.#save(project);
      if (this.#takeProject) this.#schedule(0);
      else this.#keeping.set({ kind: "kept" });
    } catch (reason) {
      this.#notKept(take, reason);
    }
  }

  #notKept(takeAgain: () => Project, reason: unknown): void {
    // A newer edit meanwhile is the better one to try again with.
    this.#takeProject ??= takeAgain;
    const isFull = reason instanceof DOMException && reason.name === "QuotaExceededError";
    const before = this.#keeping.value;
    // Said once, however often it is tried again.
    const isKnown = before.kind === "not-kept" && before.isFull === isFull;
    if (!isKnown) this.#keeping.set({ kind: "not-kept", isFull });
    this.#schedule(RETRY_MS);
  }

  #unschedule(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** The first edit of a burst sets the clock: a learner who never rests is kept too. */
  #schedule(delayMs: number): void {
    this.#timer ??= setTimeout(() => void this.flush(), delayMs);
  }
}

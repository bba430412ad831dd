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
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isSaving = false;

  constructor(save: (project: Project) => Promise<void>) {
    this.#save = save;
  }

  get keeping(): ReadonlyObservable<Keeping> {
    return this.#keeping;
  }

  /** Says that there was an edit; `takeProject` is asked for the project when it is time to keep it. */
  edited(takeProject: () => Project): void {
    this.#takeProject = takeProject;
    if (this.#keeping.value.kind === "kept") this.#keeping.set({ kind: "keeping" });
    // After a failure the next try is far away; an edit brings it near.
    if (this.#keeping.value.kind === "not-kept") this.#unschedule();
    this.#schedule(DELAY_MS);
  }

  /** Keeps the project at once, if there was an edit. */
  async flush(): Promise<void> {
    this.#unschedule();
    if (!this.#takeProject || this.#isSaving) return;
    const project = this.#takeProject();
    this.#takeProject = null;
    this.#isSaving = true;
    const error = await this.#save(project).then(
      () => null,
      (reason: unknown) => ({ reason }),
    );
    this.#isSaving = false;
    if (error) this.#notKept(project, error.reason);
    else if (this.#takeProject) this.#schedule(0);
    else this.#keeping.set({ kind: "kept" });
  }

  #notKept(project: Project, reason: unknown): void {
    // A newer edit meanwhile is the better one to try again with.
    this.#takeProject ??= () => project;
    const isFull = reason instanceof DOMException && reason.name === "QuotaExceededError";
    this.#keeping.set({ kind: "not-kept", isFull });
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

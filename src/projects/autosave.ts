import { Observable, type ReadonlyObservable } from "../shared/observable.ts";

/** Whether the work is safe. */
export type Keeping =
  | { readonly kind: "kept" }
  | { readonly kind: "keeping" }
  /** `isFull`: the browser has no room left. */
  | { readonly kind: "not-kept"; readonly isFull: boolean };

/** How long after an edit the work is kept; more edits meanwhile go with it. */
const DELAY_MS = 250;
const RETRY_MS = 5000;

/** Keeps a piece of work soon after each edit, the newest state always last, and tries again when it could not. */
export class Autosave<Work> {
  readonly #save: (work: Work) => Promise<void>;
  readonly #keeping = new Observable<Keeping>({ kind: "kept" });
  #takeWork: (() => Work) | null = null;
  #isHandedOut = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The save that is under way, or the last one. */
  #saving: Promise<void> = Promise.resolve();

  constructor(save: (work: Work) => Promise<void>) {
    this.#save = save;
  }

  get keeping(): ReadonlyObservable<Keeping> {
    return this.#keeping;
  }

  /** Says that the person has the work as it is now in a file. */
  handedOut(): void {
    this.#isHandedOut = true;
  }

  /** Says that there was an edit; `takeWork` is asked for it when it is time to keep it. */
  edited(takeWork: () => Work): void {
    this.#takeWork = takeWork;
    this.#isHandedOut = false;
    if (this.#keeping.value.kind === "kept") this.#keeping.set({ kind: "keeping" });
    // After a failure the next try is far away; an edit brings it near.
    if (this.#keeping.value.kind === "not-kept") this.#unschedule();
    this.#schedule(DELAY_MS);
  }

  /** Keeps the work at once, if there was an edit, after any save that is under way. Returns whether all is safe. */
  async flush(): Promise<boolean> {
    this.#unschedule();
    this.#saving = this.#saving.then(() => this.#keep());
    await this.#saving;
    return this.#isHandedOut || this.#keeping.value.kind === "kept";
  }

  async #keep(): Promise<void> {
    let take = this.#takeWork;
    if (!take) return;
    this.#takeWork = null;
    try {
      const work = take();
      take = () => work;
      await this.#save(work);
      if (this.#takeWork) this.#schedule(0);
      else this.#keeping.set({ kind: "kept" });
    } catch (reason) {
      this.#notKept(take, reason);
    }
  }

  #notKept(takeAgain: () => Work, reason: unknown): void {
    // A newer edit meanwhile is the better one to try again with.
    this.#takeWork ??= takeAgain;
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

import type { Observable } from "../shared/observable.ts";
import type { Notice } from "./notice.ts";

/** The notice as one of those who speak in it uses it: what others have said is not its to take away. */
export class OwnNotice {
  readonly #notice: Observable<Notice | null>;
  #said: Notice | null = null;

  constructor(notice: Observable<Notice | null>) {
    this.#notice = notice;
  }

  /** Whether what was said last can still be read. */
  get isShown(): boolean {
    return this.#said !== null && this.#notice.value === this.#said;
  }

  say(notice: Notice): void {
    this.#said = notice;
    this.#notice.set(notice);
  }

  takeBack(): void {
    if (this.isShown) this.#notice.set(null);
  }
}

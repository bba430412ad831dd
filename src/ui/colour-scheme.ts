import { Observable, type ReadonlyObservable } from "../shared/observable.ts";

/** How the page looks. */
export type ColourScheme = "light" | "dark";

/** What the person chose; `system` follows the device. */
export type SchemeChoice = ColourScheme | "system";

const KEY = "untether colours";

/** The colours of the page: the person's choice, kept in this browser, or the device's. */
export class SchemeSetting {
  readonly #device = matchMedia("(prefers-color-scheme: dark)");
  readonly #choice = new Observable<SchemeChoice>(readChoice());
  readonly #scheme = new Observable<ColourScheme>("light");

  constructor() {
    this.#device.addEventListener("change", () => this.#apply());
    this.#apply();
  }

  get choice(): ReadonlyObservable<SchemeChoice> {
    return this.#choice;
  }

  get scheme(): ReadonlyObservable<ColourScheme> {
    return this.#scheme;
  }

  choose(choice: SchemeChoice): void {
    this.#choice.set(choice);
    remember(KEY, choice);
    this.#apply();
  }

  #apply(): void {
    const choice = this.#choice.value;
    const scheme = choice === "system" ? (this.#device.matches ? "dark" : "light") : choice;
    document.documentElement.dataset.scheme = scheme;
    this.#scheme.set(scheme);
  }
}

function readChoice(): SchemeChoice {
  const kept = recall(KEY);
  return kept === "light" || kept === "dark" ? kept : "system";
}

/** Keeps a small setting, where the browser allows it. */
export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // A browser that keeps nothing shows the page as on a first visit; there is nobody to tell.
  }
}

/** A small setting that was kept, or null. */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

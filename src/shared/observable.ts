/** Called with the new value each time it changes. */
export type Listener<T> = (value: T) => void;

/** A value that can be read and watched, but not changed by the reader. */
export interface ReadonlyObservable<T> {
  readonly value: T;
  /** Calls the listener on every later change; returns the function that ends it. */
  subscribe(listener: Listener<T>): () => void;
}

/** A value that tells its subscribers when it becomes another one. */
export class Observable<T> implements ReadonlyObservable<T> {
  readonly #listeners = new Set<Listener<T>>();
  #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  get value(): T {
    return this.#value;
  }

  /** Takes the new value; subscribers hear of it unless it is the same one. */
  set(value: T): void {
    if (Object.is(value, this.#value)) return;
    this.#value = value;
    for (const listener of [...this.#listeners]) {
      // Whoever is told may set another value, and then all have heard of that one; or make others leave.
      if (!Object.is(value, this.#value)) return;
      if (this.#listeners.has(listener)) listener(value);
    }
  }

  subscribe(listener: Listener<T>): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

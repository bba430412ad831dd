import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { ReadonlyObservable } from "../shared/observable.ts";

/** Renders its element again whenever one of the observables changes, as long as the element is in the page. */
export class Watch implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #observables: () => readonly ReadonlyObservable<unknown>[];
  #unsubscribes: (() => void)[] = [];

  /** The function is called when the element is connected, when its properties have come. */
  constructor(host: ReactiveControllerHost, observables: () => readonly ReadonlyObservable<unknown>[]) {
    this.#host = host;
    this.#observables = observables;
    host.addController(this);
  }

  hostConnected(): void {
    const update = () => this.#host.requestUpdate();
    this.#unsubscribes = this.#observables().map((observable) => observable.subscribe(update));
  }

  hostDisconnected(): void {
    for (const unsubscribe of this.#unsubscribes) unsubscribe();
    this.#unsubscribes = [];
  }
}

import { Observable, type ReadonlyObservable } from "../../../shared/observable.ts";
import type { MessageRing } from "../message-ring.ts";
import {
  type CannedAnswers,
  type NetworkEvent,
  type NetworkNews,
  noAnswer,
  type Visit,
  type VisitAnswer,
  type WifiNetwork,
} from "./outside.ts";
import type { PageNetwork } from "./page-network.ts";

/** What can be seen of a board's network. */
export interface NetworkState {
  /** The network that the board is in; null for none. */
  readonly ssid: string | null;
  /** Whether a program listens at port 80. */
  readonly isServing: boolean;
  /** Whether a program has asked for the radio since `forgetUse`. */
  readonly isUsed: boolean;
}

const OFFLINE: NetworkState = { ssid: null, isServing: false, isUsed: false };

/**
 * The page's end of a virtual board's network. What does the work is loaded when a program first asks for something:
 * most programs never do.
 */
export class NetworkDesk {
  readonly #state = new Observable<NetworkState>(OFFLINE);
  #mailbox: MessageRing | null = null;
  #loading: Promise<PageNetwork> | null = null;
  /** How the air around the board is, where it is not as at first: the next board finds it so, too. */
  readonly #air = new Map<NetworkEvent["kind"], NetworkEvent>();
  #answers: CannedAnswers | null = null;
  #usualNetworks: readonly WifiNetwork[] | null = null;

  get state(): ReadonlyObservable<NetworkState> {
    return this.#state;
  }

  /** The networks that are in reach unless somebody decides otherwise; null means whatever a program asks for. */
  get usualNetworks(): readonly WifiNetwork[] | null {
    return this.#usualNetworks;
  }

  /** Puts a made-up world around the board: networks in reach, and an Internet of these answers; null for the real one. */
  surround(networks: readonly WifiNetwork[] | null, answers: CannedAnswers | null): void {
    this.#usualNetworks = networks;
    this.#answers = answers;
    void this.happen({ kind: "networks", known: networks });
  }

  /** Takes a board in the place of the one before. */
  plugIn(mailbox: MessageRing): void {
    this.unplug();
    this.#mailbox = mailbox;
    for (const event of this.#air.values()) void this.#send(event);
  }

  /** The board is gone: nothing that it has asked for is of any use. */
  unplug(): void {
    void this.#loading?.then((network) => network.close());
    this.#loading = null;
    this.#mailbox = null;
    this.#state.set(OFFLINE);
  }

  /** Takes what the board tells. */
  hear(news: NetworkNews): void {
    if (news.kind === "wifi") this.#state.set({ ...this.#state.value, ssid: news.ssid });
    else if (news.kind === "used") this.#state.set({ ...this.#state.value, isUsed: true });
    else if (news.kind === "serving") this.#state.set({ ...this.#state.value, isServing: news.isServing });
    else void this.#network()?.then((network) => network.hear(news));
  }

  /** Asks the board's own web server, as a browser does; status 0 when it does not answer. */
  async visit(visit: Omit<Visit, "id">): Promise<VisitAnswer> {
    const network = await this.#network();
    return network ? network.visit(visit) : noAnswer(0);
  }

  /** Forgets that a program has asked for the radio: another one begins. */
  forgetUse(): void {
    this.#state.set({ ...this.#state.value, isUsed: false });
  }

  /** Lets something happen around the board: its network goes away, somebody publishes a message. */
  async happen(event: NetworkEvent): Promise<void> {
    if (event.kind === "networks" || event.kind === "link") this.#air.set(event.kind, event);
    await this.#send(event);
  }

  async #send(event: NetworkEvent): Promise<void> {
    await (await this.#network())?.send(event);
  }

  /** What does the work; it hears everything in the order in which it was told. */
  #network(): Promise<PageNetwork> | null {
    const mailbox = this.#mailbox;
    if (!mailbox) return null;
    this.#loading ??= import("./page-network.ts").then(
      ({ PageNetwork }) => new PageNetwork(mailbox, () => this.#answers),
    );
    return this.#loading;
  }
}

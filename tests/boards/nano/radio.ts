import type { WifiNetwork } from "../../../src/device/virtual/network/outside.ts";

type RadioState =
  | { readonly kind: "idle" }
  /** For as long as it takes, and for ever when nobody lets it in. */
  | { readonly kind: "joining"; readonly network: WifiNetwork }
  | { readonly kind: "joined"; readonly network: WifiNetwork }
  | { readonly kind: "access-point"; readonly network: WifiNetwork };

/** The radio of the Wi-Fi chip: in somebody's network, or with one of its own. */
export class Radio {
  readonly #joinMs: number;
  readonly #changed: () => void;
  #state: RadioState = { kind: "idle" };
  #known: readonly WifiNetwork[] | null;
  #isInReach = true;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `known` are the networks around; null lets every name and password be right. */
  constructor(joinMs: number, known: readonly WifiNetwork[] | null, changed: () => void) {
    this.#joinMs = joinMs;
    this.#known = known;
    this.#changed = changed;
  }

  get kind(): RadioState["kind"] {
    return this.#state.kind;
  }

  /** The network that it is in, or makes; empty for none. */
  get ssid(): string {
    const state = this.#state;
    return state.kind === "joined" || state.kind === "access-point" ? state.network.ssid : "";
  }

  get isOnline(): boolean {
    return this.#state.kind === "joined" || this.#state.kind === "access-point";
  }

  join(ssid: string, key: string): void {
    this.#become({ kind: "joining", network: { ssid, key } });
    this.#try();
  }

  openAccessPoint(ssid: string, key: string): void {
    this.#become({ kind: "access-point", network: { ssid, key } });
  }

  leave(): void {
    this.#become({ kind: "idle" });
  }

  /** The access points around go, or come back. A radio that has lost its network does not look for it again. */
  setInReach(isInReach: boolean): void {
    this.#isInReach = isInReach;
    if (!isInReach && this.#state.kind === "joined") this.leave();
    this.#try();
  }

  /** Sets which networks are around. */
  setKnown(known: readonly WifiNetwork[] | null): void {
    this.#known = known;
    if (this.#state.kind === "joined" && !this.#lets(this.#state.network)) this.leave();
    this.#try();
  }

  #try(): void {
    clearTimeout(this.#timer);
    const state = this.#state;
    if (state.kind !== "joining" || !this.#lets(state.network)) return;
    this.#timer = setTimeout(() => this.#become({ kind: "joined", network: state.network }), this.#joinMs);
  }

  #lets({ ssid, key }: WifiNetwork): boolean {
    if (!this.#isInReach) return false;
    return this.#known?.some((known) => known.ssid === ssid && known.key === key) ?? true;
  }

  #become(state: RadioState): void {
    clearTimeout(this.#timer);
    this.#state = state;
    this.#changed();
  }
}

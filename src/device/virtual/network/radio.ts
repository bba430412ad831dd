import type { WifiNetwork } from "./outside.ts";

/** How long it takes to join a network and to get an address. */
const JOIN_MS = 1200;
const SEC_OPEN = 1;
/** Four numbers each: address, mask, gateway, name server. The gateway is what the firmware calls name server. */
const HOME = ["192.168.0.42", "255.255.255.0", "192.168.0.1", "192.168.0.1"];
const NOWHERE = ["0.0.0.0", "0.0.0.0", "0.0.0.0", "0.0.0.0"];
const AS_ACCESS_POINT = ["192.168.4.1", "255.255.255.0", "192.168.4.1", "192.168.4.1"];

/** What the Wi-Fi module is about. `joining` goes on for ever when name or password is wrong. */
type RadioState =
  | { readonly kind: "idle" }
  | { readonly kind: "joining"; readonly network: WifiNetwork; readonly sinceMs: number }
  | { readonly kind: "joined"; readonly network: WifiNetwork }
  | { readonly kind: "access-point"; readonly network: WifiNetwork };

/**
 * The Wi-Fi module of the board, with the manners of its driver. It outlives programs, and what they import. Nothing
 * in it throws.
 */
export class Radio {
  readonly #nowMs: () => number;
  readonly #joinedChanged: (ssid: string | null) => void;
  #state: RadioState = { kind: "idle" };
  #known: readonly WifiNetwork[] | null = null;
  #isLinkUp = true;
  #addresses: readonly string[] | null = null;
  /** The driver's own flags of station and access point; no reset of the software clears them. */
  readonly #active = [false, false];
  /** Whether a program has made a WLAN object since the last reset: before that there are no sockets. */
  isRegistered = false;

  constructor(nowMs: () => number, joinedChanged: (ssid: string | null) => void) {
    this.#nowMs = nowMs;
    this.#joinedChanged = joinedChanged;
  }

  isActive(role: number): boolean {
    return this.#active[role] ?? false;
  }

  /** Switching one role on starts the module anew, so that the other loses what it had. */
  setActive(role: number, isOn: boolean): void {
    if (this.isActive(role) === isOn) return;
    this.#active[role] = isOn;
    this.#become({ kind: "idle" });
  }

  /** Begins to join a network, and never gives up by itself. */
  connect(ssid: string, key: string, security: number): void {
    const network = { ssid, key: security === SEC_OPEN ? "" : key };
    this.#become({ kind: "joining", network, sinceMs: this.#nowMs() });
  }

  /** Opens a network of the board's own. */
  startAccessPoint(ssid: string, key: string): void {
    this.#become({ kind: "access-point", network: { ssid, key } });
  }

  disconnect(): void {
    this.#become({ kind: "idle" });
  }

  /** Whether it has joined a network; of an access point the driver never says so. */
  isConnected(): boolean {
    const state = this.#state;
    if (state.kind !== "joining") return state.kind === "joined";
    if (!this.#lets(state.network) || this.#nowMs() - state.sinceMs < JOIN_MS) return false;
    this.#become({ kind: "joined", network: state.network });
    return true;
  }

  /** Whether anybody can be reached: by way of a network, or in the board's own. */
  isOnline(): boolean {
    return this.isConnected() || this.#state.kind === "access-point";
  }

  ssid(): string {
    this.isConnected();
    const { kind } = this.#state;
    return kind === "joined" || kind === "access-point" ? this.#state.network.ssid : "";
  }

  /** The strength of the network in decibels. */
  rssi(): number {
    return this.isConnected() ? -55 : 0;
  }

  /** Address, mask, gateway and name server, with commas between them. */
  addresses(): string {
    if (this.#state.kind === "access-point") return AS_ACCESS_POINT.join();
    return (this.isConnected() ? (this.#addresses ?? HOME) : NOWHERE).join();
  }

  setAddresses(text: string): void {
    const [address = "", mask = "", gateway = ""] = text.split(",");
    this.#addresses = [address, mask, gateway, gateway];
  }

  /** Sets which networks are in reach; null lets whatever a program asks for be right. */
  setKnown(known: readonly WifiNetwork[] | null): void {
    this.#known = known;
    if (this.#state.kind === "joined" && !this.#lets(this.#state.network)) this.#become({ kind: "idle" });
  }

  /** The networks in reach as JSON: name, and whether a key is needed. To look for them ends the connection. */
  scan(): string {
    this.#become({ kind: "idle" });
    const inReach = this.#isLinkUp ? (this.#known ?? [{ ssid: "Untether", key: "any" }]) : [];
    return JSON.stringify(inReach.map(({ ssid, key }) => [ssid, key !== ""]));
  }

  /** A board that has lost its network does not look for it again; one that has not found it yet does. */
  setLink(isUp: boolean): void {
    this.isConnected();
    this.#isLinkUp = isUp;
    if (this.#state.kind === "joined" && !isUp) this.#become({ kind: "idle" });
    if (this.#state.kind === "joining" && isUp) this.#state = { ...this.#state, sinceMs: this.#nowMs() };
  }

  /** The reset of the board's software resets the module, too. */
  softReset(): void {
    this.isRegistered = false;
    this.#addresses = null;
    this.#become({ kind: "idle" });
  }

  #lets({ ssid, key }: WifiNetwork): boolean {
    if (!this.#isLinkUp) return false;
    return this.#known?.some((known) => known.ssid === ssid && known.key === key) ?? true;
  }

  #become(state: RadioState): void {
    const before = this.#state;
    this.#state = state;
    if (state.kind === "joined") this.#joinedChanged(state.network.ssid);
    else if (before.kind === "joined") this.#joinedChanged(null);
  }
}

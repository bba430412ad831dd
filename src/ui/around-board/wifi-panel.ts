import { css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import type { WifiNetwork } from "../../device/virtual/network/outside.ts";
import { Watch } from "../watch.ts";
import { cardHead, checkBox } from "./card-parts.ts";
import { cardStyles } from "./card-styles.ts";
import { once, type Part, PartCard } from "./part.ts";
import { airEvent, type WifiAir } from "./wifi-air.ts";
import { aroundWords, fill } from "./words.ts";

/** The one address that the virtual board ever gets in somebody's network. */
const ADDRESS = "192.168.0.42";
/** A board lists no more than ten. */
const MOST_NETWORKS = 5;
const LONGEST_NAME = 32;
const LONGEST_PASSWORD = 63;

/** The networks around the board: which there are, and what becomes of the link. */
@customElement("wifi-panel-card")
export class WifiPanelCard extends PartCard {
  static override styles = [cardStyles, wifiStyles()];

  @state() private air: WifiAir = {
    isAnyRight: true,
    networks: [
      { ssid: "Home", key: "secret key" },
      { ssid: "Library", key: "" },
    ],
    isRefused: false,
  };
  @state() private isAway = false;
  @state() private said = "";

  constructor() {
    super();
    new Watch(this, () => [this.board.network.state]);
  }

  get kind(): string {
    return aroundWords.wifi;
  }

  override render() {
    const { ssid } = this.board.network.state.value;
    const state = ssid === null ? aroundWords.wifiOff : fill(aroundWords.wifiOn, { ssid, address: ADDRESS });
    return html`${cardHead(this.kind, "")}
      <p class="soft state">${state}</p>
      <div class="row">
        <button ?disabled=${ssid === null} @click=${this.#drop}>${aroundWords.wifiDrop}</button>
        ${checkBox(aroundWords.wifiAway, this.isAway, (isAway) => this.#setAway(isAway))}
        ${checkBox(aroundWords.wifiWrong, this.air.isRefused, (isRefused) => this.#setAir({ isRefused }))}
      </div>
      <details>
        <summary>${aroundWords.wifiAround}</summary>
        ${this.#choice(true, aroundWords.wifiAny)} ${this.#choice(false, aroundWords.wifiListed)}
        ${this.air.isAnyRight ? nothing : this.#list()}
      </details>
      <p class="visually-hidden" role="status">${this.said}</p>`;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.air = { ...this.air, ...this.#usual };
  }

  override leave(): void {
    this.#setAway(false);
    this.#setAir({ ...this.#usual, isRefused: false });
  }

  /** The networks as they are before anybody changes them. */
  get #usual(): Partial<WifiAir> {
    const { usualNetworks } = this.board.network;
    return usualNetworks ? { isAnyRight: false, networks: usualNetworks } : { isAnyRight: true };
  }

  #choice(isAnyRight: boolean, label: string) {
    return html`<label class="check">
      <input type="radio" name="known" .checked=${this.air.isAnyRight === isAnyRight}
        @change=${() => this.#setAir({ isAnyRight })} />${label}
    </label>`;
  }

  #list() {
    const { networks } = this.air;
    return html`${networks.map((network, place) => this.#network(network, place))}
      <button ?disabled=${networks.length >= MOST_NETWORKS}
        @click=${() => this.#setAir({ networks: [...networks, { ssid: "", key: "" }] })}
      >${aroundWords.wifiAdd}</button>`;
  }

  #network({ ssid, key }: WifiNetwork, place: number) {
    const remove = fill(aroundWords.wifiRemove, { "": ssid });
    return html`<div class="network">
      <svg viewBox="0 0 20 20" role="img" aria-label=${aroundWords.wifiSignal}>
        <path d="M2 8a11 11 0 0 1 16 0M5 11.5a7 7 0 0 1 10 0M8 15a2.9 2.9 0 0 1 4 0"></path>
      </svg>
      <input type="text" maxlength=${LONGEST_NAME} aria-label=${aroundWords.wifiName} placeholder=${aroundWords.wifiName}
        .value=${ssid} @change=${(event: Event) => this.#change(place, { ssid: textOf(event), key })} />
      <input type="text" maxlength=${LONGEST_PASSWORD} aria-label=${aroundWords.wifiPassword} autocomplete="off"
        placeholder=${aroundWords.wifiPasswordHint}
        .value=${key} @change=${(event: Event) => this.#change(place, { ssid, key: textOf(event) })} />
      <button class="remove" aria-label=${remove} title=${remove} @click=${() => this.#change(place, null)}>×</button>
    </div>`;
  }

  #change(place: number, network: WifiNetwork | null): void {
    this.#setAir({ networks: this.air.networks.toSpliced(place, 1, ...(network ? [network] : [])) });
  }

  #setAir(change: Partial<WifiAir>): void {
    this.air = { ...this.air, ...change };
    void this.board.network.happen(airEvent(this.air));
  }

  #setAway(isAway: boolean): void {
    this.isAway = isAway;
    void this.board.network.happen({ kind: "link", isUp: !isAway });
  }

  readonly #drop = async (): Promise<void> => {
    await this.board.network.happen({ kind: "link", isUp: false });
    if (!this.isAway) await this.board.network.happen({ kind: "link", isUp: true });
    this.said = aroundWords.wifiDropped;
  };
}

const textOf = (event: Event): string => (event.target as HTMLInputElement).value;

function wifiStyles() {
  return css`
    .state {
      margin-block-end: 6px;
      overflow-wrap: anywhere;
    }
    summary {
      min-block-size: 32px;
      line-height: 32px;
      cursor: pointer;
    }
    details label {
      display: flex;
    }
    .network {
      display: flex;
      align-items: center;
      gap: 6px;
      margin-block: 6px;
    }
    .network input {
      flex: 1 1 60px;
      inline-size: 60px;
    }
    .network svg {
      flex: none;
      inline-size: 20px;
      fill: none;
      stroke: currentcolor;
      stroke-width: 2;
      stroke-linecap: round;
    }
    .remove {
      padding: 0;
      inline-size: 36px;
      flex: none;
    }
  `;
}

/** The networks around the board, for a program that asks for them. */
export const wifiPanel: Part = {
  tag: "wifi-panel-card",
  find: (_sight, board) => once(board.network.state.value.isUsed),
};

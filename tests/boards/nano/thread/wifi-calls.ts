import { type ChipMemory, link, word } from "../chip-memory.ts";
import type { ToChip } from "./socket-calls.ts";

const SEC_OPEN = 1;
/** Address, mask, gateway, and the gateway once more in place of the name server. */
const NOWHERE = "0.0.0.0,0.0.0.0,0.0.0.0,0.0.0.0";
const JOINED = "127.0.0.1,255.0.0.0,127.0.0.1,127.0.0.1";
const ACCESS_POINT = "192.168.4.1,255.255.255.0,192.168.4.1,192.168.4.1";

/** The driver of the Wi-Fi chip, as far as it keeps anything itself. */
export class WifiDriver {
  readonly #memory: ChipMemory;
  readonly #chip: ToChip;
  readonly #orders: (count: number) => void;
  readonly #restarted: () => void;
  /** Of station and access point; no reset of the software clears them. */
  readonly #active = [false, false];
  #isRegistered = false;
  #hasRadio = false;
  #network = { ssid: "", key: "" };
  /** Whether it looks for its network, and so not at its sockets; only a network that was found ends that. */
  #isSearching = false;

  /** `restarted` is called when the chip is started once more; `orders` passes the time of orders. */
  constructor(
    memory: ChipMemory,
    chip: ToChip,
    { orders, restarted }: { orders: (count: number) => void; restarted: () => void },
  ) {
    this.#memory = memory;
    this.#chip = chip;
    this.#orders = orders;
    this.#restarted = restarted;
  }

  /** The software was started anew. */
  reset(): void {
    this.#isRegistered = false;
    this.#isSearching = false;
  }

  /** Whether it is time to look at the sockets. */
  mayPoll(): boolean {
    if (!this.#isSearching) return true;
    const now = Atomics.load(this.#memory.words, word.link);
    if (now === link.joined) this.#isSearching = false;
    // It sees that it is not in its network, and goes there, whatever the chip is about by now.
    else if (now === link.accessPoint) this.#chip.order({ kind: "join", ...this.#network });
    return false;
  }

  /** What `network.py` calls. */
  calls(): object {
    const linked = () => {
      this.#orders(1);
      return Atomics.load(this.#memory.words, word.link);
    };
    return {
      wifi_register: () => {
        this.#isRegistered = true;
      },
      wifi_is_registered: () => this.#isRegistered,
      wifi_is_active: (role: number) => this.#active[role] ?? false,
      wifi_set_active: (role: number, isOn: boolean) => this.#setActive(role, isOn),
      wifi_connect: (ssid: string, key: string, security: number) => {
        this.#orders(1);
        this.#isSearching = true;
        this.#network = { ssid, key: security === SEC_OPEN ? "" : key };
        this.#chip.order({ kind: "join", ...this.#network });
      },
      wifi_start_access_point: (ssid: string, key: string) => {
        this.#orders(2);
        this.#network = { ssid, key };
        this.#chip.order({ kind: "access-point", ssid, key });
      },
      wifi_disconnect: () => {
        this.#orders(1);
        this.#chip.order({ kind: "leave" });
      },
      wifi_is_connected: () => linked() === link.joined,
      wifi_is_online: () => linked() !== link.none,
      wifi_ssid: () => (linked() === link.none ? "" : this.#network.ssid),
      wifi_rssi: () => (linked() === link.joined ? -55 : 0),
      wifi_addresses: () => [NOWHERE, JOINED, ACCESS_POINT][linked()] ?? NOWHERE,
      wifi_set_addresses: () => this.#orders(1),
      wifi_scan: () => {
        this.#chip.order({ kind: "leave" });
        return "[]";
      },
      may_poll: () => this.mayPoll(),
    };
  }

  /** Switching one role on starts the chip anew, the first time after a hard reset at least, so that the other is lost. */
  #setActive(role: number, isOn: boolean): void {
    if (this.#active[role] === isOn) return;
    this.#active[role] = isOn;
    if (!isOn) this.#isSearching = false;
    if (!isOn || this.#hasRadio) this.#chip.order({ kind: "reset", isSilent: true });
    this.#hasRadio = true;
    if (isOn) this.#restarted();
  }
}

/** Names get addresses of a range that is nobody's: 198.18.0.0/15 is for tests of networks. */
const RANGE = "198.18";
const MAX_NAMES = 1000;
const NAME = /^(?!.*\.invalid$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/;
const ADDRESS = /^\d{1,3}(\.\d{1,3}){3}$/;

/** Finds addresses for the names of hosts. In a browser nobody can, so every good name has one. */
export class Resolver {
  readonly #names: string[] = [];

  /** The address of a name; empty for what can be no name. */
  addressOf(name: string): string {
    const host = name.toLowerCase();
    if (ADDRESS.test(host)) return host;
    if (host.length > 253 || !NAME.test(host)) return "";
    if (!this.#names.includes(host) && this.#names.length < MAX_NAMES) this.#names.push(host);
    const number = this.#names.indexOf(host) + 1;
    if (number === 0) return "";
    return `${RANGE}.${number >> 8}.${number & 0xff}`;
  }

  /** The name that has this address, or the address itself. */
  hostOf(address: string): string {
    const [, , high, low] = address.split(".").map(Number);
    if (!address.startsWith(`${RANGE}.`) || high === undefined || low === undefined) return address;
    return this.#names[high * 256 + low - 1] ?? address;
  }
}

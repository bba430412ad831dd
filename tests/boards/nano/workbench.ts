import { type Nano, type NanoOptions, startNano } from "./nano.ts";
import { WebReplClient } from "./webrepl-client.ts";

/** A board and those who call it, as long as a test lasts. */
export class Workbench {
  #nano: Nano | null = null;
  readonly #clients: WebReplClient[] = [];

  /** The board; there is none before `start`. */
  get nano(): Nano {
    if (!this.#nano) throw new Error("No board was started");
    return this.#nano;
  }

  /** Switches a board on: a stock one, unless something else is wanted. */
  async start(options: Partial<NanoOptions> = {}): Promise<Nano> {
    this.#nano = await startNano({ firmware: "stock", ...options });
    return this.#nano;
  }

  /** Somebody who calls, and does nothing more by himself. */
  call(url = this.nano.url): WebReplClient {
    return this.#keep(new WebReplClient(url));
  }

  /** Somebody who has said the password. */
  async atPrompt(url = this.nano.url): Promise<WebReplClient> {
    return this.#keep(await this.#orTell(WebReplClient.login(url)));
  }

  /** Somebody at the raw prompt. */
  async atRaw(url = this.nano.url): Promise<WebReplClient> {
    return this.#keep(await this.#orTell(WebReplClient.raw(url)));
  }

  /** Ends it all; to be called after each test. */
  async clear(): Promise<void> {
    for (const client of this.#clients.splice(0)) client.leave(true);
    await this.#nano?.stop();
    this.#nano = null;
  }

  async #orTell<T>(wanted: Promise<T>): Promise<T> {
    try {
      return await wanted;
    } catch (error) {
      const { isDead, log } = this.nano;
      throw new Error(`${error}; the board, ${isDead ?? "which lives"}, said: ${log.slice(-2000)}`);
    }
  }

  #keep(client: WebReplClient): WebReplClient {
    this.#clients.push(client);
    return client;
  }
}

import type { HttpRequest, NetworkEvent, NetworkNews } from "./outside.ts";

/** A larger body does not fit the board's memory, in bytes. */
const MAX_BODY = 256 * 1024;
/** As many as there are sockets. */
const MAX_OPEN = 10;
const EBADF = 9;
const ENOMEM = 12;
const ENFILE = 23;
const ECONNRESET = 104;

interface Exchange {
  readonly pieces: string[];
  head: string;
  bytes: number;
  state: "waiting" | "whole" | "failed";
  /** The number of the error that ended it; 0 when the browser did. */
  error: number;
}

/** What is asked of the internet and not answered, or not read, yet. Nothing in it throws. */
export class HttpExchanges {
  readonly #exchanges = new Map<number, Exchange>();
  readonly #tell: (news: NetworkNews) => void;
  #lastId = 0;

  constructor(tell: (news: NetworkNews) => void) {
    this.#tell = tell;
  }

  /** Sends a request, written as JSON without its id; returns the id, or an error's number below zero. */
  begin(text: string): number {
    if (this.#exchanges.size >= MAX_OPEN) return -ENFILE;
    const id = ++this.#lastId;
    const request = { ...readJson(text), id } as HttpRequest;
    this.#exchanges.set(id, { pieces: [], head: "", bytes: 0, state: "waiting", error: 0 });
    this.#tell({ kind: "request", request });
    return id;
  }

  /**
   * How a request goes: empty while it goes on, status, reason and headers as JSON when all of the answer is there,
   * "no" when the browser did not let us have it, or an error's number as in "-12".
   */
  poll(id: number): string {
    const exchange = this.#exchanges.get(id);
    if (!exchange) return `-${EBADF}`;
    if (exchange.state === "waiting") return "";
    if (exchange.state === "whole") return exchange.head;
    return exchange.error > 0 ? `-${exchange.error}` : "no";
  }

  /** The next piece of the body in hexadecimal digits; empty at its end. */
  takeBody(id: number): string {
    return this.#exchanges.get(id)?.pieces.shift() ?? "";
  }

  /** Forgets an exchange; one that goes on is given up. */
  end(id: number): void {
    const exchange = this.#exchanges.get(id);
    this.#exchanges.delete(id);
    if (exchange?.state === "waiting") this.#tell({ kind: "abort", id });
  }

  endAll(): void {
    for (const id of [...this.#exchanges.keys()]) this.end(id);
  }

  /** The network is gone. */
  breakAll(): void {
    for (const [id, exchange] of this.#exchanges)
      if (exchange.state === "waiting") this.#fail(id, exchange, ECONNRESET);
  }

  /** Takes what comes back. */
  hear(event: NetworkEvent & { readonly id: number }): void {
    const exchange = this.#exchanges.get(event.id);
    if (exchange?.state !== "waiting") return;
    switch (event.kind) {
      case "response":
        exchange.head = JSON.stringify([event.status, event.reason, event.headers]);
        break;
      case "body":
        exchange.bytes += event.hex.length / 2;
        exchange.pieces.push(event.hex);
        if (exchange.bytes > MAX_BODY) this.#fail(event.id, exchange, ENOMEM);
        break;
      case "end":
        exchange.state = exchange.head === "" ? "failed" : "whole";
        break;
      case "failed":
        exchange.state = "failed";
    }
  }

  #fail(id: number, exchange: Exchange, error: number): void {
    exchange.state = "failed";
    exchange.error = error;
    exchange.pieces.length = 0;
    this.#tell({ kind: "abort", id });
  }
}

function readJson(text: string): object {
  try {
    return JSON.parse(text);
  } catch {
    return { method: "GET", url: "", headers: {}, body: "" };
  }
}

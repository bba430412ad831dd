import { bytesOfHex, hexOfBytes } from "../virtual/network/hex.ts";
import {
  type CannedAnswers,
  cannedAnswer,
  type HttpRequest,
  type NetworkEvent,
  type NetworkNews,
  type Outside,
  type WifiNetwork,
} from "../virtual/network/outside.ts";
import type { Deed } from "./trace.ts";

/** What happens around the board's radio while a program runs. */
export interface NetworkScript {
  /** The networks in reach; when left out, every name and password is right. */
  readonly networks?: readonly WifiNetwork[];
  /** When the network goes away and comes back. */
  readonly wifi?: readonly (readonly [atMs: number, link: "down" | "up"])[];
  /** What addresses answer, by URL or by method and URL; all others are unreachable. */
  readonly http?: CannedAnswers;
  /** When a browser asks the board's own web server: a path, or `POST /path field=value`. */
  readonly visits?: readonly (readonly [atMs: number, request: string])[];
  /** When somebody else publishes a message. */
  readonly broker?: readonly (readonly [atMs: number, topic: string, text: string])[];
}

const ANSWER_MS = 100;

/** A world around the board's radio that does what was written down for it, and writes down what the board does. */
export class ScriptedNetwork implements Outside {
  readonly #nowMs: () => number;
  readonly #note: (deed: Deed) => void;
  readonly #script: NetworkScript;
  #events: { readonly atMs: number; readonly event: NetworkEvent }[] = [];

  /** `note` is told what the board does. */
  constructor(nowMs: () => number, note: (deed: Deed) => void, script: NetworkScript = {}) {
    this.#nowMs = nowMs;
    this.#note = note;
    this.#script = script;
    const { networks, wifi = [], visits = [], broker = [] } = script;
    if (networks) this.happen(0, { kind: "networks", known: networks });
    for (const [atMs, link] of wifi) this.happen(atMs, { kind: "link", isUp: link === "up" });
    for (const [id, [atMs, request]] of visits.entries()) {
      const [, method, path = "", body = ""] = /^(?:(POST) )?(\S+)(?: (.*))?$/.exec(request) ?? [];
      const visit = { id, path, body };
      this.happen(atMs, { kind: "visit", visit: { ...visit, method: method === "POST" ? method : "GET" } });
    }
    for (const [atMs, topic, text] of broker) this.happen(atMs, { kind: "message", topic, text });
  }

  /** Lets something happen at a time. */
  happen(atMs: number, event: NetworkEvent): void {
    this.#events.push({ atMs, event });
    this.#events.sort((a, b) => a.atMs - b.atMs);
  }

  take(): NetworkEvent | null {
    const isDue = this.#events[0] && this.#events[0].atMs <= this.#nowMs();
    return isDue ? (this.#events.shift()?.event ?? null) : null;
  }

  tell(news: NetworkNews): void {
    switch (news.kind) {
      case "answer": {
        const { id, status, body } = news.answer;
        this.#note(["answer", this.#script.visits?.[id]?.[1] ?? "", status, body]);
        break;
      }
      case "published":
        this.#note(["publish", news.topic, news.text]);
        break;
      case "request":
        this.#request(news.request);
    }
  }

  #request({ id, method, url, body }: HttpRequest): void {
    this.#note(["request", `${method} ${url}`, new TextDecoder().decode(bytesOfHex(body))]);
    const atMs = this.#nowMs();
    const answer = cannedAnswer(this.#script.http ?? {}, { method, url });
    if (!answer) {
      this.happen(atMs + ANSWER_MS, { kind: "failed", id });
      return;
    }
    const backAtMs = atMs + (answer.afterMs ?? ANSWER_MS);
    const { status, headers = {} } = answer;
    this.happen(backAtMs, { kind: "response", id, status, reason: "", headers });
    const hex = hexOfBytes(new TextEncoder().encode(answer.body));
    for (const piece of hex.match(/.{1,4096}/g) ?? [])
      this.happen(backAtMs, { kind: "body", id, hex: piece });
    this.happen(backAtMs, { kind: "end", id });
  }
}

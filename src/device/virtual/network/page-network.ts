import type { MessageRing } from "../message-ring.ts";
import { bytesOfHex, hexOfBytes } from "./hex.ts";
import {
  type CannedAnswers,
  cannedAnswer,
  type HttpRequest,
  type NetworkEvent,
  type NetworkNews,
  noAnswer,
  type Visit,
  type VisitAnswer,
} from "./outside.ts";

/** How long somebody waits for the board's own web server. */
const VISIT_TIMEOUT_MS = 10_000;
/** How often to look whether the board has made room for more. */
const ROOM_MS = 4;
/** No board has room for more of an answer, in bytes; one more byte tells it so. */
const MAX_BODY = 256 * 1024 + 1;
const PIECE_BYTES = 4096;
/** Of an answer's headers no more is passed on, in characters. */
const MAX_HEADERS = 8 * 1024;

/** Does for a virtual board what it asks of the network: fetches pages, and lets somebody visit its own. */
export class PageNetwork {
  readonly #mailbox: MessageRing;
  readonly #answers: () => CannedAnswers | null;
  readonly #fetches = new Map<number, AbortController>();
  readonly #visits = new Map<number, (answer: VisitAnswer) => void>();
  #lastVisit = 0;
  #isClosed = false;
  /** The last message on its way to the board. */
  #sent: Promise<void> = Promise.resolve();

  /** `answers` are those of a made-up Internet, which then is all there is; null for the one that the page has. */
  constructor(mailbox: MessageRing, answers: () => CannedAnswers | null = () => null) {
    this.#mailbox = mailbox;
    this.#answers = answers;
  }

  hear(news: NetworkNews): void {
    switch (news.kind) {
      case "request":
        void this.#fetch(news.request);
        break;
      case "abort":
        this.#fetches.get(news.id)?.abort();
        break;
      case "answer":
        this.#visits.get(news.answer.id)?.(news.answer);
    }
  }

  /** Asks the board's own web server; status 0 when it does not answer in ten seconds. */
  visit(visit: Omit<Visit, "id">): Promise<VisitAnswer> {
    const id = ++this.#lastVisit;
    return new Promise((resolve) => {
      const settle = (answer: VisitAnswer) => {
        clearTimeout(timer);
        this.#visits.delete(id);
        resolve(answer);
      };
      const timer = setTimeout(() => settle(noAnswer(id)), VISIT_TIMEOUT_MS);
      this.#visits.set(id, settle);
      if (this.#isClosed) settle(noAnswer(id));
      else void this.send({ kind: "visit", visit: { ...visit, id } });
    });
  }

  /** Gives up all that is under way. */
  close(): void {
    this.#isClosed = true;
    for (const controller of this.#fetches.values()) controller.abort();
    for (const [id, settle] of this.#visits) settle(noAnswer(id));
  }

  async #fetch(request: HttpRequest): Promise<void> {
    const controller = new AbortController();
    const { id } = request;
    this.#fetches.set(id, controller);
    try {
      const answers = this.#answers();
      const response = answers
        ? responseOf(request, answers)
        : fetch(...fetchArguments(request, controller.signal));
      await this.#pass(id, await response);
      await this.send({ kind: "end", id });
    } catch {
      // Why, the browser tells no page: it may be another's rule, a wrong name, or no internet.
      if (!controller.signal.aborted) await this.send({ kind: "failed", id });
    } finally {
      this.#fetches.delete(id);
    }
  }

  async #pass(id: number, response: Response): Promise<void> {
    const headers = boundedHeaders(response.headers);
    const { status, statusText } = response;
    await this.send({ kind: "response", id, status, reason: statusText.slice(0, 100), headers });
    const reader = response.body?.getReader();
    let left = MAX_BODY;
    while (reader && left > 0) {
      const { value, done } = await reader.read();
      if (done) return;
      const bytes = value.subarray(0, left);
      left -= bytes.length;
      for (let at = 0; at < bytes.length; at += PIECE_BYTES)
        await this.send({ kind: "body", id, hex: hexOfBytes(bytes.subarray(at, at + PIECE_BYTES)) });
    }
    await reader?.cancel();
  }

  /** Tells the board of an event, after those before it, once there is room for it. */
  send(event: NetworkEvent): Promise<void> {
    this.#sent = this.#sent.then(async () => {
      while (!this.#isClosed && !this.#mailbox.put(event))
        await new Promise((resolve) => setTimeout(resolve, ROOM_MS));
    });
    return this.#sent;
  }
}

/**
 * What to fetch, and how. A program may come from somebody the learner does not know. It asks as a stranger: nothing
 * that the browser knows of its person goes along, what other sites do not give to every page is not read, and the
 * page's own address, where it is no stranger, is refused.
 */
function fetchArguments(request: HttpRequest, signal: AbortSignal): [URL, RequestInit] {
  const { method, headers, body } = request;
  const url = new URL(request.url);
  if (!/^https?:$/.test(url.protocol) || url.origin === globalThis.location?.origin)
    throw new TypeError("not for programs");
  return [
    url,
    {
      method,
      headers: { ...headers },
      // An empty body is none: GET may not have one.
      body: body === "" ? null : bytesOfHex(body),
      signal,
      mode: "cors",
      credentials: "omit",
      referrerPolicy: "no-referrer",
      redirect: "follow",
      cache: "no-store",
    },
  ];
}

/** What a made-up Internet answers. Throws where there is nobody, as `fetch` does. */
function responseOf(request: HttpRequest, answers: CannedAnswers): Response {
  const answer = cannedAnswer(answers, request);
  if (!answer) throw new TypeError("nobody is there");
  const { status, headers = {}, body } = answer;
  return new Response(body || null, { status, headers });
}

function boundedHeaders(headers: Headers): Record<string, string> {
  let left = MAX_HEADERS;
  const fits = ([name, value]: [string, string]) => {
    left -= name.length + value.length;
    return left >= 0;
  };
  return Object.fromEntries([...headers].filter(fits));
}

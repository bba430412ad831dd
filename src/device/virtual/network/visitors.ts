import { noAnswer, type Visit, type VisitAnswer } from "./outside.ts";
import type { Sockets } from "./sockets.ts";
import type { Line, Peer } from "./stream.ts";

const PORT = 80;
/** What a browser reads of an answer at most, in bytes. */
const MAX_ANSWER = 256 * 1024;

/** Browsers that ask the board's own web server. */
export class Visitors {
  readonly #sockets: Sockets;
  readonly #answered: (answer: VisitAnswer) => void;

  constructor(sockets: Sockets, answered: (answer: VisitAnswer) => void) {
    this.#sockets = sockets;
    this.#answered = answered;
  }

  /** Lets a browser call; when nobody listens it is told so. */
  visit(visit: Visit): void {
    const connection = this.#sockets.call(PORT, (line) => new Browser(visit.id, line, this.#answered));
    if (connection) connection.send(new TextEncoder().encode(requestOf(visit)));
    else this.#answered(noAnswer(visit.id));
  }
}

/** Line breaks would make a second request out of one. */
const plain = (text: string): string => text.replace(/[\r\n\0 ]/g, "");

function requestOf({ method, path, body }: Visit): string {
  const length = new TextEncoder().encode(body).length;
  const form = ["Content-Type: application/x-www-form-urlencoded", `Content-Length: ${length}`];
  const lines = [
    `${method} ${plain(path)} HTTP/1.1`,
    "Host: 192.168.0.42",
    "User-Agent: Mozilla/5.0 (virtual)",
    "Accept: text/html,*/*;q=0.8",
    ...(method === "POST" ? form : []),
    "Connection: close",
  ];
  return `${lines.join("\r\n")}\r\n\r\n${method === "POST" ? body : ""}`;
}

/** Reads an answer until it is whole, or until the board hangs up. */
class Browser implements Peer {
  readonly #id: number;
  readonly #line: Line;
  readonly #answered: (answer: VisitAnswer) => void;
  #read = "";
  #isDone = false;

  constructor(id: number, line: Line, answered: (answer: VisitAnswer) => void) {
    this.#id = id;
    this.#line = line;
    this.#answered = answered;
  }

  receive(bytes: Uint8Array): void {
    if (this.#isDone) return;
    // A letter per byte: only the whole of it can be read as text.
    for (const byte of bytes) this.#read += String.fromCharCode(byte);
    if (this.#read.length > MAX_ANSWER || isWhole(this.#read)) this.#finish();
  }

  closed(): void {
    if (!this.#isDone) this.#finish();
  }

  #finish(): void {
    this.#isDone = true;
    this.#line.close();
    this.#answered(answerOf(this.#id, this.#read.slice(0, MAX_ANSWER)));
  }
}

function isWhole(read: string): boolean {
  const [head = "", body] = splitHead(read);
  const length = /^content-length: *(\d+)/im.exec(head)?.[1];
  return body !== null && length !== undefined && body.length >= Number(length);
}

function answerOf(id: number, read: string): VisitAnswer {
  const [head, body] = splitHead(read);
  const status = Number(/^HTTP\/1\.[01] (\d{3})/.exec(head)?.[1] ?? 0);
  if (status === 0) return noAnswer(id);
  const bytes = Uint8Array.from(body ?? "", (letter) => letter.charCodeAt(0));
  return {
    id,
    status,
    contentType: /^content-type: *([^\r\n]*)/im.exec(head)?.[1] ?? "",
    location: /^location: *([^\r\n]*)/im.exec(head)?.[1] ?? "",
    body: new TextDecoder().decode(bytes),
  };
}

/** What stands before the empty line, and what after it; null while there is no such line. */
function splitHead(read: string): [head: string, body: string | null] {
  const match = /\r?\n\r?\n/.exec(read);
  return match ? [read.slice(0, match.index), read.slice(match.index + match[0].length)] : [read, null];
}

import { WebSocket, type MessageEvent as WsMessage } from "ws";
import { BoardError } from "../board-error.ts";
import { pause } from "../pause.ts";
import type { Progress } from "../transport.ts";
import { toBlock } from "./browser-block.ts";
import { FileChannel } from "./file-channel.ts";
import { isVersion, versionRequest } from "./file-protocol.ts";
import { GREETING_MARK, type Greeting, readGreeting } from "./greeting.ts";
import { Heartbeat } from "./heartbeat.ts";
import { type Stage, whyClosed } from "./why-closed.ts";

/** How long each step to a connection may take, in milliseconds. */
export interface LinkPatience {
  /** Until the board takes the call: a stock one reads it byte by byte, which takes 4 to 6 seconds. */
  readonly callMs: number;
  /** Until it asks for the password, and until it answers to that. */
  readonly loginMs: number;
  /** How often it is asked whether it is there; as often as is good for real boards when it is left out. */
  readonly beatMs?: number;
}

/** Hears what comes over a link. */
export interface LinkListener {
  /** Called once, when the board has taken the call. */
  answered?(): void;
  /** Takes what the REPL sends. */
  text(bytes: Uint8Array): void;
  /** Called once, when the link ends by itself. */
  closed(error: BoardError): void;
}

const QUESTION = "Password: ";
const WELCOME = "\r\nWebREPL connected\r\n>>> ";
const DENIED = "Access denied";
/** No board says so much before it asks for the password, in UTF-16 units. */
const LONGEST_PRELUDE = 4096;
const NO_CODE = 1005;
/** Words on their way have arrived by then. */
const QUIET_MS = 100;

/**
 * One connection to a board's WebREPL, logged in. Text frames are the REPL, binary ones files and signs of life.
 * Source: `webrepl.py` of micropython-lib, `extmod/modwebrepl.c`.
 */
export class WebReplLink {
  readonly #socket: WebSocket;
  readonly #password: string;
  readonly #listener: LinkListener;
  readonly #files: FileChannel;
  readonly #heart: Heartbeat;
  #stage: Stage;
  /** Whether the board may ask for the password once more, since another server takes over. */
  mayBeAskedAgain = false;
  #prelude = "";
  #detail = "";
  #greeting: Greeting | null = null;
  #wasConnected = false;
  #isOver = false;
  #heardAtMs = 0;
  #settle: (error: BoardError | null) => void = () => undefined;

  private constructor(url: string, password: string, listener: LinkListener, beatMs?: number) {
    this.#socket = callBoard(url);
    this.#socket.binaryType = "arraybuffer";
    this.#password = password;
    this.#listener = listener;
    this.#stage = { kind: "calling", sinceMs: performance.now() };
    this.#files = new FileChannel(this.#socket);
    const isGone = () => this.#end(new BoardError("lost", "no sign of life"));
    this.#heart = new Heartbeat(() => this.#askForLife(), isGone, beatMs);
  }

  /** Calls a board and logs in; hangs up when that is aborted meanwhile. Rejects with a `BoardError`. */
  static async open(
    url: string,
    password: string,
    listener: LinkListener,
    patience: LinkPatience,
    signal?: AbortSignal,
  ): Promise<WebReplLink> {
    const link = new WebReplLink(url, password, listener, patience.beatMs);
    const hangUp = () => link.close();
    signal?.addEventListener("abort", hangUp);
    await link.#logIn(patience).finally(() => signal?.removeEventListener("abort", hangUp));
    return link;
  }

  /** What the board has said of itself; null on one without our firmware. */
  get greeting(): Greeting | null {
    return this.#greeting;
  }

  /** Sends keys to the REPL: one text frame. */
  send(text: string): void {
    if (!this.#isOver && text) this.#socket.send(text);
  }

  /** Sends a file. Whether it arrived whole has to be asked otherwise. Rejects with a `BoardError`. */
  put(path: string, bytes: Uint8Array, progress?: Progress, frameBytes?: number): Promise<void> {
    this.#heart.stop();
    return this.#files
      .put(path, bytes, progress, frameBytes)
      .finally(() => this.#isOver || this.#heart.start());
  }

  /** Asks every few seconds whether the board is there, or does not. */
  set isWatched(isWatched: boolean) {
    if (isWatched && !this.#isOver) this.#heart.start();
    else this.#heart.stop();
  }

  /** Waits until the board has hung up, or nothing has come for a moment. */
  async quiet(): Promise<void> {
    while (!this.#isOver && performance.now() < this.#heardAtMs + QUIET_MS) await pause(QUIET_MS);
  }

  /** Hangs up. Nothing is heard of this link any more. */
  close(): void {
    this.#over();
    this.#settle(new BoardError("lost", "hung up"));
  }

  async #logIn({ callMs, loginMs }: LinkPatience): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const limit = (ms: number, code: "unreachable" | "not-webrepl") => {
      clearTimeout(timer);
      timer = setTimeout(() => this.#end(new BoardError(code, `nothing within ${ms} ms`)), ms);
    };
    limit(callMs, "unreachable");
    this.#socket.onopen = () => {
      this.#stage = { kind: "waiting" };
      this.#listener.answered?.();
      limit(loginMs, "not-webrepl");
    };
    this.#socket.onmessage = (message) => this.#receive(message);
    this.#socket.onerror = ({ message }) => {
      this.#detail = message ?? "";
    };
    this.#socket.onclose = ({ code, reason }) =>
      this.#end(
        whyClosed(this.#stage, { code: code === NO_CODE ? 1006 : code, reason, detail: this.#detail }),
      );
    try {
      await new Promise<void>((resolve, reject) => {
        this.#settle = (error) => (error ? reject(error) : resolve());
      });
    } finally {
      clearTimeout(timer);
    }
  }

  #receive({ data }: WsMessage): void {
    if (this.#isOver) return;
    this.#heart.heard();
    this.#heardAtMs = performance.now();
    if (typeof data === "string") this.#receiveText(data);
    else if (data instanceof ArrayBuffer) this.#receiveBinary(new Uint8Array(data));
  }

  #receiveBinary(bytes: Uint8Array): void {
    if (!isVersion(bytes)) this.#files.hear(bytes);
  }

  #receiveText(text: string): void {
    if (this.mayBeAskedAgain && text.startsWith(GREETING_MARK)) this.#stage = { kind: "waiting" };
    if (this.#stage.kind === "connected") return void this.#listener.text(new TextEncoder().encode(text));
    this.#prelude += text;
    if (this.#stage.kind === "waiting") this.#answerQuestion();
    else if (this.#stage.kind === "logging-in") this.#readVerdict();
    if (this.#prelude.length > LONGEST_PRELUDE)
      this.#end(new BoardError("not-webrepl", "too many words before the password"));
  }

  #answerQuestion(): void {
    const at = this.#prelude.indexOf(QUESTION);
    if (at < 0) return;
    this.#greeting = readGreeting(this.#prelude.slice(0, at));
    this.#prelude = this.#prelude.slice(at + QUESTION.length);
    this.#stage = { kind: "logging-in" };
    this.send(`${this.#password}\r`);
  }

  #readVerdict(): void {
    if (this.#prelude.includes(DENIED)) this.#end(new BoardError("wrong-password", "Access denied"));
    const at = this.#prelude.indexOf(WELCOME);
    if (at < 0) return;
    const rest = this.#prelude.slice(at + WELCOME.length);
    this.#prelude = "";
    this.#stage = { kind: "connected" };
    this.#wasConnected = true;
    this.#settle(null);
    if (rest) this.#listener.text(new TextEncoder().encode(rest));
  }

  #askForLife(): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(versionRequest());
    // It has said goodbye, and why: that is told when it has hung up.
    else this.#heart.heard();
  }

  #end(error: BoardError): void {
    if (this.#isOver) return;
    const wasConnected = this.#wasConnected;
    this.#over();
    this.#files.fail(error);
    this.#settle(error);
    if (wasConnected) this.#listener.closed(error);
  }

  #over(): void {
    this.#isOver = true;
    this.#heart.stop();
    // Without a code: with one the board frees its place only when the connection is gone altogether.
    this.#socket.close();
  }
}

function callBoard(url: string): WebSocket {
  try {
    return new WebSocket(url);
  } catch (error) {
    throw toBlock(error);
  }
}

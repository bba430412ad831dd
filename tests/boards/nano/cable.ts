import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { deafCallers } from "./line.ts";

const HOST = "127.0.0.1";

/** How a cable misbehaves from the start. "Up" is to the board. */
export interface Faults {
  /** What is sent at once at most, in bytes. */
  readonly splitUp?: number;
  readonly splitDown?: number;
  /** After so many bytes every connection is reset. */
  readonly cutUpAfter?: number;
  readonly cutDownAfter?: number;
  /** How long everything is under way, in milliseconds. */
  readonly lateMs?: number;
  /** Who calls, as the board sees it: an address of this computer, 127.0.0.1 when left out. */
  readonly from?: string;
}

/** What becomes of bytes: they go on, wait, or are swallowed. */
type Flow = "flows" | "stalls" | "dark";

/** Puts a cable between a board's port and whoever calls the cable's. */
export async function startCable(port: number, faults: Faults = {}): Promise<Cable> {
  const cable = new Cable(port, faults);
  await cable.begin();
  return cable;
}

/** A TCP connection that passes through this computer once more, and can go wrong there in every way. */
export class Cable {
  /** What it does to connections that begin now. */
  faults: Faults;
  readonly #target: number;
  readonly #server = createServer({ allowHalfOpen: true, noDelay: true }, (near) => this.#join(near));
  readonly #pairs = new Set<Pair>();
  #isDark = false;
  #connections = 0;

  constructor(target: number, faults: Faults) {
    this.#target = target;
    this.faults = faults;
  }

  /** Opens its port. */
  async begin(): Promise<void> {
    this.#server.listen(0, HOST);
    await once(this.#server, "listening");
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get url(): string {
    return `ws://${HOST}:${this.port}/`;
  }

  /** How many have called so far. */
  get connections(): number {
    return this.#connections;
  }

  /** Holds everything back, for so many milliseconds or until `flow`. */
  stall(ms?: number): void {
    this.#all("stalls");
    if (ms !== undefined) void sleep(ms).then(() => this.flow());
  }

  /** Lets what was held back go on. */
  flow(): void {
    this.#all("flows");
  }

  /** Swallows everything, and tells nobody, as when a laptop sleeps; whoever calls now gets no answer. */
  goDark(): void {
    this.#isDark = true;
    this.#all("dark");
  }

  /** Is there again for those who call now; connections of before stay dark. */
  light(): void {
    this.#isDark = false;
  }

  /** Resets every connection at both ends. */
  reset(): void {
    for (const pair of [...this.#pairs]) pair.reset();
  }

  async stop(): Promise<void> {
    this.reset();
    this.#server.close();
    await once(this.#server, "close");
  }

  #all(flow: Flow): void {
    for (const pair of this.#pairs) pair.setFlow(flow);
  }

  #join(near: Socket): void {
    this.#connections++;
    const localAddress = this.faults.from;
    const far = this.#isDark
      ? null
      : connect({
          host: HOST,
          port: this.#target,
          allowHalfOpen: true,
          noDelay: true,
          ...(localAddress && { localAddress }),
        });
    const pair: Pair = new Pair(near, far, this.faults, () => this.#pairs.delete(pair));
    this.#pairs.add(pair);
  }
}

/** Both ends of one connection. */
class Pair {
  readonly #sockets: readonly Socket[];
  readonly #ended: () => void;
  readonly #ways: readonly Way[];
  /** Where the board sees it, once it is dark. */
  #port = 0;

  constructor(near: Socket, far: Socket | null, faults: Faults, ended: () => void) {
    this.#sockets = far ? [near, far] : [near];
    this.#ended = ended;
    const { lateMs = 0 } = faults;
    const cut = () => this.reset();
    const up = { split: faults.splitUp, cutAfter: faults.cutUpAfter, lateMs, cut };
    const down = { split: faults.splitDown, cutAfter: faults.cutDownAfter, lateMs, cut };
    this.#ways = far ? [new Way(near, far, up), new Way(far, near, down)] : [];
    for (const socket of this.#sockets) socket.on("error", () => this.reset());
    near.resume();
  }

  setFlow(flow: Flow): void {
    for (const way of this.#ways) way.setFlow(flow);
    this.#port = this.#sockets[1]?.localPort ?? 0;
    if (flow === "dark") deafCallers.add(this.#port);
  }

  reset(): void {
    deafCallers.delete(this.#port);
    for (const socket of this.#sockets) socket.resetAndDestroy();
    this.#ended();
  }
}

interface WayFaults {
  readonly split: number | undefined;
  readonly cutAfter: number | undefined;
  readonly lateMs: number;
  readonly cut: () => void;
}

/** One direction of a connection: what comes out of one socket goes into another, in order, in pieces. */
class Way {
  readonly #to: Socket;
  readonly #faults: WayFaults;
  readonly #queue: (Buffer | "end")[] = [];
  #flow: Flow = "flows";
  #passed = 0;
  #isBusy = false;

  constructor(from: Socket, to: Socket, faults: WayFaults) {
    this.#to = to;
    this.#faults = faults;
    from.on("data", (bytes: Buffer) => this.#arrive(bytes));
    from.on("end", () => this.#arrive("end"));
  }

  setFlow(flow: Flow): void {
    // What is dark stays so.
    if (this.#flow === "dark") return;
    this.#flow = flow;
    void this.#pass();
  }

  #arrive(what: Buffer | "end"): void {
    const { lateMs } = this.#faults;
    const put = () => {
      if (this.#flow === "dark") return;
      this.#queue.push(what);
      void this.#pass();
    };
    if (lateMs > 0) setTimeout(put, lateMs);
    else put();
  }

  async #pass(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    while (this.#flow === "flows" && !this.#to.destroyed) {
      const next = this.#queue.shift();
      if (next === undefined) break;
      if (next === "end") this.#to.end();
      else await this.#send(next);
    }
    this.#isBusy = false;
  }

  async #send(bytes: Buffer): Promise<void> {
    const { split = bytes.length, cutAfter = Number.POSITIVE_INFINITY, cut } = this.#faults;
    const piece = bytes.subarray(0, Math.min(split, cutAfter - this.#passed));
    const rest = bytes.subarray(piece.length);
    if (rest.length > 0) this.#queue.unshift(rest);
    // One piece at a time reaches the other end: it has left here before the next one comes.
    await new Promise<void>((resolve) => this.#to.write(piece, () => setImmediate(resolve)));
    this.#passed += piece.length;
    if (this.#passed >= cutAfter) cut();
  }
}

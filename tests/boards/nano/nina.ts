import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import type { WifiNetwork } from "../../../src/device/virtual/network/outside.ts";
import type { Chip } from "./chip.ts";
import { ChipMemory, link, state, word } from "./chip-memory.ts";
import { Line } from "./line.ts";
import { Radio } from "./radio.ts";

const HOST = "127.0.0.1";
const CONNECTION_REFUSED = 111;

/** An order to the chip that the board waits for. */
export type Order =
  /** Silent is a reset that tells nobody; a radio that is kept stays where it is. */
  | { readonly kind: "reset"; readonly isSilent: boolean; readonly keepsRadio?: boolean }
  | { readonly kind: "join"; readonly ssid: string; readonly key: string }
  | { readonly kind: "access-point"; readonly ssid: string; readonly key: string }
  | { readonly kind: "leave" }
  | { readonly kind: "listen"; readonly socket: number }
  | { readonly kind: "connect"; readonly socket: number; readonly host: string; readonly port: number };

/**
 * The Wi-Fi chip of a board, which lives on when the board does not: its radio, and its sockets as TCP of this computer's.
 * Whoever calls while the radio is off hears nothing until it is back, as one whose packets nobody answers.
 */
export class Nina {
  readonly memory = new ChipMemory();
  readonly radio: Radio;
  readonly #servers = new Map<number, Server>();
  readonly #ears = new Map<number, number>();
  readonly #lines = new Map<number, Line>();
  /** Callers that nobody has heard yet. */
  #unheard: { readonly port: number; readonly socket: Socket }[] = [];
  /** What tells those whose line was lost that the chip is back. */
  #lost: (() => void)[] = [];
  readonly #sockets = new Set<Socket>();

  constructor(chip: Chip, known: readonly WifiNetwork[] | null) {
    this.radio = new Radio(chip.joinMs, known, () => this.#radioChanged());
  }

  /** Opens the port of this computer behind which a port of the board's is, once and for all; returns its number. */
  async open(port: number): Promise<number> {
    const server = this.#servers.get(port) ?? this.#serve(port);
    if (!server.listening) await once(server, "listening");
    return (server.address() as AddressInfo).port;
  }

  /** Whether a program of the board's can be reached at this port. */
  isListening(port: number): boolean {
    return this.radio.isOnline && [...this.#ears.values()].includes(port);
  }

  /** Obeys an order of the board's; it waits for the end of this. */
  obey(order: Order): void {
    switch (order.kind) {
      case "reset":
        this.reset(order);
        break;
      case "join":
        this.radio.join(order.ssid, order.key);
        break;
      case "access-point":
        this.radio.openAccessPoint(order.ssid, order.key);
        break;
      case "leave":
        this.radio.leave();
        break;
      case "listen":
        this.#listen(order.socket);
        break;
      case "connect":
        this.#connect(order.socket, order.host, order.port);
    }
  }

  /** Loses all that the chip had, without a word to anybody or after hanging up. */
  reset({ isSilent, keepsRadio = false }: Omit<Order & { kind: "reset" }, "kind">): void {
    for (const line of this.#lines.values()) {
      line.pump();
      if (isSilent) this.#lost.push(line.abandon(() => this.radio.isOnline));
      else line.hangUp();
    }
    this.#lines.clear();
    this.#ears.clear();
    for (const shared of this.memory.sockets) {
      shared.wipe();
      shared.state = state.free;
    }
    if (!keepsRadio) this.radio.leave();
  }

  /** Looks at what the board has done to its sockets. */
  pump(): void {
    Atomics.store(this.memory.words, word.told, 0);
    for (const [index, shared] of this.memory.sockets.entries()) {
      const line = this.#lines.get(index);
      if (line && !line.pump()) continue;
      if (shared.state !== state.closing) continue;
      this.#lines.delete(index);
      this.#ears.delete(index);
      shared.wipe();
      shared.state = state.free;
    }
  }

  /** Ends all that there is. */
  stop(): void {
    this.radio.leave();
    for (const server of this.#servers.values()) server.close();
    for (const socket of this.#sockets) socket.destroy();
  }

  #serve(port: number): Server {
    const server = createServer({ allowHalfOpen: true, pauseOnConnect: true }, (socket) =>
      this.#arrive(port, socket),
    );
    server.listen(0, HOST);
    this.#servers.set(port, server);
    return server;
  }

  #arrive(port: number, socket: Socket): void {
    this.#keep(socket);
    if (this.radio.isOnline) this.#admit(port, socket);
    else this.#unheard.push({ port, socket });
  }

  #keep(socket: Socket): void {
    socket.setNoDelay(true);
    this.#sockets.add(socket);
    // Whoever has a line hears of it there.
    socket.on("error", () => undefined);
    socket.on("close", () => this.#sockets.delete(socket));
  }

  #admit(port: number, socket: Socket): void {
    const index = [...this.#ears.values()].includes(port) ? this.#claim() : -1;
    const shared = this.memory.sockets[index];
    if (!shared || socket.destroyed) {
      socket.resetAndDestroy();
      return;
    }
    shared.wipe();
    shared.port = port;
    shared.caller = [Number(socket.remoteAddress?.split(".").at(-1)), socket.remotePort ?? 0];
    this.#join(index, socket);
    shared.state = state.waiting;
    this.memory.ring();
  }

  #claim(): number {
    return this.memory.sockets.findIndex((shared) => shared.claim(state.connecting));
  }

  #join(index: number, socket: Socket): void {
    const shared = this.memory.sockets[index];
    if (!shared) return;
    const ring = () => this.memory.ring();
    this.#lines.set(index, new Line(socket, shared, () => this.radio.isOnline, ring));
  }

  #listen(index: number): void {
    const port = this.memory.sockets[index]?.port ?? 0;
    this.#ears.set(index, port);
    if (!this.#servers.has(port)) this.#serve(port);
  }

  /** Nothing but this computer can be reached: no test needs more. */
  #connect(index: number, host: string, port: number): void {
    const shared = this.memory.sockets[index];
    if (!shared) return;
    shared.state = state.connecting;
    const fail = () => {
      shared.error = CONNECTION_REFUSED;
      this.memory.ring();
    };
    if (!host.startsWith("127.") || !this.radio.isOnline) {
      fail();
      return;
    }
    const socket = connect({ host, port, allowHalfOpen: true });
    this.#keep(socket);
    socket.once("error", fail);
    socket.once("connect", () => {
      this.#join(index, socket);
      shared.state = state.connected;
      this.memory.ring();
    });
  }

  #radioChanged(): void {
    const { kind, isOnline } = this.radio;
    const value = kind === "access-point" ? link.accessPoint : kind === "joined" ? link.joined : link.none;
    Atomics.store(this.memory.words, word.link, value);
    this.memory.ring();
    if (!isOnline) return;
    for (const tell of this.#lost.splice(0)) tell();
    for (const { port, socket } of this.#unheard.splice(0)) this.#admit(port, socket);
    this.pump();
  }
}

import { Connection } from "./connection.ts";
import { bytesOfHex, hexOfBytes } from "./hex.ts";
import { Resolver } from "./resolver.ts";
import type { Peer, Service } from "./stream.ts";

/** Errors by the numbers that MicroPython has for them. */
const EBADF = 9;
const EAGAIN = 11;
const EADDRINUSE = 98;
const ENFILE = 23;
const ECONNRESET = 104;
const ENOTCONN = 107;
const ECONNREFUSED = 111;
const EHOSTUNREACH = 113;

/** As many as the module has. */
const MAX_SOCKETS = 10;
/** The module's own limit for what it hands over at once, in bytes. */
const MAX_RECEIVED = 4076;
const MAX_WAITING = 4;

type Socket =
  | { readonly kind: "new" }
  | { readonly kind: "bound"; readonly port: number }
  | { readonly kind: "listening"; readonly port: number; readonly waiting: Connection[] }
  | { readonly kind: "connected"; readonly connection: Connection };

/**
 * The sockets of the Wi-Fi module: TCP by number. What can go wrong is told as an error's number below zero; nothing
 * in it throws.
 */
export class Sockets {
  readonly #isOnline: () => boolean;
  readonly #service: Service;
  readonly #listeningChanged: () => void;
  readonly #sockets = new Map<number, Socket>();
  readonly #resolver = new Resolver();

  constructor(isOnline: () => boolean, service: Service, listeningChanged: () => void) {
    this.#isOnline = isOnline;
    this.#service = service;
    this.#listeningChanged = listeningChanged;
  }

  /** The address of a host by its name; empty when nobody can tell. */
  resolve(host: string): string {
    return this.#isOnline() ? this.#resolver.addressOf(host) : "";
  }

  open(): number {
    const id = Array.from({ length: MAX_SOCKETS }, (_, i) => i).find((i) => !this.#sockets.has(i));
    if (id === undefined) return -ENFILE;
    this.#sockets.set(id, { kind: "new" });
    return id;
  }

  bind(id: number, port: number): number {
    if (!this.#sockets.has(id)) return -EBADF;
    const isTaken = [...this.#sockets.values()].some((other) => "port" in other && other.port === port);
    if (isTaken) return this.#fail(id, EADDRINUSE);
    this.#sockets.set(id, { kind: "bound", port });
    return 0;
  }

  listen(id: number): number {
    const socket = this.#sockets.get(id);
    if (socket?.kind !== "bound") return -ENOTCONN;
    this.#sockets.set(id, { kind: "listening", port: socket.port, waiting: [] });
    this.#listeningChanged();
    return 0;
  }

  /** Takes the next call; returns the socket to talk over. */
  accept(id: number): number {
    const socket = this.#sockets.get(id);
    if (socket?.kind !== "listening") return -EBADF;
    const connection = socket.waiting[0];
    if (!connection) return -EAGAIN;
    const accepted = this.open();
    if (accepted < 0) return accepted;
    socket.waiting.shift();
    this.#sockets.set(accepted, { kind: "connected", connection });
    return accepted;
  }

  connect(id: number, address: string, port: number): number {
    if (!this.#sockets.has(id)) return -EBADF;
    if (!this.#isOnline()) return this.#fail(id, EHOSTUNREACH);
    const connection = new Connection();
    const peer = this.#service(this.#resolver.hostOf(address), port, connection);
    if (!peer) return this.#fail(id, ECONNREFUSED);
    connection.peer = peer;
    this.#sockets.set(id, { kind: "connected", connection });
    return 0;
  }

  /** Sends bytes; returns how many. */
  send(id: number, hex: string): number {
    const socket = this.#sockets.get(id);
    if (socket?.kind !== "connected") return socket ? -ENOTCONN : -EBADF;
    if (!socket.connection.isWhole) return this.#fail(id, ECONNRESET);
    const bytes = bytesOfHex(hex);
    socket.connection.peer.receive(bytes);
    return bytes.length;
  }

  /** Takes up to `most` bytes that came in, in hexadecimal digits; empty at the end, or an error as in "-11". */
  receive(id: number, most: number): string {
    const socket = this.#sockets.get(id);
    if (socket?.kind !== "connected") return `-${socket ? ENOTCONN : EBADF}`;
    const { connection } = socket;
    const bytes = connection.take(Math.min(most, MAX_RECEIVED));
    if (bytes.length > 0 || most <= 0) return hexOfBytes(bytes);
    if (connection.isBroken) return String(this.#fail(id, ECONNRESET));
    return connection.isWhole ? `-${EAGAIN}` : "";
  }

  /** Whether a call waits to be accepted, or something to be read: bytes, the end, or an error. */
  isReady(id: number): boolean {
    const socket = this.#sockets.get(id);
    if (socket?.kind === "listening") return socket.waiting.length > 0;
    return socket?.kind !== "connected" || socket.connection.isReady;
  }

  close(id: number): void {
    const socket = this.#sockets.get(id);
    this.#sockets.delete(id);
    if (socket?.kind === "connected") socket.connection.hangUp();
    if (socket?.kind !== "listening") return;
    for (const connection of socket.waiting) connection.hangUp();
    this.#listeningChanged();
  }

  closeAll(): void {
    for (const id of [...this.#sockets.keys()]) this.close(id);
  }

  /** The network is gone: whoever talks notices it at the next word. */
  breakAll(): void {
    for (const socket of this.#sockets.values()) if (socket.kind === "connected") socket.connection.break();
  }

  isListening(port: number): boolean {
    return this.#listeners(port).length > 0;
  }

  /** Somebody calls the board; null when nobody listens at the port, or too many are waiting. */
  call(port: number, answerer: (connection: Connection) => Peer): Connection | null {
    const [listener] = this.#listeners(port);
    if (!listener || listener.waiting.length >= MAX_WAITING || !this.#isOnline()) return null;
    const connection = new Connection();
    connection.peer = answerer(connection);
    listener.waiting.push(connection);
    return connection;
  }

  #listeners(port: number) {
    return [...this.#sockets.values()].flatMap((socket) =>
      socket.kind === "listening" && socket.port === port ? [socket] : [],
    );
  }

  /** The driver closes a socket with which something went wrong. */
  #fail(id: number, error: number): number {
    this.close(id);
    return -error;
  }
}

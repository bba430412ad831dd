import type { Socket } from "node:net";
import { type SharedSocket, state } from "./chip-memory.ts";

const CONNECTION_RESET = 104;
/** What is given to the computer's own TCP before the other end has taken it, in bytes. */
const MOST_UNDERWAY = 5744;

/** The local ports of those who take nothing any more, though nobody says so: see `Cable`. */
export const deafCallers = new Set<number>();

/** A TCP connection of this computer's, joined to one of the chip's sockets. */
export class Line {
  readonly #socket: Socket;
  readonly #shared: SharedSocket;
  readonly #isOnline: () => boolean;
  readonly #ring: () => void;
  #waiting: Buffer[] = [];
  #hasEnded = false;
  #isOver = false;

  constructor(socket: Socket, shared: SharedSocket, isOnline: () => boolean, ring: () => void) {
    this.#socket = socket;
    this.#shared = shared;
    this.#isOnline = isOnline;
    this.#ring = ring;
    socket.on("data", (bytes: Buffer) => {
      this.#waiting.push(bytes);
      this.pump();
    });
    socket.on("end", () => {
      this.#hasEnded = true;
      this.pump();
    });
    socket.on("error", () => this.#fail());
    socket.resume();
  }

  /** Moves bytes both ways, as far as there is room for them. Returns whether the board has closed it by now. */
  pump(): boolean {
    if (this.#isOver || !this.#isOnline()) return this.#isOver;
    this.#pumpDown();
    this.#pumpUp();
    if (this.#shared.state === state.closing && (this.#shared.up.used === 0 || this.#isDeaf)) this.hangUp();
    return this.#isOver;
  }

  /** Closes it, after what the board has sent. */
  hangUp(): void {
    this.#isOver = true;
    this.#write();
    this.#socket.removeAllListeners("data").removeAllListeners("end").resume();
    this.#socket.on("end", () => this.#socket.destroy());
    this.#socket.end();
  }

  /**
   * Lets go of it without a word, as a chip does that is reset: the other end hears of it when it says something to the
   * chip that has come back, `isBack`. Returns what tells the line that it has.
   */
  abandon(isBack: () => boolean): () => void {
    this.#isOver = true;
    const socket = this.#socket;
    let isMissed = false;
    const tell = () => {
      if (isMissed && isBack()) socket.resetAndDestroy();
    };
    socket.removeAllListeners("data").removeAllListeners("end");
    socket.on("data", () => {
      isMissed = true;
      tell();
    });
    socket.on("end", () => socket.destroy());
    socket.resume();
    return tell;
  }

  destroy(): void {
    this.#isOver = true;
    this.#socket.destroy();
  }

  get #isDeaf(): boolean {
    return deafCallers.has(this.#socket.remotePort ?? 0);
  }

  #pumpDown(): void {
    const { down } = this.#shared;
    let hasNews = false;
    // Said before it is tried, so that room that is made meanwhile is heard of.
    this.#shared.wantsRoom = this.#waiting.length > 0;
    for (let bytes = this.#waiting[0]; bytes; bytes = this.#waiting[0]) {
      const count = down.put(bytes);
      if (count > 0) hasNews = true;
      if (count < bytes.length) {
        this.#waiting[0] = bytes.subarray(count);
        break;
      }
      this.#waiting.shift();
    }
    this.#shared.wantsRoom = this.#waiting.length > 0;
    if (this.#waiting.length > 0) this.#socket.pause();
    else if (this.#hasEnded && !this.#shared.hasEnded) {
      this.#shared.hasEnded = true;
      hasNews = true;
    } else this.#socket.resume();
    if (hasNews) this.#ring();
  }

  #pumpUp(): void {
    if (this.#shared.up.used === 0 || this.#socket.writableLength > MOST_UNDERWAY || this.#isDeaf) return;
    this.#write();
    this.#ring();
  }

  #write(): void {
    const bytes = Buffer.alloc(this.#shared.up.used);
    if (this.#shared.up.take(bytes) > 0 && !this.#isDeaf) this.#socket.write(bytes, () => this.pump());
  }

  #fail(): void {
    this.#shared.error = CONNECTION_RESET;
    this.#waiting = [];
    this.#ring();
  }
}

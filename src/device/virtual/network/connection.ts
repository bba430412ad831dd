import type { Line, Peer } from "./stream.ts";

/** What may wait to be read by the program; whoever sends more than that is cut off. */
const MAX_PENDING = 64 * 1024;
const silent: Peer = { receive: () => undefined, closed: () => undefined };

/** A TCP connection between a socket of the program and somebody else. */
export class Connection implements Line {
  /** The other end. */
  peer: Peer = silent;
  #pending = new Uint8Array();
  #state: "whole" | "ended" | "broken" = "whole";

  /** Whether both ends still hold it. */
  get isWhole(): boolean {
    return this.#state === "whole";
  }

  /** Whether it was torn, not ended. */
  get isBroken(): boolean {
    return this.#state === "broken";
  }

  /** Whether there is something to be read, and be it that nothing comes any more. */
  get isReady(): boolean {
    return !this.isWhole || this.#pending.length > 0;
  }

  send(bytes: Uint8Array): void {
    if (!this.isWhole) return;
    if (this.#pending.length + bytes.length > MAX_PENDING) {
      this.break();
      return;
    }
    const pending = new Uint8Array(this.#pending.length + bytes.length);
    pending.set(this.#pending);
    pending.set(bytes, this.#pending.length);
    this.#pending = pending;
  }

  close(): void {
    if (this.isWhole) this.#state = "ended";
  }

  /** Takes up to `most` bytes for the program. */
  take(most: number): Uint8Array {
    const taken = this.#pending.slice(0, Math.max(0, most));
    this.#pending = this.#pending.slice(taken.length);
    return taken;
  }

  /** The program ends it. */
  hangUp(): void {
    this.#end("ended");
  }

  /** The network ends it. */
  break(): void {
    this.#end("broken");
  }

  #end(state: "ended" | "broken"): void {
    const peer = this.peer;
    this.peer = silent;
    this.#state = state;
    peer.closed();
  }
}

import { createHash } from "node:crypto";
import type { Inside } from "../../../../src/device/virtual/surroundings.ts";
import { type ChipMemory, type SharedSocket, state } from "../chip-memory.ts";
import type { Order } from "../nina.ts";

const AGAIN = -11;
const NO_MORE_SOCKETS = -23;
const NOT_CONNECTED = -128;
const BROKEN_PIPE = -32;
const CAN_READ = 1;
const CAN_WRITE = 4;

/** What the board tells its Wi-Fi chip. */
export interface ToChip {
  /** Gives an order, and waits until it is obeyed. */
  order(order: Order): void;
  /** Says that sockets have changed. */
  poke(): void;
}

/** What `socket.py` calls. Below 0 is what went wrong, as `errno` has it. */
export function socketCalls(memory: ChipMemory, chip: ToChip, inside: Inside): object {
  const at = (id: number): SharedSocket | undefined => memory.sockets[id];
  return {
    sock_open: () => {
      const id = memory.sockets.findIndex((shared) => shared.claim(state.open));
      at(id)?.wipe();
      return id < 0 ? NO_MORE_SOCKETS : id;
    },
    sock_bind: (id: number, port: number) => {
      const shared = at(id);
      if (shared) shared.port = port;
      return 0;
    },
    sock_listen: (id: number) => {
      chip.order({ kind: "listen", socket: id });
      return 0;
    },
    sock_accept: (id: number) => {
      const found = memory.sockets.findIndex((shared) => isCall(shared, at(id)));
      const call = at(found);
      if (!call) return AGAIN;
      call.state = state.connected;
      return found;
    },
    sock_address: (id: number) => `127.0.0.${at(id)?.caller[0] ?? 1}`,
    sock_port: (id: number) => at(id)?.caller[1] ?? 0,
    sock_connect: (id: number, host: string, port: number) => {
      chip.order({ kind: "connect", socket: id, host, port });
      return 0;
    },
    sock_connected: (id: number) => (at(id)?.state === state.connected ? 0 : -(at(id)?.error || -AGAIN)),
    sock_send: (id: number, address: number, size: number) =>
      send(at(id), inside.bytesAt(address, size), chip),
    sock_receive: (id: number, address: number, size: number) =>
      receive(at(id), inside.bytesAt(address, size), chip),
    sock_ready: (id: number) => {
      const shared = at(id);
      if (!shared) return 0;
      if (shared.state === state.open)
        return memory.sockets.some((other) => isCall(other, shared)) ? CAN_READ : 0;
      return (isReadable(shared) ? CAN_READ : 0) | (shared.up.room > 0 ? CAN_WRITE : 0);
    },
    sock_close: (id: number) => {
      const shared = at(id);
      if (!shared || shared.state === state.free) return;
      shared.state = state.closing;
      chip.poke();
    },
    is_input_waiting: () =>
      memory.sockets.some((shared) => shared.state === state.connected && shared.down.used > 0),
    unmask: (address: number, size: number, maskAddress: number, maskAt: number) =>
      unmask(inside.bytesAt(address, size), inside.bytesAt(maskAddress, 4), maskAt),
    sha1: (hex: string) => createHash("sha1").update(Buffer.from(hex, "hex")).digest("hex"),
  };
}

const isCall = (call: SharedSocket, ear: SharedSocket | undefined): boolean =>
  call.state === state.waiting && call.port === ear?.port;

const isReadable = (shared: SharedSocket): boolean =>
  shared.down.used > 0 || shared.hasEnded || shared.error !== 0;

function send(shared: SharedSocket | undefined, bytes: Uint8Array, chip: ToChip): number {
  if (shared?.state !== state.connected) return NOT_CONNECTED;
  if (shared.error) return BROKEN_PIPE;
  if (bytes.length === 0) return 0;
  const count = shared.up.put(bytes);
  if (count > 0) chip.poke();
  return count || AGAIN;
}

function receive(shared: SharedSocket | undefined, bytes: Uint8Array, chip: ToChip): number {
  if (shared?.state !== state.connected) return NOT_CONNECTED;
  if (bytes.length === 0) return 0;
  const count = shared.down.take(bytes);
  if (shared.wantsRoom && shared.down.room > shared.down.used) chip.poke();
  if (count > 0) return count;
  if (shared.error) return -shared.error;
  return shared.hasEnded ? 0 : AGAIN;
}

function unmask(bytes: Uint8Array, mask: Uint8Array, maskAt: number): void {
  for (let i = 0; i < bytes.length; i++) bytes[i] = (bytes[i] ?? 0) ^ (mask[(maskAt + i) & 3] ?? 0);
}

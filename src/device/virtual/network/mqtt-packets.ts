/** The kinds of packets of MQTT 3.1.1 that a broker of ours takes or sends. */
export const packetKinds = {
  connect: 1,
  connack: 2,
  publish: 3,
  puback: 4,
  subscribe: 8,
  suback: 9,
  unsubscribe: 10,
  unsuback: 11,
  pingreq: 12,
  pingresp: 13,
  disconnect: 14,
} as const;

/** A packet as it travels: its kind, its four flags, and all that follows its length. */
export interface Packet {
  readonly kind: number;
  readonly flags: number;
  readonly body: Uint8Array;
}

/** No packet may be larger, in bytes. */
const MAX_BODY = 64 * 1024;
/** A length has four bytes at most. */
const MAX_LENGTH_BYTES = 4;

/** Writes a packet. */
export function encodePacket(
  kind: number,
  flags: number,
  ...parts: readonly ArrayLike<number>[]
): Uint8Array {
  const body = parts.flatMap((part) => Array.from(part));
  const length: number[] = [];
  let rest = body.length;
  do {
    length.push((rest & 0x7f) | (rest > 0x7f ? 0x80 : 0));
    rest >>= 7;
  } while (rest > 0);
  return Uint8Array.from([(kind << 4) | flags, ...length, ...body]);
}

/** A text, or bytes, with its length before it. */
export function encodeText(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  return Uint8Array.from([bytes.length >> 8, bytes.length & 0xff, ...bytes]);
}

/** Cuts a stream of bytes, however it was torn on its way, into packets. */
export class PacketReader {
  #pending = new Uint8Array();

  /** Takes bytes and returns the packets that they complete; null when they are none, and never will be. */
  feed(bytes: Uint8Array): Packet[] | null {
    const pending = new Uint8Array(this.#pending.length + bytes.length);
    pending.set(this.#pending);
    pending.set(bytes, this.#pending.length);
    const packets: Packet[] = [];
    let start = 0;
    for (;;) {
      const head = readHead(pending, start);
      if (head === null) return null;
      if (head.end > pending.length) break;
      const first = pending[start] ?? 0;
      packets.push({ kind: first >> 4, flags: first & 15, body: pending.slice(head.bodyAt, head.end) });
      start = head.end;
    }
    this.#pending = pending.slice(start);
    return packets;
  }
}

/** Where a packet's body begins and ends; beyond the bytes while its head is not there yet. */
function readHead(
  bytes: Uint8Array,
  start: number,
): { readonly bodyAt: number; readonly end: number } | null {
  let length = 0;
  for (let i = 0; i < MAX_LENGTH_BYTES; i++) {
    const byte = bytes[start + 1 + i];
    if (byte === undefined) return { bodyAt: bytes.length, end: bytes.length + 1 };
    length |= (byte & 0x7f) << (7 * i);
    if (length > MAX_BODY) return null;
    if (byte < 0x80) return { bodyAt: start + 2 + i, end: start + 2 + i + length };
  }
  return null;
}

/** Reads the fields of a packet's body one after the other; what is not there makes it `isGood` no more. */
export class FieldReader {
  readonly #body: Uint8Array;
  #at = 0;
  isGood = true;

  constructor(body: Uint8Array) {
    this.#body = body;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#body.length;
  }

  byte(): number {
    return this.#take(1)[0] ?? 0;
  }

  word(): number {
    return this.byte() * 256 + this.byte();
  }

  bytes(): Uint8Array {
    return this.#take(this.word());
  }

  text(): string {
    return new TextDecoder().decode(this.bytes());
  }

  rest(): Uint8Array {
    return this.#take(this.#body.length - this.#at);
  }

  #take(count: number): Uint8Array {
    const taken = this.#body.subarray(this.#at, this.#at + count);
    this.#at += count;
    if (taken.length < count) this.isGood = false;
    return taken;
  }
}

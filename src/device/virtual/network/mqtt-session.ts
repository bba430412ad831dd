import {
  encodePacket,
  encodeText,
  FieldReader,
  type Packet,
  PacketReader,
  packetKinds,
} from "./mqtt-packets.ts";
import type { Line, Peer } from "./stream.ts";
import { isGoodFilter, isGoodTopic, matchesTopic } from "./topics.ts";

/** A message under a topic. */
export interface Message {
  readonly topic: string;
  readonly payload: Uint8Array;
  /** Whether it is kept for those who subscribe later. */
  readonly isRetained: boolean;
}

/** What a session needs of its broker. */
export interface Sessions {
  readonly nowMs: () => number;
  /** The client has said who it is: whoever was here under this name has to go. */
  joined(session: MqttSession): void;
  left(session: MqttSession): void;
  publish(message: Message): void;
  /** What has been kept under topics that a subscription asks for. */
  retained(filter: string): readonly Message[];
}

const PROTOCOL_LEVEL = 4;
const WRONG_PROTOCOL = 1;
const WRONG_NAME = 2;
const FAILED = 0x80;
const MAX_FILTERS = 100;

/** A client of the broker, from its call to its end. Whatever it sends, nothing here throws. */
export class MqttSession implements Peer {
  readonly #line: Line;
  readonly #sessions: Sessions;
  readonly #reader = new PacketReader();
  readonly #filters = new Set<string>();
  #name: string | null = null;
  #will: Message | null = null;
  #keepAliveMs = 0;
  #heardAtMs: number;
  #isOver = false;

  constructor(line: Line, sessions: Sessions) {
    this.#line = line;
    this.#sessions = sessions;
    this.#heardAtMs = sessions.nowMs();
  }

  /** What the client calls itself; null before it has said so. */
  get name(): string | null {
    return this.#name;
  }

  receive(bytes: Uint8Array): void {
    this.#heardAtMs = this.#sessions.nowMs();
    const packets = this.#reader.feed(bytes);
    for (const packet of packets ?? []) if (!this.#isOver && !this.#handle(packet)) this.drop();
    if (!packets) this.drop();
  }

  closed(): void {
    this.drop();
  }

  /** Ends the session as one that broke: then its last will is published. */
  drop(): void {
    if (this.#isOver) return;
    this.#end();
    if (this.#will) this.#sessions.publish(this.#will);
  }

  /** Drops a client that has been silent for half as long again as it said it would be. */
  checkLife(): void {
    const silentMs = this.#sessions.nowMs() - this.#heardAtMs;
    if (this.#keepAliveMs > 0 && silentMs > this.#keepAliveMs * 1.5) this.drop();
  }

  /** Sends a message on, if the client has asked for it. */
  offer(message: Message): void {
    const isWanted = [...this.#filters].some((filter) => matchesTopic(filter, message.topic));
    if (isWanted) this.#deliver(message, false);
  }

  /** Does what a packet asks for; false when it is not what it should be. */
  #handle(packet: Packet): boolean {
    const fields = new FieldReader(packet.body);
    if (this.#name === null) return packet.kind === packetKinds.connect && this.#connect(fields);
    switch (packet.kind) {
      case packetKinds.publish:
        return this.#publish(packet.flags, fields);
      case packetKinds.subscribe:
        return this.#subscribe(fields);
      case packetKinds.unsubscribe:
        return this.#unsubscribe(fields);
      case packetKinds.pingreq:
        this.#send(packetKinds.pingresp);
        return true;
      case packetKinds.puback:
        return true;
      case packetKinds.disconnect:
        this.#end();
        return true;
      default:
        return false;
    }
  }

  #connect(fields: FieldReader): boolean {
    const isMqtt = fields.text() === "MQTT" && fields.byte() === PROTOCOL_LEVEL;
    const flags = fields.byte();
    this.#keepAliveMs = fields.word() * 1000;
    const name = fields.text();
    this.#will = flags & 4 ? willOf(fields, (flags & 0x20) !== 0) : null;
    // Any user and any password are right.
    if (flags & 0x80) fields.bytes();
    if (flags & 0x40) fields.bytes();
    const isNameless = name === "" && (flags & 2) === 0;
    const refusal = isMqtt ? (isNameless ? WRONG_NAME : 0) : WRONG_PROTOCOL;
    if (refusal > 0) this.#will = null;
    if (refusal > 0 || fields.isGood) this.#send(packetKinds.connack, [0, refusal]);
    if (refusal > 0 || !fields.isGood) return false;
    this.#name = name;
    this.#sessions.joined(this);
    return true;
  }

  #publish(flags: number, fields: FieldReader): boolean {
    const quality = (flags >> 1) & 3;
    const topic = fields.text();
    const id = quality > 0 ? fields.word() : 0;
    const payload = fields.rest().slice();
    if (quality > 1 || !fields.isGood || !isGoodTopic(topic)) return false;
    if (quality === 1) this.#send(packetKinds.puback, [id >> 8, id & 0xff]);
    this.#sessions.publish({ topic, payload, isRetained: (flags & 1) === 1 });
    return true;
  }

  #subscribe(fields: FieldReader): boolean {
    const id = fields.word();
    const filters: string[] = [];
    while (fields.isGood && !fields.isAtEnd) {
      filters.push(fields.text());
      fields.byte();
    }
    if (!fields.isGood || filters.length === 0) return false;
    const answers = filters.map((filter) => (this.#add(filter) ? 0 : FAILED));
    this.#send(packetKinds.suback, [id >> 8, id & 0xff], answers);
    for (const filter of filters.filter(isGoodFilter))
      for (const message of this.#sessions.retained(filter)) this.#deliver(message, true);
    return true;
  }

  #add(filter: string): boolean {
    if (!isGoodFilter(filter) || this.#filters.size >= MAX_FILTERS) return false;
    this.#filters.add(filter);
    return true;
  }

  #unsubscribe(fields: FieldReader): boolean {
    const id = fields.word();
    while (fields.isGood && !fields.isAtEnd) this.#filters.delete(fields.text());
    if (fields.isGood) this.#send(packetKinds.unsuback, [id >> 8, id & 0xff]);
    return fields.isGood;
  }

  #deliver({ topic, payload }: Message, isOld: boolean): void {
    this.#line.send(encodePacket(packetKinds.publish, Number(isOld), encodeText(topic), payload));
  }

  #send(kind: number, ...parts: readonly ArrayLike<number>[]): void {
    this.#line.send(encodePacket(kind, 0, ...parts));
  }

  #end(): void {
    this.#isOver = true;
    this.#line.close();
    this.#sessions.left(this);
  }
}

function willOf(fields: FieldReader, isRetained: boolean): Message | null {
  const topic = fields.text();
  const payload = fields.bytes().slice();
  return fields.isGood && isGoodTopic(topic) ? { topic, payload, isRetained } : null;
}

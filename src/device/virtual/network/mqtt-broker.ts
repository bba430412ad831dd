import { type Message, MqttSession, type Sessions } from "./mqtt-session.ts";
import type { Line, Peer } from "./stream.ts";
import { matchesTopic } from "./topics.ts";

/** How many messages are kept for those who come later; the oldest goes first. */
const MAX_RETAINED = 100;

/**
 * An MQTT 3.1.1 broker inside the page, so that messages work without any internet. It hands everything on as
 * "at most once", which a subscriber must expect of any broker.
 */
export class MqttBroker {
  readonly #sessions = new Set<MqttSession>();
  readonly #retained = new Map<string, Message>();
  readonly #seen: (topic: string, text: string) => void;
  readonly #house: Sessions;

  /** `seen` is told of every message that a client publishes. */
  constructor(nowMs: () => number, seen: (topic: string, text: string) => void) {
    this.#seen = seen;
    this.#house = {
      nowMs,
      joined: (session) => this.#join(session),
      left: (session) => this.#sessions.delete(session),
      publish: (message) => this.#publish(message),
      retained: (filter) => [...this.#retained.values()].filter(({ topic }) => matchesTopic(filter, topic)),
    };
  }

  /** Takes a call. */
  answer(line: Line): Peer {
    return new MqttSession(line, this.#house);
  }

  /** Somebody who is no client of ours publishes. */
  publish(topic: string, text: string): void {
    this.#offer({ topic, payload: new TextEncoder().encode(text), isRetained: false });
  }

  /** Drops the clients that have been silent for too long. */
  checkLives(): void {
    for (const session of [...this.#sessions]) session.checkLife();
  }

  #join(session: MqttSession): void {
    for (const other of [...this.#sessions])
      if (session.name !== "" && other.name === session.name) other.drop();
    this.#sessions.add(session);
  }

  #publish(message: Message): void {
    if (message.isRetained) this.#keep(message);
    this.#seen(message.topic, new TextDecoder().decode(message.payload));
    this.#offer(message);
  }

  #offer(message: Message): void {
    for (const session of [...this.#sessions]) session.offer(message);
  }

  #keep(message: Message): void {
    this.#retained.delete(message.topic);
    // An empty message takes away what was kept.
    if (message.payload.length > 0) this.#retained.set(message.topic, message);
    const [oldest] = this.#retained.keys();
    if (this.#retained.size > MAX_RETAINED && oldest !== undefined) this.#retained.delete(oldest);
  }
}

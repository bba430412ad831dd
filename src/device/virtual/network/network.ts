import { HttpExchanges } from "./http-exchanges.ts";
import { MqttBroker } from "./mqtt-broker.ts";
import { type Hearing, httpCalls, socketCalls, wifiCalls } from "./network-calls.ts";
import { type NetworkEvent, nobody, type Outside } from "./outside.ts";
import { Radio } from "./radio.ts";
import { Sockets } from "./sockets.ts";
import type { Service } from "./stream.ts";
import { Visitors } from "./visitors.ts";

const MQTT_PORT = 1883;
const WEB_PORT = 80;

/** Station and access point. */
const ROLES = [0, 1] as const;

/** The board's way into the world: its radio, its sockets, and who is at the other end. Nothing in it throws. */
export class Network {
  readonly #outside: Outside;
  readonly #radio: Radio;
  readonly #sockets: Sockets;
  readonly #broker: MqttBroker;
  readonly #visitors: Visitors;
  readonly #http: HttpExchanges;
  #isServing = false;

  constructor(nowMs: () => number, outside: Outside = nobody) {
    this.#outside = outside;
    this.#radio = new Radio(nowMs, (ssid) => this.#joined(ssid));
    this.#broker = new MqttBroker(nowMs, (topic, text) => outside.tell({ kind: "published", topic, text }));
    this.#sockets = new Sockets(
      () => this.#radio.isOnline(),
      this.#service,
      () => this.#tellServing(),
    );
    this.#visitors = new Visitors(this.#sockets, (answer) => outside.tell({ kind: "answer", answer }));
    this.#http = new HttpExchanges((news) => outside.tell(news));
  }

  /** The reset of the board's software ends every connection and resets the radio. */
  softReset(): void {
    this.#sockets.closeAll();
    this.#http.endAll();
    this.#radio.softReset();
  }

  /** A reset of all hardware switches the radio off, too. */
  hardReset(): void {
    for (const role of ROLES) this.#radio.setActive(role, false);
  }

  /** What the files in `firmware/virtual` call; `heed` is told where a program can be interrupted. */
  calls(heed: () => void): object {
    const hearing: Hearing =
      (call) =>
      (...args) => {
        heed();
        this.#hear();
        return call(...args);
      };
    return {
      ...wifiCalls(this.#radio, hearing, () => this.#outside.tell({ kind: "used" })),
      ...socketCalls(this.#sockets, hearing),
      ...httpCalls(this.#http, hearing),
    };
  }

  readonly #service: Service = (_host, port, line) => (port === MQTT_PORT ? this.#broker.answer(line) : null);

  #hear(): void {
    for (let event = this.#outside.take(); event; event = this.#outside.take()) this.#happen(event);
    this.#broker.checkLives();
  }

  #happen(event: NetworkEvent): void {
    switch (event.kind) {
      case "networks":
        this.#radio.setKnown(event.known);
        break;
      case "link":
        this.#radio.setLink(event.isUp);
        break;
      case "message":
        this.#broker.publish(event.topic, event.text);
        break;
      case "visit":
        this.#visitors.visit(event.visit);
        break;
      default:
        this.#http.hear(event);
    }
  }

  #joined(ssid: string | null): void {
    if (ssid === null) {
      this.#sockets.breakAll();
      this.#http.breakAll();
    }
    this.#outside.tell({ kind: "wifi", ssid });
  }

  #tellServing(): void {
    const isServing = this.#sockets.isListening(WEB_PORT);
    if (isServing !== this.#isServing) this.#outside.tell({ kind: "serving", isServing });
    this.#isServing = isServing;
  }
}

import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { hexOfBytes } from "../../../../src/device/virtual/network/hex.ts";
import { MqttBroker } from "../../../../src/device/virtual/network/mqtt-broker.ts";
import type { Peer } from "../../../../src/device/virtual/network/stream.ts";
import { isGoodFilter, matchesTopic } from "../../../../src/device/virtual/network/topics.ts";
import { runProgram } from "../../../boards/run-program.ts";

let nowMs: number;
let broker: MqttBroker;
let seen: string[];

/** A client that speaks in bytes; what the broker sends it comes as hexadecimal digits. */
class Client {
  heard = "";
  isOpen = true;
  readonly peer: Peer;

  constructor() {
    this.peer = broker.answer({
      send: (bytes) => {
        this.heard += hexOfBytes(bytes);
      },
      close: () => {
        this.isOpen = false;
      },
    });
  }

  say(...bytes: (number | string)[]): string {
    this.heard = "";
    this.peer.receive(
      Uint8Array.from(bytes.flatMap((part) => (typeof part === "string" ? text(part) : part))),
    );
    return this.heard;
  }

  static joined(name: string): Client {
    const client = new Client();
    client.say(0x10, 12 + name.length, "MQTT", 4, 2, 0, 60, name);
    return client;
  }
}

/** A text with its length before it. */
const text = (letters: string): number[] => [0, letters.length, ...new TextEncoder().encode(letters)];

beforeEach(() => {
  nowMs = 0;
  seen = [];
  broker = new MqttBroker(
    () => nowMs,
    (topic, said) => seen.push(`${topic}: ${said}`),
  );
});

describe("a client", () => {
  test("is let in, with any user and any password", () => {
    const client = new Client();
    expect(client.say(0x10, 24, "MQTT", 4, 0xc2, 0, 60, "one", "me", "hi!")).toBe("20020000");
  });

  test.each([
    ["with another version of the protocol", [0x10, 15, "MQTT", 5, 2, 0, 60, "one"], "20020001"],
    ["that wants to be remembered without a name", [0x10, 12, "MQTT", 4, 0, 0, 60, ""], "20020002"],
    ["that does not say who it is", [0xc0, 0], ""],
    ["whose packet has a length without an end", [0x10, 255, 255, 255, 255, 1], ""],
    ["that is cut off in the middle of its name", [0x10, 13, "MQTT", 4, 2, 0, 60, 0, 9, 0x61], ""],
  ])("%s is sent away", (_, bytes, answer) => {
    const client = new Client();
    expect(client.say(...bytes)).toBe(answer);
    expect(client.isOpen).toBe(false);
  });

  test("gets an answer to its ping, and leaves politely", () => {
    const client = Client.joined("one");
    expect(client.say(0xc0, 0)).toBe("d000");
    client.say(0xe0, 0);
    expect(client.isOpen).toBe(false);
  });

  test("publishes at most once without an answer, and at least once with one", () => {
    const client = Client.joined("one");
    expect(client.say(0x30, 5, "a/b")).toBe("");
    expect(client.say(0x32, 9, "a/b", 0, 7, 0x68, 0x69)).toBe("40020007");
    expect(seen).toEqual(["a/b: ", "a/b: hi"]);
  });

  test("hears what it has subscribed to, and no more once it has unsubscribed", () => {
    const client = Client.joined("one");
    expect(client.say(0x82, 8, 0, 1, "a/+", 0)).toBe("9003000100");
    broker.publish("a/b", "hi");
    broker.publish("a/b/c", "no");
    expect(client.heard).toBe("90030001003007" + "0003612f62" + "6869");
    expect(client.say(0xa2, 7, 0, 2, "a/+")).toBe("b0020002");
    broker.publish("a/b", "hi");
    expect(client.heard).toBe("b0020002");
  });

  test("hears what it publishes itself, and so do others", () => {
    const [one, two] = [Client.joined("one"), Client.joined("two")];
    for (const client of [one, two]) client.say(0x82, 6, 0, 1, "#", 0);
    one.heard = two.heard = "";
    one.say(0x30, 4, "a", 0x21);
    expect([one.heard, two.heard]).toEqual(["30040001" + "6121", "30040001" + "6121"]);
  });

  test("hears at once what was kept under a topic, until an empty message takes it away", () => {
    Client.joined("one").say(0x31, 4, "a", 0x21);
    expect(Client.joined("two").say(0x82, 6, 0, 1, "#", 0)).toBe("9003000100" + "310400016121");
    Client.joined("three").say(0x31, 3, "a");
    expect(Client.joined("four").say(0x82, 6, 0, 1, "#", 0)).toBe("9003000100");
  });

  test("is told which of its subscriptions are none", () => {
    expect(Client.joined("one").say(0x82, 11, 0, 1, "a#", 0, "b", 0)).toBe("900400018000");
  });

  test("takes the place of another of the same name", () => {
    const [old, young] = [Client.joined("one"), Client.joined("one")];
    expect([old.isOpen, young.isOpen]).toEqual([false, true]);
  });

  test("that breaks off has its last will published, one that says goodbye has not", () => {
    const will = [0x10, 19, "MQTT", 4, 6, 0, 60, "x", "w", "!"];
    const [lost, polite] = [new Client(), new Client()];
    lost.say(...will);
    lost.peer.closed();
    polite.say(...will);
    polite.say(0xe0, 0);
    expect(seen).toEqual(["w: !"]);
  });

  test("that is silent for too long is dropped", () => {
    const [silent, awake] = [Client.joined("one"), Client.joined("two")];
    nowMs = 80_000;
    awake.say(0xc0, 0);
    nowMs = 91_000;
    broker.checkLives();
    expect([silent.isOpen, awake.isOpen]).toEqual([false, true]);
  });

  test("is understood however its bytes are torn on their way", () => {
    const bytes = [
      0x10,
      15,
      ...text("MQTT"),
      4,
      2,
      0,
      60,
      ...text("one"),
      0x82,
      6,
      0,
      1,
      ...text("#"),
      0,
      0xc0,
      0,
    ];
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: bytes.length })), (cuts) => {
        const client = new Client();
        const ends = [...cuts, bytes.length].sort((a, b) => a - b);
        for (const [i, end] of ends.entries())
          client.peer.receive(Uint8Array.from(bytes.slice(ends[i - 1] ?? 0, end)));
        expect(client.heard).toBe("20020000" + "9003000100" + "d000");
      }),
    );
  });

  test("can send whatever it likes without harm to the others", () => {
    const witness = Client.joined("witness");
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.boolean(), (bytes, isJoined) => {
        const client = isJoined ? Client.joined("any") : new Client();
        client.peer.receive(bytes);
        client.peer.closed();
        expect(witness.say(0xc0, 0)).toBe("d000");
      }),
    );
  });
});

describe("a topic", () => {
  test.each([
    ["a/b", "a/b", true],
    ["a/b", "a/B", false],
    ["a/+", "a/b", true],
    ["a/+", "a", false],
    ["a/+", "a/b/c", false],
    ["+/b", "/b", true],
    ["a/#", "a/b/c", true],
    ["a/#", "a", true],
    ["#", "a/b", true],
    ["#", "$SYS/load", false],
    ["$SYS/#", "$SYS/load", true],
  ])("%s asks for %s: %s", (filter, topic, isWanted) => {
    expect(matchesTopic(filter, topic)).toBe(isWanted);
  });

  test.each(["", "a#", "#/a", "a+/b"])("%j is no subscription", (filter) => {
    expect(isGoodFilter(filter)).toBe(false);
  });
});

test("a program talks to the broker over a socket, and others hear it", async () => {
  const { output, published } = await runProgram(
    `import network, socket, time
wlan = network.WLAN()
wlan.connect("Home", "key")
while not wlan.isconnected():
    time.sleep_ms(100)
client = socket.socket()
client.connect(socket.getaddrinfo("broker.example", 1883)[0][-1])
client.write(b"\\x10\\x0f\\x00\\x04MQTT\\x04\\x02\\x00\\x3c\\x00\\x03one")
print(client.read(4))
client.write(b"\\x82\\x06\\x00\\x01\\x00\\x01#\\x00")
print(client.read(5))
client.write(b"\\x30\\x05\\x00\\x01ahi")
print(client.read(7), client.read(8))
`,
    { broker: [[3000, "b", "you"]] },
  );
  expect(output).toBe(`b' \\x02\\x00\\x00'
b'\\x90\\x03\\x00\\x01\\x00'
b'0\\x05\\x00\\x01ahi' b'0\\x06\\x00\\x01byou'
`);
  expect(published).toEqual([[expect.any(Number), "a", "hi"]]);
});

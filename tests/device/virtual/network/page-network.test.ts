import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { MessageRing } from "../../../../src/device/virtual/message-ring.ts";
import { bytesOfHex } from "../../../../src/device/virtual/network/hex.ts";
import { NetworkDesk } from "../../../../src/device/virtual/network/network-desk.ts";
import {
  type HttpRequest,
  type NetworkEvent,
  noAnswer,
} from "../../../../src/device/virtual/network/outside.ts";
import { PageNetwork } from "../../../../src/device/virtual/network/page-network.ts";

/** What the site was asked: the request with its body. */
const asked: { method: string; headers: http.IncomingHttpHeaders; body: string }[] = [];
let site: http.Server;
let origin: string;

beforeAll(async () => {
  site = http.createServer(async (request, response) => {
    let body = "";
    for await (const piece of request) body += piece;
    asked.push({ method: request.method ?? "", headers: request.headers, body });
    if (request.url === "/slow") return;
    response.setHeader("X-Kind", "test");
    response.end(request.url === "/large" ? Buffer.alloc(400_000, 1) : "Wärme");
  });
  site.listen(0, "127.0.0.1");
  await once(site, "listening");
  origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
});
afterAll(() => {
  site.closeAllConnections();
  site.close();
});
afterEach(() => {
  vi.unstubAllGlobals();
  asked.length = 0;
});

function plugged() {
  const mailbox = new MessageRing(new SharedArrayBuffer(MessageRing.BYTES), 0);
  return { mailbox, network: new PageNetwork(mailbox) };
}

const get = (path: string): HttpRequest => ({
  id: 7,
  method: "GET",
  url: origin + path,
  headers: {},
  body: "",
});

/** What arrives at the board, up to an event of this kind. */
async function arrived(mailbox: MessageRing, last: NetworkEvent["kind"]): Promise<NetworkEvent[]> {
  const events: NetworkEvent[] = [];
  await vi.waitUntil(
    () => {
      for (let event = mailbox.take(); event; event = mailbox.take()) events.push(event as NetworkEvent);
      return events.at(-1)?.kind === last;
    },
    { timeout: 10_000, interval: 1 },
  );
  return events;
}

describe("a request of the board", () => {
  it("is sent to the site, and its answer comes in pieces", async () => {
    const { mailbox, network } = plugged();
    network.hear({
      kind: "request",
      request: { ...get("/"), method: "POST", headers: { "X-Mine": "1" }, body: "6869" },
    });
    const [response, body, end] = await arrived(mailbox, "end");
    expect(asked[0]).toMatchObject({ method: "POST", body: "hi", headers: { "x-mine": "1" } });
    expect(response).toMatchObject({ kind: "response", id: 7, status: 200, headers: { "x-kind": "test" } });
    expect(body?.kind === "body" && new TextDecoder().decode(bytesOfHex(body.hex))).toBe("Wärme");
    expect(end).toEqual({ kind: "end", id: 7 });
  });

  it("tells nothing of the person, and is answered from no store", async () => {
    const { mailbox, network } = plugged();
    const spy = vi.fn(fetch);
    vi.stubGlobal("fetch", spy);
    network.hear({ kind: "request", request: get("/") });
    await arrived(mailbox, "end");
    expect(spy.mock.calls[0]?.[1]).toMatchObject({
      credentials: "omit",
      referrerPolicy: "no-referrer",
      mode: "cors",
      cache: "no-store",
    });
  });

  it("gets one byte more than a board has room for, and no more than that", async () => {
    const { mailbox, network } = plugged();
    network.hear({ kind: "request", request: get("/large") });
    const events = await arrived(mailbox, "end");
    const bytes = events.map((event) => (event.kind === "body" ? event.hex.length / 2 : 0));
    expect(bytes.reduce((sum, count) => sum + count)).toBe(256 * 1024 + 1);
  });

  it("goes nowhere when it is for the page's own address", async () => {
    const { mailbox, network } = plugged();
    vi.stubGlobal("location", { origin });
    network.hear({ kind: "request", request: get("/") });
    expect(await arrived(mailbox, "failed")).toEqual([{ kind: "failed", id: 7 }]);
    expect(asked).toEqual([]);
  });

  it.each(["file:///etc/passwd", "data:text/plain,hi", "nonsense"])(
    "goes nowhere when it is for %s",
    async (url) => {
      const { mailbox, network } = plugged();
      network.hear({ kind: "request", request: { ...get("/"), url } });
      expect(await arrived(mailbox, "failed")).toEqual([{ kind: "failed", id: 7 }]);
    },
  );

  it("ends at the site when the board gives it up", async () => {
    const { network } = plugged();
    network.hear({ kind: "request", request: get("/slow") });
    const [, response] = await once(site, "request");
    network.hear({ kind: "abort", id: 7 });
    await once(response, "close");
  });

  it("ends at the site when the board is switched off", async () => {
    const desk = new NetworkDesk();
    desk.plugIn(new MessageRing(new SharedArrayBuffer(MessageRing.BYTES), 0));
    desk.hear({ kind: "request", request: get("/slow") });
    const [, response] = await once(site, "request");
    desk.unplug();
    await once(response, "close");
  });
});

describe("a made-up Internet", () => {
  it.each([
    ["answers what was written down for an address", "http://weather.example/now", "end"],
    ["has nobody at any other address", "http://elsewhere.example/", "failed"],
    ["has nobody at names that every object has", "constructor", "failed"],
  ] as const)("%s", async (_, url, last) => {
    vi.stubGlobal("fetch", () => expect.fail("the real Internet was asked"));
    const mailbox = new MessageRing(new SharedArrayBuffer(MessageRing.BYTES), 0);
    const answers = { "http://weather.example/now": { status: 200, body: "21" } };
    const network = new PageNetwork(mailbox, () => answers);
    network.hear({ kind: "request", request: { ...get(""), url } });
    const [first] = await arrived(mailbox, last);
    expect(first).toMatchObject(last === "end" ? { kind: "response", status: 200 } : { kind: "failed" });
  });

  it("is there for every board until the real one is back, with the networks in reach", async () => {
    const desk = new NetworkDesk();
    desk.surround([{ ssid: "School", key: "secret" }], {});
    expect(desk.usualNetworks).toEqual([{ ssid: "School", key: "secret" }]);
    desk.surround(null, null);
    expect(desk.usualNetworks).toBeNull();
  });
});

describe("a visit of the board's own page", () => {
  it("goes to the board, and its answer to whoever asked", async () => {
    const { mailbox, network } = plugged();
    const visiting = network.visit({ method: "GET", path: "/", body: "" });
    const [event] = await arrived(mailbox, "visit");
    const id = event?.kind === "visit" ? event.visit.id : 0;
    network.hear({ kind: "answer", answer: { ...noAnswer(id), status: 200, body: "Hi" } });
    expect(await visiting).toMatchObject({ status: 200, body: "Hi" });
  });

  it("is given up after ten seconds", async () => {
    vi.useFakeTimers();
    const visiting = plugged().network.visit({ method: "GET", path: "/", body: "" });
    await vi.advanceTimersByTimeAsync(10_000);
    vi.useRealTimers();
    expect(await visiting).toMatchObject({ status: 0 });
  });

  it("ends when the board is switched off", async () => {
    const { network } = plugged();
    const visiting = network.visit({ method: "GET", path: "/", body: "" });
    network.close();
    expect(await visiting).toMatchObject({ status: 0 });
  });

  it("is not answered when there is no board", async () => {
    expect(await new NetworkDesk().visit({ method: "GET", path: "/", body: "" })).toMatchObject({
      status: 0,
    });
  });
});

describe("what can be seen of a board's network", () => {
  it("is its name and whether it serves a page, until the board goes", () => {
    const desk = new NetworkDesk();
    desk.plugIn(new MessageRing(new SharedArrayBuffer(MessageRing.BYTES), 0));
    desk.hear({ kind: "wifi", ssid: "Home" });
    desk.hear({ kind: "serving", isServing: true });
    expect(desk.state.value).toMatchObject({ ssid: "Home", isServing: true });
    desk.unplug();
    expect(desk.state.value).toMatchObject({ ssid: null, isServing: false });
  });

  it("is whether a program uses it, until another one begins", () => {
    const desk = new NetworkDesk();
    desk.hear({ kind: "used" });
    expect(desk.state.value.isUsed).toBe(true);
    desk.forgetUse();
    expect(desk.state.value.isUsed).toBe(false);
  });
});

it("a board that takes the place of another finds the air as that one did", async () => {
  const desk = new NetworkDesk();
  await desk.happen({ kind: "networks", known: [{ ssid: "Home", key: "" }] });
  await desk.happen({ kind: "link", isUp: true });
  await desk.happen({ kind: "link", isUp: false });
  await desk.happen({ kind: "message", topic: "news", text: "old" });
  const mailbox = new MessageRing(new SharedArrayBuffer(MessageRing.BYTES), 0);
  desk.plugIn(mailbox);
  await vi.waitFor(() => {
    expect(mailbox.take()).toEqual({ kind: "networks", known: [{ ssid: "Home", key: "" }] });
  });
  await vi.waitFor(() => {
    expect(mailbox.take()).toEqual({ kind: "link", isUp: false });
  });
  expect(mailbox.take()).toBeNull();
});

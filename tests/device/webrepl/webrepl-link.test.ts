import { type AddressInfo, createServer, type Socket } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import type { BoardError } from "../../../src/device/board-error.ts";
import { WebReplLink } from "../../../src/device/webrepl/webrepl-link.ts";
import { type Behaviour, type FakeWebRepl, login, startFakeWebRepl } from "./fake-webrepl.ts";

const PATIENCE = { callMs: 2000, loginMs: 300 };

let server: FakeWebRepl | null = null;
let link: WebReplLink | null = null;
afterEach(async () => {
  link?.close();
  await server?.stop();
  link = null;
  server = null;
});

/** Starts something on a port that is no WebSocket; its address. */
async function startTcp(behave: (socket: Socket) => void): Promise<string> {
  const tcp = createServer((socket) => {
    socket.resume();
    behave(socket);
  });
  await new Promise<void>((resolve) => tcp.listen(0, "127.0.0.1", resolve));
  const { port } = tcp.address() as AddressInfo;
  const url = `ws://127.0.0.1:${port}/`;
  server = { url, stop: () => new Promise((resolve) => tcp.close(() => resolve())) };
  return url;
}

/** Calls a server that behaves like this; all text that comes, and how it ends. */
async function call(behave: Behaviour, password = "secret") {
  server = await startFakeWebRepl(behave);
  const heard = { text: "" };
  let end: (error: BoardError) => void = () => undefined;
  const ended = new Promise<BoardError>((resolve) => {
    end = resolve;
  });
  const listener = {
    text: (bytes: Uint8Array) => {
      heard.text += new TextDecoder().decode(bytes);
    },
    closed: (error: BoardError) => end(error),
  };
  link = await WebReplLink.open(server.url, password, listener, PATIENCE);
  return { link, heard, ended };
}

const nothing = () => undefined;

describe("a call to a board", () => {
  it("logs in, and reads what our firmware says of itself", async () => {
    const prelude = 'Untether {"v":1,"name":"nano-1a2b","boot":"00c0ffee","runs":true}\r\n';
    const { link } = await call(login(nothing, { prelude }));
    expect(link.greeting).toEqual({ name: "nano-1a2b", boot: "00c0ffee", runs: true });
  });

  it.each([
    ["nothing", ""],
    ["something else", "Welcome to my lamp\r\n"],
    ["broken JSON", 'Untether {"v":1,\r\n'],
    ["another version", 'Untether {"v":2,"name":"x","boot":"y","runs":true}\r\n'],
    [
      "a name of a thousand letters",
      `Untether {"v":1,"name":"${"x".repeat(1000)}","boot":"y","runs":true}\r\n`,
    ],
  ])("takes a board for a stock one that says %s", async (_what, prelude) => {
    const { link } = await call(login(nothing, { prelude }));
    expect(link.greeting).toBeNull();
  });

  it("finds the question in pieces, and passes on what follows the welcome", async () => {
    const { heard } = await call((socket) => {
      for (const piece of ["Pass", "word", ": "]) socket.send(piece);
      socket.on("message", () => {
        for (const piece of ["\r\nWebREPL con", "nected\r\n>>", "> rest", "!"]) socket.send(piece);
      });
    });
    await expect.poll(() => heard.text).toBe("rest!");
  });

  it("tells a wrong password", async () => {
    await expect(call(login(nothing), "wrong")).rejects.toMatchObject({ code: "wrong-password" });
  });

  it("tells a board that hangs up on a second caller", async () => {
    await expect(call((socket) => socket.terminate())).rejects.toMatchObject({ code: "taken" });
  });

  it("tells who has the board, where our firmware says so", async () => {
    const busy = call((socket) => socket.close(1013, "busy:192.168.1.7"));
    await expect(busy).rejects.toMatchObject({ code: "taken", message: "busy:192.168.1.7" });
  });

  it("tells a server that has never heard of WebREPL", async () => {
    await expect(call((socket) => socket.send("hello"))).rejects.toMatchObject({ code: "not-webrepl" });
  });

  it("tells a server that talks on and on", async () => {
    const talk: Behaviour = (socket) => socket.send("x".repeat(5000));
    await expect(call(talk)).rejects.toMatchObject({ code: "not-webrepl" });
  });

  it("tells that nobody is there", async () => {
    const open = WebReplLink.open("ws://127.0.0.1:1/", "x", { text: nothing, closed: nothing }, PATIENCE);
    await expect(open).rejects.toMatchObject({ code: "refused" });
  });

  it("tells a port that is no WebSocket", async () => {
    const url = await startTcp((socket) => socket.end("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
    const open = WebReplLink.open(url, "x", { text: nothing, closed: nothing }, PATIENCE);
    await expect(open).rejects.toMatchObject({ code: "not-webrepl" });
  });

  it("gives up on a port that says nothing at all", async () => {
    const url = await startTcp(nothing);
    const patience = { callMs: 100, loginMs: 100 };
    const open = WebReplLink.open(url, "x", { text: nothing, closed: nothing }, patience);
    await expect(open).rejects.toMatchObject({ code: "unreachable" });
  });
});

describe("a connection", () => {
  it("that the board ends is lost", async () => {
    const { link, ended } = await call(login((_data, _isBinary, socket) => socket.terminate()));
    link.send("x");
    expect(await ended).toMatchObject({ code: "lost" });
  });

  it("says nothing of its own end when we hang up", async () => {
    const { link, ended } = await call(login(nothing));
    link.close();
    const later = new Promise((resolve) => setTimeout(resolve, 50, "quiet"));
    expect(await Promise.race([ended, later])).toBe("quiet");
  });

  it("hangs up without a code, so that the board frees its place at once", async () => {
    let code = 0;
    const { link } = await call((socket) => {
      login(nothing)(socket);
      socket.on("close", (with_) => {
        code = with_;
      });
    });
    link.close();
    await expect.poll(() => code).toBe(1005);
  });
});

import { once } from "node:events";
import http from "node:http";
import net, { type AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { readFlags } from "../../src/server/flags.mjs";
import { addressToOpen, listenOnFreePort } from "../../src/server/listen.mjs";

describe("the command line", () => {
  it("may be empty", () => {
    expect(readFlags([])).toEqual({ kind: "start", port: 8080, host: "127.0.0.1" });
  });

  it.each([
    [["--port", "9000"], { port: 9000 }],
    [["--port=9000"], { port: 9000 }],
    [["--host", "0.0.0.0"], { host: "0.0.0.0" }],
    [["--host=::1", "--port", "1"], { host: "::1", port: 1 }],
    [["--port", "9000", "--port=65535"], { port: 65535 }],
  ])("%j is understood", (words, expected) => {
    expect(readFlags(words)).toMatchObject({ kind: "start", ...expected });
  });

  it.each(["0", "65536", "-1", "8080x", "8e3", "0x50", " 80", "80.5", "many"])(
    "refuses %j as a port",
    (port) => {
      expect(readFlags([`--port=${port}`])).toEqual({
        kind: "wrong",
        sentence: `"${port}" is not a port. A port is a number from 1 to 65535.`,
      });
    },
  );

  it.each([["--open"], ["9000"], ["--Port=1"], ["-p", "1"], ["--=1"]])("does not know %s", (...words) => {
    expect(readFlags(words)).toMatchObject({
      kind: "wrong",
      sentence: expect.stringContaining("does not know"),
    });
  });

  it.each([["--port"], ["--host="], ["--host", "--port=1"], ["--port", ""]])(
    "misses a value in %s",
    (...words) => {
      expect(readFlags(words)).toMatchObject({
        kind: "wrong",
        sentence: expect.stringContaining("needs something"),
      });
    },
  );

  it("may ask for help", () => {
    expect(readFlags(["--port", "1", "--help"])).toEqual({ kind: "help" });
  });
});

describe("listening", () => {
  const opened: net.Server[] = [];

  afterEach(() => {
    for (const server of opened.splice(0)) server.close();
  });

  const makeServer = () => {
    const server = http.createServer((_, response) => response.end("here"));
    opened.push(server);
    return server;
  };

  it("uses the port asked for when it is free", async () => {
    const port = await freePort();
    expect((await listenOnFreePort(makeServer, "127.0.0.1", port)).port).toBe(port);
    expect(await (await fetch(`http://127.0.0.1:${port}`)).text()).toBe("here");
  });

  it("goes past a busy port to the next free one", async () => {
    const busy = await occupy();
    const { port } = await listenOnFreePort(makeServer, "127.0.0.1", busy);
    expect(port).toBeGreaterThan(busy);
    expect(await (await fetch(`http://127.0.0.1:${port}`)).text()).toBe("here");
  });

  it("answers at every address localhost may stand for", async () => {
    const { port, servers } = await listenOnFreePort(makeServer, "localhost", await freePort());
    const addresses = servers.map((server) => (server.address() as AddressInfo).address);
    expect(addresses[0]).toBe("127.0.0.1");
    for (const address of addresses) {
      const answer = await fetch(`http://${address.includes(":") ? `[${address}]` : address}:${port}`);
      expect(await answer.text()).toBe("here");
    }
  });

  it("gives up after a bounded number of busy ports", async () => {
    let tries = 0;
    const neverFree = () => {
      tries += 1;
      return alwaysBusy();
    };
    await expect(listenOnFreePort(neverFree, "127.0.0.1", 9000)).rejects.toThrow(
      "from 9000 to 9019 are all busy",
    );
    expect(tries).toBe(20);
    await expect(listenOnFreePort(neverFree, "127.0.0.1", 65530)).rejects.toThrow("from 65530 to 65535");
  });

  it("says so in a sentence when the address is not this computer's", async () => {
    await expect(listenOnFreePort(makeServer, "192.0.2.1", 9000)).rejects.toThrow("no address");
  });

  async function occupy(): Promise<number> {
    const server = net.createServer().listen(0, "127.0.0.1");
    opened.push(server);
    await once(server, "listening");
    return (server.address() as AddressInfo).port;
  }

  async function freePort(): Promise<number> {
    const port = await occupy();
    const server = opened.pop();
    await new Promise((resolve) => server?.close(resolve));
    return port;
  }

  function alwaysBusy(): http.Server {
    const server = http.createServer();
    server.listen = () => {
      queueMicrotask(() => server.emit("error", Object.assign(new Error("busy"), { code: "EADDRINUSE" })));
      return server;
    };
    return server;
  }
});

describe("the address to open", () => {
  it.each([
    ["127.0.0.1", "http://localhost:8080"],
    ["0.0.0.0", "http://localhost:8080"],
    ["192.168.1.5", "http://192.168.1.5:8080"],
    ["fd00::5", "http://[fd00::5]:8080"],
    ["classroom", "http://classroom:8080"],
  ])("for %s is %s", (host, address) => expect(addressToOpen(host, 8080)).toBe(address));
});

import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from "node:fs/promises";
import http from "node:http";
import net, { type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compressFiles } from "../../src/server/build.mjs";
import { createServer, securityHeaders } from "../../src/server/server.mjs";

const script = `console.log("${"Blink! ".repeat(400)}");`;
const secret = "the diary next door";
let folder: string;
let server: http.Server;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "untether-server-"));
  const dist = join(folder, "dist");
  await mkdir(join(dist, "assets"), { recursive: true });
  await Promise.all([
    writeFile(join(folder, "secret.txt"), secret),
    writeFile(join(dist, "index.html"), "<!doctype html><title>Untether</title>"),
    writeFile(join(dist, ".built"), "a note for the server"),
    writeFile(join(dist, ".notes"), secret),
    writeFile(join(dist, "späß.txt"), "a name with umlauts"),
    writeFile(join(dist, "100%41.txt"), "a name with a percent sign"),
    writeFile(join(dist, "assets", "main-Bx81_a2c.js"), script),
    writeFile(join(dist, "assets", "arrow-disabled.svg"), "<svg/>"),
    symlink(join(folder, "secret.txt"), join(dist, "way-out.txt")),
    symlink(folder, join(dist, "way-out")),
  ]);
  await compressFiles(dist);
  server = createServer(dist);
  await listen(server, "127.0.0.1");
});

afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await rm(folder, { recursive: true });
});

describe("a file", () => {
  it.each([
    ["a.html", "text/html; charset=utf-8"],
    ["a.js", "text/javascript; charset=utf-8"],
    ["a.mjs", "text/javascript; charset=utf-8"],
    ["a.css", "text/css; charset=utf-8"],
    ["a.json", "application/json; charset=utf-8"],
    ["a.webmanifest", "application/manifest+json; charset=utf-8"],
    ["a.svg", "image/svg+xml; charset=utf-8"],
    ["a.wasm", "application/wasm"],
    ["a.woff2", "font/woff2"],
    ["a.mp3", "audio/mpeg"],
    ["a.cur", "image/x-icon"],
    ["a.uf2", "application/octet-stream"],
  ])("%s has the type %s", async (name, type) => {
    await writeFile(join(folder, "dist", name), "content");
    expect((await request(`/${name}`)).headers["content-type"]).toBe(type);
  });

  it("is index.html at the root, also with a query", async () => {
    for (const path of ["/", "/?lesson=blink", "/index.html"]) {
      expect(await request(path)).toMatchObject({ status: 200, body: expect.stringContaining("Untether") });
    }
  });

  it("is found by a percent-encoded name", async () => {
    expect((await request(`/${encodeURIComponent("späß.txt")}`)).body).toBe("a name with umlauts");
    expect((await request("/100%2541.txt")).body).toBe("a name with a percent sign");
  });

  it("comes with every security header, as every other answer does", async () => {
    const answers = [request("/"), request("/none"), request("/%"), request("/", { method: "POST" })];
    for (const { headers } of await Promise.all(answers)) {
      for (const [name, value] of Object.entries(securityHeaders)) {
        expect(headers[name.toLowerCase()]).toBe(value);
      }
    }
  });

  it("sends only its headers when asked by HEAD", async () => {
    const answer = await request("/assets/main-Bx81_a2c.js", { method: "HEAD" });
    expect(answer).toMatchObject({ status: 200, body: "" });
    expect(answer.headers["content-length"]).toBe(String(script.length));
  });
});

describe("compression", () => {
  const path = "/assets/main-Bx81_a2c.js";

  it("is used where the browser can read it", async () => {
    const answer = await request(path, { headers: { "Accept-Encoding": "gzip, deflate, br" } });
    expect(answer.headers).toMatchObject({ "content-encoding": "br", vary: "Accept-Encoding" });
    expect(brotliDecompressSync(answer.bytes).toString()).toBe(script);
    expect(Number(answer.headers["content-length"])).toBe(answer.bytes.length);
  });

  it.each(["", "gzip", "br;q=0", "brotli"])('is left out for "%s"', async (acceptEncoding) => {
    const answer = await request(path, { headers: { "Accept-Encoding": acceptEncoding } });
    expect(answer.headers["content-encoding"]).toBeUndefined();
    expect(answer.headers.vary).toBe("Accept-Encoding");
    expect(answer.body).toBe(script);
  });
});

describe("caching", () => {
  it("keeps hashed files for good and asks again for all others", async () => {
    expect((await request("/assets/main-Bx81_a2c.js")).headers["cache-control"]).toContain("immutable");
    for (const path of ["/", "/assets/arrow-disabled.svg", "/nothing-here"]) {
      expect((await request(path)).headers["cache-control"]).toBe("no-cache");
    }
  });

  it("answers 304 without a body to a browser that has the file", async () => {
    const etag = String((await request("/")).headers.etag);
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
      expect(await request("/", { headers: { "If-None-Match": known } })).toMatchObject({
        status: 304,
        body: "",
      });
    }
    expect((await request("/", { headers: { "If-None-Match": '"other"' } })).status).toBe(200);
  });

  it("tells a changed file and a compressed one from the file the browser has", async () => {
    const path = "/assets/main-Bx81_a2c.js";
    const etag = String((await request(path)).headers.etag);
    const compressed = await request(path, { headers: { "If-None-Match": etag, "Accept-Encoding": "br" } });
    expect(compressed.status).toBe(200);
    await utimes(join(folder, "dist", path), new Date(), new Date(Date.now() + 5000));
    expect((await request(path, { headers: { "If-None-Match": etag } })).status).toBe(200);
  });
});

describe("what is refused", () => {
  it.each(["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])(
    "%s: the page can only be read",
    async (method) => {
      const answer = await request("/", { method });
      expect(answer.status).toBe(405);
      expect(answer.headers.allow).toBe("GET, HEAD");
    },
  );

  it("an address with nothing there, in a plain sentence", async () => {
    const answer = await request("/none.html");
    expect(answer).toMatchObject({ status: 404, body: "There is nothing at this address.\n" });
    expect(answer.headers["content-type"]).toBe("text/plain; charset=utf-8");
    expect(await request("/none.html", { method: "HEAD" })).toMatchObject({ status: 404, body: "" });
  });

  it.each([
    "/%",
    "/%zz",
    "/%c0%af",
    "/a%00.html",
    "/%5c..%5csecret.txt",
    "/\\..\\secret.txt",
    "*",
    "http://a/",
  ])("the malformed address %s", async (path) => expect((await request(path)).status).toBe(400));

  it.each([
    "/../secret.txt",
    "/assets/../../secret.txt",
    "/%2e%2e/secret.txt",
    "/%2e%2e%2fsecret.txt",
    "/..%2f..%2fsecret.txt",
    "/%252e%252e%252fsecret.txt",
    "//../secret.txt",
    "/./../secret.txt",
    "/way-out.txt",
    "/way-out/secret.txt",
    "/.built",
    "/.notes",
    "/%2enotes",
    "/assets",
    "/assets/",
    "/index.html/",
    `/${"a".repeat(5000)}`,
  ])("the way out %s", async (path) => {
    const answer = await request(path);
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain(secret);
  });

  it.each([
    "GET /../secret.txt HTTP/1.0\r\n\r\n",
    "GET ../secret.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
    "GET /\0../secret.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
    "GET file:///etc/passwd HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
    "nonsense\r\n\r\n",
    `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${"x".repeat(20_000)}\r\n\r\n`,
    "GET /none HTTP/1.1\r\nHost: localhost\r\nExpect: miracles\r\nConnection: close\r\n\r\n",
  ])("the raw request %j", async (raw) => {
    const answer = await sendRaw(raw);
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(answer).toContain("Content-Security-Policy: default-src 'self'");
    expect(answer).not.toContain(secret);
  });
});

describe("the name it is asked for by", () => {
  it.each([
    "localhost",
    "localhost:8080",
    "LOCALHOST:1",
    "untether.localhost",
    "127.0.0.1:8080",
    "[::1]:8080",
  ])("may be %s on loopback", async (host) =>
    expect((await request("/", { headers: { Host: host } })).status).toBe(200),
  );

  it.each([
    "evil.example",
    "localhost.evil.example",
    "127.0.0.1.evil.example",
    "192.168.1.5",
    "a:b:c",
    "[::2]",
  ])("may not be %s on loopback, so that no other page can pose as Untether", async (host) => {
    const answer = await request("/", { headers: { Host: host } });
    expect(answer).toMatchObject({ status: 403, body: expect.stringContaining("only as localhost") });
  });

  it("may not be left out on loopback", async () => {
    expect(await sendRaw("GET / HTTP/1.1\r\nConnection: close\r\n\r\n")).toMatch(/^HTTP\/1\.1 403 /);
  });

  it("may be the one it was started with", async () => {
    const named = await listen(createServer(join(folder, "dist"), { host: "Classroom" }), "127.0.0.1");
    expect((await request("/", { headers: { Host: "classroom:80" }, port: portOf(named) })).status).toBe(200);
    named.close();
  });

  it("may be any where other computers can reach it", async () => {
    const open = await listen(createServer(join(folder, "dist")), "0.0.0.0");
    expect((await request("/", { headers: { Host: "classroom" }, port: portOf(open) })).status).toBe(200);
    open.close();
  });
});

describe("the security policy", () => {
  const policy = securityHeaders["Content-Security-Policy"] ?? "";

  it("takes code, pictures and styles from no other host", () => {
    const others = policy.split("; ").filter((directive) => /https?:/.test(directive));
    expect(others.map((directive) => directive.split(" ")[0])).toEqual(["connect-src"]);
  });

  it("lets programs on the virtual board ask other sites", () => {
    expect(policy).toContain("connect-src 'self' ws: data: https: http:;");
  });
});

interface Asked {
  readonly method?: string;
  readonly headers?: http.OutgoingHttpHeaders;
  readonly port?: number;
}

interface Answer {
  readonly status: number | undefined;
  readonly headers: http.IncomingHttpHeaders;
  readonly bytes: Buffer;
  readonly body: string;
}

function request(path: string, { port = portOf(server), ...options }: Asked = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = http.request(
      { host: "127.0.0.1", port, path, agent: false, ...options },
      async (response) => {
        const bytes = Buffer.concat(await response.toArray());
        resolve({ status: response.statusCode, headers: response.headers, bytes, body: bytes.toString() });
      },
    );
    asked.once("error", reject).end();
  });
}

function sendRaw(raw: string): Promise<string> {
  const socket = net.connect(portOf(server), "127.0.0.1");
  socket.write(raw);
  return text(socket);
}

function listen(starting: http.Server, host: string): Promise<http.Server> {
  return new Promise((resolve) => starting.listen(0, host, () => resolve(starting)));
}

function portOf(listening: http.Server): number {
  return (listening.address() as AddressInfo).port;
}

import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { PackFiles, Problem } from "../../src/lessons/pack.ts";
import { readLink } from "../../src/lessons/read-link.ts";
import { zipPack } from "../../src/lessons/zip.ts";
import { tiny, told } from "./pack-files.ts";

const zip = zipPack(tiny);
const asked: http.IncomingHttpHeaders[] = [];

/** A site, by the paths that it answers. */
const answers: Readonly<Record<string, (response: http.ServerResponse) => void>> = {
  "/tiny.zip": (response) => response.end(zip),
  "/page.html": (response) => response.end("<p>Hello</p>"),
  "/cut.zip": (response) => {
    response.setHeader("Content-Length", zip.length);
    response.write(zip.subarray(0, 100), () => response.destroy());
  },
  "/endless.zip": (response) => {
    const chunk = new Uint8Array(1_000_000);
    const write = (): void => {
      while (!response.destroyed && response.write(chunk));
    };
    response.on("drain", write);
    write();
  },
  "/silent.zip": () => undefined,
};
const server = http.createServer((request, response) => {
  asked.push(request.headers);
  const answer = answers[request.url ?? ""];
  if (answer) answer(response);
  else response.writeHead(404).end();
});
let site = "";
beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const result = (read: PackFiles | Problem) => (read instanceof Map ? "a pack" : told(read as Problem));
const read = async (path: string) => result(await readLink(site + path));

it("reads a pack from a link, and tells the site nothing about the person", async () => {
  expect(await readLink(`${site}/tiny.zip`)).toEqual(tiny);
  expect(asked.at(-1)).not.toHaveProperty("cookie");
  expect(asked.at(-1)).not.toHaveProperty("referer");
});

it.each([
  ["/nothing.zip", " The site answered 404 and sent no pack. Look at the address again."],
  ["/page.html", " This is not a zip file, or its end is missing."],
  ["/cut.zip", " The pack did not come to its end. Try again."],
  ["/endless.zip", " This file is larger than 10 MB. A pack may not be larger."],
])("says why there is no pack at %s", async (path, sentence) => {
  expect(await read(path)).toBe(sentence);
});

it.each(["", "tiny.zip", "javascript:alert(1)", "file:///etc/passwd", "data:,x", "blob:x", "https://"])(
  "asks nobody for %j, which is no address of the web",
  async (link) => {
    const way = { fetch: () => Promise.reject(new Error("was asked")), signal: AbortSignal.abort() };
    expect(result(await readLink(link, way))).toBe(
      " This is not the address of a pack. It begins with https:// or http://.",
    );
  },
);

it("says that a site which is away, or keeps its files from other pages, cannot be read", async () => {
  const way = {
    fetch: () => Promise.reject(new TypeError("Failed to fetch")),
    signal: new AbortController().signal,
  };
  expect(result(await readLink("https://example.org/a.zip", way))).toBe(
    " The pack could not be fetched. Its site may be away, or keep it from other pages. Download it, and open the file.",
  );
});

it("gives up on a site that does not answer in time", async () => {
  const patience = new AbortController();
  const reading = readLink(`${site}/silent.zip`, { fetch, signal: patience.signal });
  await once(server, "request");
  patience.abort();
  expect(result(await reading)).toBe(
    " The site sends too slowly. Try again, or download the pack and open the file.",
  );
});

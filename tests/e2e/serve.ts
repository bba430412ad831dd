import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { createServer } from "../../src/server/server.mjs";

/** Serves the built page as `npm start` does, on a port of its own, for as long as the tests run. */
async function serve(): Promise<() => void> {
  const server = createServer(fileURLToPath(new URL("../../dist", import.meta.url)));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  process.env.UNTETHER_URL = `http://localhost:${(server.address() as AddressInfo).port}`;
  return () => server.close();
}

export default serve;

import { once } from "node:events";
import { PlainError } from "./plain-error.mjs";

/**
 * @typedef {import("node:http").Server} Server
 * @typedef {{servers: readonly Server[], port: number}} Listening
 */

const portsToTry = 20;
const lastPort = 65535;
const localhostAddresses = new Set(["127.0.0.1", "::1", "0.0.0.0", "::"]);

/**
 * Listens at the port asked for or, where that is busy, at one of the next ones; throws a PlainError when it cannot.
 * @param {() => Server} makeServer called once for every address listened on
 * @param {string} host
 * @param {number} port
 * @returns {Promise<Listening>}
 */
export async function listenOnFreePort(makeServer, host, port) {
  const last = Math.min(port + portsToTry - 1, lastPort);
  for (let candidate = port; candidate <= last; candidate++) {
    try {
      return { servers: await listenOnAll(makeServer, addressesOf(host), candidate), port: candidate };
    } catch (error) {
      if (codeOf(error) !== "EADDRINUSE") throw explain(error, host, candidate);
    }
  }
  throw new PlainError(
    `The ports from ${port} to ${last} are all busy. Try another with: npm start -- --port 9000`,
  );
}

/**
 * The address a browser on this computer opens.
 * @param {string} host
 * @param {number} port
 */
export function addressToOpen(host, port) {
  const name = localhostAddresses.has(host) ? "localhost" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}

/**
 * Some browsers take localhost for ::1, others for 127.0.0.1.
 * @param {string} host
 */
function addressesOf(host) {
  return host === "localhost" || host === "127.0.0.1" ? ["127.0.0.1", "::1"] : [host];
}

/**
 * @param {() => Server} makeServer
 * @param {readonly string[]} addresses
 * @param {number} port
 */
async function listenOnAll(makeServer, addresses, port) {
  /** @type {Server[]} */
  const servers = [];
  for (const address of addresses) {
    const server = makeServer();
    try {
      await once(server.listen(port, address), "listening");
      servers.push(server);
    } catch (error) {
      const isSpare = servers.length > 0 && codeOf(error) !== "EADDRINUSE"; // A computer without IPv6 has no ::1.
      if (isSpare) continue;
      for (const opened of servers) opened.close();
      throw error;
    }
  }
  return servers;
}

/**
 * @param {unknown} error
 * @param {string} host
 * @param {number} port
 */
function explain(error, host, port) {
  switch (codeOf(error)) {
    case "EACCES":
      return new PlainError(`This computer keeps port ${port} for itself. Try one above 1023.`);
    case "ENOTFOUND":
    case "EAI_AGAIN":
    case "EADDRNOTAVAIL":
    case "EAFNOSUPPORT":
    case "EINVAL":
      return new PlainError(`This computer has no address "${host}". Try --host 0.0.0.0 for all it has.`);
    default:
      return error;
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return /** @type {NodeJS.ErrnoException} */ (error).code;
}

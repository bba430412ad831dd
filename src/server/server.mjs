import http from "node:http";
import { sendFile } from "./file-response.mjs";
import { isLoopbackAddress, isLoopbackHost, nameOfHost } from "./loopback.mjs";
import { readTarget } from "./static-file.mjs";

/**
 * @typedef {import("node:http").IncomingMessage} Request
 * @typedef {import("node:http").ServerResponse} Response
 */

const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'", // MicroPython is WebAssembly.
  "style-src 'self' 'unsafe-inline'", // Blockly and Monaco write their styles into the page.
  "img-src 'self' data: blob:",
  // A learner's board answers over WebSocket at an address nobody knows before; the menu's icons are data. A program
  // on the virtual board asks any site it likes, which is no hole: it reads only what a site gives to every page,
  // nothing that the browser knows of its person goes along, and there is no way for it to this page's own address or
  // projects (`page-network.ts`). Code of ours cannot be added to: that is what `script-src` is for.
  "connect-src 'self' ws: data: https: http:",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'none'",
];

/** The headers of every response. The first two let the virtual board share memory with the page, so it can sleep. */
export const securityHeaders = Object.freeze({
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Content-Security-Policy": contentSecurityPolicy.join("; "),
});

/**
 * Makes a server, not yet listening, for the files of a folder.
 * @param {string} dir
 * @param {{host?: string}} [options] host: the name it is asked for by, when that is not a name of loopback
 */
export function createServer(dir, { host = "localhost" } = {}) {
  /** @type {http.RequestListener} */
  const answer = (request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    const isMeantForUs = !isOnLoopback(server) || isOurName(request.headers.host, host);
    if (!isMeantForUs) return say(response, 403, forbidden);
    respond(dir, request, response).catch((error) => answerFault(error, response));
  };
  // Node would refuse these two kinds of request by itself, without our headers.
  const server = http.createServer({ requireHostHeader: false }, answer);
  server.on("checkExpectation", answer);
  server.on("clientError", answerGarbled);
  return server;
}

/**
 * @param {string} dir
 * @param {Request} request
 * @param {Response} response
 */
async function respond(dir, request, response) {
  if (request.method !== "GET" && request.method !== "HEAD") {
    return say(response.setHeader("Allow", "GET, HEAD"), 405, "This address can only be read.");
  }
  const target = readTarget(request.url ?? "");
  if (target.kind === "malformed")
    return say(response, 400, "This address is written in a way nobody can read.");
  const isSent = target.kind === "file" && (await sendFile(dir, target.path, request, response));
  if (!isSent) say(response, 404, "There is nothing at this address.");
}

const forbidden =
  "Untether answers here only as localhost. To open it from elsewhere, start it with: npm start -- --host 0.0.0.0";

/**
 * Whether only this computer can reach the server. A page from elsewhere can still make its own name lead here (DNS
 * rebinding), but the Host header gives that away.
 * @param {http.Server} server
 */
function isOnLoopback(server) {
  const address = server.address();
  return address !== null && typeof address === "object" && isLoopbackAddress(address.address);
}

/**
 * @param {string | undefined} header
 * @param {string} host
 */
function isOurName(header, host) {
  const asked = nameOfHost(header);
  return isLoopbackHost(asked) || asked === host.toLowerCase();
}

/**
 * @param {Response} response
 * @param {number} status
 * @param {string} sentence
 */
function say(response, status, sentence) {
  const body = `${sentence}\n`;
  response.writeHead(status, {
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Length": Buffer.byteLength(body),
    "Cache-Control": "no-cache",
  });
  response.end(body); // Node leaves the body out for HEAD.
}

/**
 * @param {NodeJS.ErrnoException} error
 * @param {Response} response
 */
function answerFault(error, response) {
  if (error.code === "ERR_STREAM_PREMATURE_CLOSE") return; // The browser went away.
  console.error("A file could not be sent.", error);
  if (response.headersSent) response.destroy();
  else say(response, 500, "Something went wrong in Untether itself. Try again.");
}

/** @type {Record<string, string>} */
const garbledStatus = {
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
};

/**
 * Answers what never became a request; there is no response object for it.
 * @param {NodeJS.ErrnoException} error
 * @param {import("node:stream").Duplex} socket
 */
function answerGarbled(error, socket) {
  if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  const status = garbledStatus[error.code ?? ""] ?? "400 Bad Request";
  const body = "This request could not be read.\n";
  const headers = {
    ...securityHeaders,
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Length": Buffer.byteLength(body),
    Connection: "close",
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end([`HTTP/1.1 ${status}`, ...lines, "", body].join("\r\n"));
}

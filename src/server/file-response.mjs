import { pipeline } from "node:stream/promises";
import { isCompressible, mediaTypeOf } from "./media-types.mjs";
import { openInside } from "./static-file.mjs";

/**
 * @typedef {import("node:http").IncomingMessage} Request
 * @typedef {import("node:http").ServerResponse} Response
 * @typedef {import("./static-file.mjs").OpenFile & {compressed: boolean}} Variant
 */

// The bundler's hash has eight signs; asking for a digit or a capital keeps "arrow-disabled.svg" out.
const hashedName = /^assets\/.*-(?=[a-z_-]*[A-Z0-9])[\w-]{8}\.\w+$/;

/**
 * Sends a file of a folder as the request likes it: compressed, only its headers, or nothing when the browser has it
 * already. Answers false, having sent nothing, when there is no such file.
 * @param {string} dir
 * @param {string} path relative to dir
 * @param {Request} request
 * @param {Response} response
 */
export async function sendFile(dir, path, request, response) {
  const variant = await openVariant(dir, path, request.headers["accept-encoding"]);
  if (variant === undefined) return false;
  try {
    const headers = headersOf(path, variant);
    if (knows(request.headers["if-none-match"], headers.ETag)) response.writeHead(304, headers).end();
    else await sendContent(variant, headers, request.method === "HEAD", response);
  } finally {
    await variant.handle.close();
  }
  return true;
}

/**
 * @param {Variant} variant
 * @param {Record<string, string>} headers
 * @param {boolean} headersOnly
 * @param {Response} response
 */
async function sendContent(variant, headers, headersOnly, response) {
  response.writeHead(200, { ...headers, "Content-Length": variant.sizeBytes });
  if (headersOnly) response.end();
  else await pipeline(variant.handle.createReadStream({ autoClose: false }), response);
}

/**
 * @param {string} dir
 * @param {string} path
 * @param {string | string[] | undefined} acceptEncoding
 * @returns {Promise<Variant | undefined>}
 */
async function openVariant(dir, path, acceptEncoding) {
  const smaller =
    isCompressible(path) && acceptsBrotli(acceptEncoding) ? await openInside(dir, `${path}.br`) : undefined;
  if (smaller !== undefined) return { ...smaller, compressed: true };
  const whole = await openInside(dir, path);
  return whole && { ...whole, compressed: false };
}

/**
 * @param {string} path
 * @param {Variant} variant
 * @returns {Record<string, string>}
 */
function headersOf(path, { sizeBytes, modifiedMs, compressed }) {
  return {
    "Content-Type": mediaTypeOf(path),
    "Cache-Control": hashedName.test(path) ? "public, max-age=31536000, immutable" : "no-cache",
    ETag: `"${sizeBytes.toString(36)}-${Math.round(modifiedMs).toString(36)}"`,
    ...(isCompressible(path) && { Vary: "Accept-Encoding" }),
    ...(compressed && { "Content-Encoding": "br" }),
  };
}

/** @param {string | string[] | undefined} acceptEncoding */
function acceptsBrotli(acceptEncoding) {
  return listOf(acceptEncoding).some((choice) => {
    const [name, ...parameters] = choice.toLowerCase().split(/\s*;\s*/);
    return name === "br" && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
}

/**
 * @param {string | undefined} ifNoneMatch
 * @param {string | undefined} etag
 */
function knows(ifNoneMatch, etag) {
  return listOf(ifNoneMatch).some((known) => known === "*" || known.replace(/^W\//, "") === etag);
}

/** @param {string | string[] | undefined} header */
function listOf(header) {
  return String(header ?? "")
    .split(",")
    .map((part) => part.trim());
}

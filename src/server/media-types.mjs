import { extname } from "node:path";

/** Files of these types shrink when compressed. */
const compressible = new Map([
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".mjs", "text/javascript; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
  [".json", "application/json; charset=utf-8"],
  [".map", "application/json; charset=utf-8"],
  [".webmanifest", "application/manifest+json; charset=utf-8"],
  [".svg", "image/svg+xml; charset=utf-8"],
  [".txt", "text/plain; charset=utf-8"],
  [".md", "text/markdown; charset=utf-8"],
  [".py", "text/x-python; charset=utf-8"],
  [".xml", "text/xml; charset=utf-8"],
  [".wasm", "application/wasm"],
  [".ttf", "font/ttf"],
  [".cur", "image/x-icon"],
  [".ico", "image/x-icon"],
]);

const alreadyCompressed = new Map([
  [".woff", "font/woff"],
  [".woff2", "font/woff2"],
  [".png", "image/png"],
  [".jpg", "image/jpeg"],
  [".jpeg", "image/jpeg"],
  [".gif", "image/gif"],
  [".webp", "image/webp"],
  [".avif", "image/avif"],
  [".mp3", "audio/mpeg"],
  [".ogg", "audio/ogg"],
  [".wav", "audio/wav"],
  [".mp4", "video/mp4"],
  [".webm", "video/webm"],
  [".zip", "application/zip"],
]);

/**
 * The media type (MIME type) of a file, by the end of its name.
 * @param {string} file
 */
export function mediaTypeOf(file) {
  const ending = extname(file).toLowerCase();
  return compressible.get(ending) ?? alreadyCompressed.get(ending) ?? "application/octet-stream";
}

/**
 * Whether compressing a file of this name is worth the time.
 * @param {string} file
 */
export function isCompressible(file) {
  return compressible.has(extname(file).toLowerCase());
}

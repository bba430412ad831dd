/**
 * The file protocol of WebREPL: requests of 82 bytes, answers of 4, all in binary frames.
 * Source: `extmod/modwebrepl.c`.
 */

const REQUEST_BYTES = 82;
const NAME_AT = 18;
/** With the zero that ends it the name has 64 bytes. */
const LONGEST_PATH_BYTES = 63;
const PUT = 1;
const VERSION = 3;
const [W, A, B] = [0x57, 0x41, 0x42];

/** Asks the board to take a file of so many bytes. Throws RangeError for a path of more than 63 bytes. */
export function putRequest(path: string, size: number): Uint8Array<ArrayBuffer> {
  const name = new TextEncoder().encode(path);
  if (name.length > LONGEST_PATH_BYTES)
    throw new RangeError(`${path} has more than ${LONGEST_PATH_BYTES} bytes`);
  const request = blankRequest(PUT);
  const view = new DataView(request.buffer);
  view.setUint32(12, size, true);
  view.setUint16(16, name.length, true);
  request.set(name, NAME_AT);
  return request;
}

/** Asks for the version of MicroPython: answered with three bytes at any time, so it tells whether a board is there. */
export const versionRequest = (): Uint8Array<ArrayBuffer> => blankRequest(VERSION);

/** Whether these bytes say that a step of a transfer went well. A board says nothing of one that did not. */
export const isWellDone = (bytes: Uint8Array): boolean =>
  bytes.length === 4 && bytes[0] === W && bytes[1] === B && bytes[2] === 0 && bytes[3] === 0;

/** Whether these bytes can be a version: major, minor, micro. */
export const isVersion = (bytes: Uint8Array): boolean => bytes.length === 3;

function blankRequest(operation: number): Uint8Array<ArrayBuffer> {
  const request = new Uint8Array(REQUEST_BYTES);
  request.set([W, A, operation]);
  return request;
}

/**
 * A board loses a byte, and says nothing, where a frame leaves one byte over after pieces of 512: only the very last
 * byte of a file may come alone. Larger frames are quicker, up to 4096 bytes.
 */
const FRAME_BYTES = 2048;

/** The pieces in which a file is sent. */
export function framesOf(bytes: Uint8Array, frameBytes = FRAME_BYTES): Uint8Array[] {
  const frames = [];
  for (let at = 0; at < bytes.length; at += frameBytes) frames.push(bytes.subarray(at, at + frameBytes));
  return frames;
}

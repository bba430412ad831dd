import type { PackFiles } from "./pack.ts";

/** The files of a pack as JSON can hold them: a text as it is, all other bytes in base64. */
export interface PackedFiles {
  readonly texts: Readonly<Record<string, string>>;
  readonly bytes: Readonly<Record<string, string>>;
}

/** The files of a pack as JSON can hold them. */
export function packFiles(files: PackFiles): PackedFiles {
  const read = [...files].map(([path, bytes]) => [path, bytes, textIn(bytes)] as const);
  return {
    texts: Object.fromEntries(read.flatMap(([path, , text]) => (text === null ? [] : [[path, text]]))),
    bytes: Object.fromEntries(
      read.flatMap(([path, bytes, text]) => (text === null ? [[path, toBase64(bytes)]] : [])),
    ),
  };
}

/** The files of a pack, as they were. */
export function unpackFiles({ texts, bytes }: PackedFiles): PackFiles {
  const encoder = new TextEncoder();
  return new Map([
    ...Object.entries(texts).map(([path, text]) => [path, encoder.encode(text)] as const),
    ...Object.entries(bytes).map(([path, base64]) => [path, fromBase64(base64)] as const),
  ]);
}

function textIn(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Bytes in base64. */
export function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(text);
}

const fromBase64 = (base64: string): Uint8Array =>
  Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));

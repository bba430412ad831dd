/** A file in a zip, as the zip's directory tells of it. */
export interface ZipEntry {
  readonly path: string;
  readonly method: "stored" | "deflated" | "other";
  readonly isLocked: boolean;
  /** In the zip, in bytes. */
  readonly packedBytes: number;
  /** Unpacked, in bytes, if it is true what the directory says. */
  readonly bytes: number;
  readonly crc: number;
  /** Where its own header begins. */
  readonly offset: number;
}

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_BYTES = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_BYTES = 30;

/**
 * What the directory of a zip lists, folders left out; null when it has no directory, or a broken one.
 * Source: PKWARE's APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16. Zips beyond 4 GB (ZIP64) are not read.
 */
export function readDirectory(zip: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const entries: ZipEntry[] = [];
  let offset = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (offset + ENTRY_BYTES > end || view.getUint32(offset, true) !== ENTRY_SIGNATURE) return null;
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((at) => view.getUint16(offset + at, true));
    const nameEnd = offset + ENTRY_BYTES + (nameBytes ?? 0);
    if (nameEnd > end) return null;
    const path = new TextDecoder().decode(zip.subarray(offset + ENTRY_BYTES, nameEnd));
    if (!path.endsWith("/")) entries.push(readEntry(view, offset, path));
    offset = nameEnd + (extraBytes ?? 0) + (commentBytes ?? 0);
  }
  return entries;
}

/** The packed bytes of a file; null when they are not where the directory says. */
export function packedBytesOf(zip: Uint8Array, { offset, packedBytes }: ZipEntry): Uint8Array | null {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  if (offset + LOCAL_BYTES > zip.length || view.getUint32(offset, true) !== LOCAL_SIGNATURE) return null;
  // The sizes in this header may be 0, if they were not known when it was written.
  const start = offset + LOCAL_BYTES + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return start + packedBytes <= zip.length ? zip.subarray(start, start + packedBytes) : null;
}

/** The record at the end, behind which there may be a comment. */
function findEnd(view: DataView): number | null {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return null;
}

function readEntry(view: DataView, offset: number, path: string): ZipEntry {
  const flags = view.getUint16(offset + 8, true);
  const method = view.getUint16(offset + 10, true);
  return {
    path,
    method: method === 0 ? "stored" : method === 8 ? "deflated" : "other",
    isLocked: (flags & 1) === 1,
    crc: view.getUint32(offset + 16, true),
    packedBytes: view.getUint32(offset + 20, true),
    bytes: view.getUint32(offset + 24, true),
    offset: view.getUint32(offset + 42, true),
  };
}

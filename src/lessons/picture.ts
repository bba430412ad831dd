import { MOST_PICTURE_BYTES } from "./bounds.ts";
import { type PictureKind, pictureKind } from "./pack-paths.ts";
import { toBase64 } from "./packed-files.ts";
import { say } from "./sentences.ts";

const mediaTypes: Readonly<Record<PictureKind, string>> = {
  svg: "image/svg+xml",
  png: "image/png",
  jpg: "image/jpeg",
  webp: "image/webp",
};

/** How a file of each kind begins, one character for each byte. */
const beginnings: Readonly<Record<PictureKind, RegExp>> = {
  svg: /^(?:\xef\xbb\xbf)?\s*<[\s\S]*<svg|^(?:\xef\xbb\xbf)?\s*<svg/,
  png: /^\x89PNG\r\n\x1a\n/,
  jpg: /^\xff\xd8\xff/,
  webp: /^RIFF[\s\S]{4}WEBP/,
};

/** What is wrong with a picture, as a sentence; null when it can be shown. */
export function problemWithPicture(path: string, bytes: Uint8Array): string | null {
  const kind = pictureKind(path);
  if (!kind) return null;
  if (bytes.length > MOST_PICTURE_BYTES) return say.pictureTooLarge;
  const beginning = String.fromCharCode(...bytes.subarray(0, 4096));
  return beginnings[kind].test(beginning) ? null : say.notThatPicture(kind);
}

/**
 * The address by which a picture of a pack is shown, for the `src` of an `<img>` only: there, browsers run no script of
 * an SVG and load nothing that it names. It is a `data:` address and no `blob:` one, because somebody may open the
 * picture on a page of its own, and such a page is then a stranger to ours. There is nothing to be revoked.
 */
export function pictureUrl(path: string, bytes: Uint8Array): string {
  const kind = pictureKind(path);
  if (kind === "svg") return `data:${mediaTypes.svg},${encodeURIComponent(new TextDecoder().decode(bytes))}`;
  return kind ? `data:${mediaTypes[kind]};base64,${toBase64(bytes)}` : "";
}

import { Marked, type Token, type Tokens } from "marked";

/** A chip in a sentence: a block by its type, or a category of the toolbox, perhaps with words of the teacher's. */
export interface ChipToken extends Tokens.Generic {
  readonly type: "chip";
  readonly kind: "block" | "category";
  readonly name: string;
  readonly words: string | null;
}

const CHIP = /^\[\[(category:)?([A-Za-z0-9_-]{1,60})(?:\|([^[\]\n]{1,120}))?\]\]/;

const chip = {
  name: "chip",
  level: "inline" as const,
  start: (source: string) => source.indexOf("[["),
  tokenizer(source: string): ChipToken | undefined {
    const [raw, category, name, words = null] = CHIP.exec(source) ?? [];
    if (!raw || !name) return undefined;
    return { type: "chip", raw, kind: category ? "category" : "block", name, words: words?.trim() || null };
  },
};

/** HTML is no part of a lesson's Markdown: its signs are text like all others. */
const noHtml = { html: () => undefined, tag: () => undefined };

/** Makes what reads the Markdown of lessons. */
export const lessonMarked = (): Marked =>
  new Marked({ gfm: true, extensions: [chip] }, { tokenizer: noHtml });

/** Whether a token of Markdown is a chip. */
export const isChip = (token: Token): token is ChipToken => token.type === "chip";

/** Which links work: pages, addresses for mail, and other lessons. */
export const isGoodLink = (href: string): boolean =>
  /^(https?:\/\/[^\s]+|mailto:[^\s]+|#lesson=[a-z0-9-]+\/[a-z0-9-]+)$/i.test(href);

/** The path of a picture in the pack, however it was written from the Markdown's folder; null of all other pictures. */
export function picturePath(href: string): string | null {
  return /^(?:\.\/|\.\.\/)?(pictures\/[A-Za-z0-9._/-]+)$/.exec(href)?.[1] ?? null;
}

/** Whether a picture is on some other site. */
export const isRemotePicture = (href: string): boolean => /^https?:\/\/[^\s]+$/i.test(href);

/** What a fence of blocks holds: the name of a file of blocks, or the JSON of one block. */
export type BlockSource =
  | { readonly kind: "file"; readonly name: string }
  | { readonly kind: "json"; readonly json: string };

/** Reads what a fence of blocks holds. */
export function blockSource(code: string): BlockSource {
  const text = code.trim();
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) ? { kind: "file", name: text } : { kind: "json", json: text };
}

/** The first word behind the signs of a fence, as in `python`. */
export const languageOfCode = (info: string | undefined): string => (info ?? "").trim().split(/\s+/)[0] ?? "";

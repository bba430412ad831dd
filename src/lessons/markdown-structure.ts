import type { Token, Tokens } from "marked";
import { lineAt } from "./json-text.ts";
import {
  type BlockSource,
  blockSource,
  isChip,
  isRemotePicture,
  languageOfCode,
  lessonMarked,
  picturePath,
} from "./lesson-markdown.ts";

/** Something outside itself that a text speaks of. */
export type Mention =
  | { readonly kind: "block"; readonly type: string }
  | { readonly kind: "category"; readonly name: string }
  | { readonly kind: "picture"; readonly path: string }
  | { readonly kind: "remote-picture"; readonly url: string }
  | { readonly kind: "blocks"; readonly source: BlockSource }
  | { readonly kind: "link"; readonly href: string }
  | { readonly kind: "html" };

/** What a text speaks of, in its order, and where. */
export type Structure = readonly { readonly mention: Mention; readonly line: number }[];

const marked = lessonMarked();

/** What Markdown speaks of; needs no page. Lines are counted from 1. Slow for text that is tangled (`tangledLine`). */
export function structureOf(source: string): Structure {
  const found: { mention: Mention; line: number }[] = [];
  let [line, counted, from] = [1, 0, 0];
  void marked.walkTokens(marked.lexer(source), (token) => {
    const mention = mentionIn(token);
    if (!mention) return;
    const [first = ""] = token.raw.split("\n");
    const offset = Math.max(counted, source.indexOf(first, from));
    // Line by line from where the last one was: a text may speak of very many things.
    line += lineAt(source.slice(counted, offset), offset - counted) - 1;
    [counted, from] = [offset, offset + 1];
    found.push({ mention, line });
  });
  return found;
}

function mentionIn(token: Token): Mention | null {
  if (isChip(token)) {
    return token.kind === "block"
      ? { kind: "block", type: token.name }
      : { kind: "category", name: token.name };
  }
  switch (token.type) {
    case "image":
      return pictureIn((token as Tokens.Image).href);
    case "link":
      return { kind: "link", href: (token as Tokens.Link).href };
    case "code":
      return codeIn(token as Tokens.Code);
    case "text":
      return /<[a-z/!][^<]*>/i.test(token.raw) && !("tokens" in token) ? { kind: "html" } : null;
    default:
      return null;
  }
}

function pictureIn(href: string): Mention {
  if (isRemotePicture(href)) return { kind: "remote-picture", url: href };
  return { kind: "picture", path: picturePath(href) ?? href };
}

function codeIn({ lang, text }: Tokens.Code): Mention | null {
  return languageOfCode(lang) === "blocks" ? { kind: "blocks", source: blockSource(text) } : null;
}

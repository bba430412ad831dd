import createPurifier, { type Config } from "dompurify";
import type { Tokens } from "marked";
import { wordsOfBlock, wordsOfCategory } from "./block-words.ts";
import {
  blockSource,
  type ChipToken,
  isGoodLink,
  isRemotePicture,
  languageOfCode,
  lessonMarked,
  picturePath,
} from "./lesson-markdown.ts";
import { tangledLine } from "./markdown-bounds.ts";

/** All that a lesson's text can become; there is no `id` and no `name` among it, which could stand for parts of the page. */
const config: Config = {
  ALLOWED_TAGS: (
    "a blockquote br code del em h3 h4 h5 h6 hr img li ol p pre strong table tbody td th thead tr ul #text " +
    "block-chip block-picture"
  ).split(" "),
  ALLOWED_ATTR:
    "alt class data-picture data-remote-picture href json rel source start target title type".split(" "),
  // These are read by us, and no browser follows them.
  ADD_URI_SAFE_ATTR: "data-picture data-remote-picture json rel source start target type".split(" "),
  ALLOWED_URI_REGEXP: /^(?:https?:\/\/|mailto:|#lesson=[a-z0-9-]+\/[a-z0-9-]+$)/i,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
};

const marked = lessonMarked().use({
  renderer: {
    // The page has the two largest headings: those of the lesson and of its step.
    heading({ tokens, depth }) {
      const level = Math.max(3, depth);
      return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
    },
    code: ({ text, lang }) => drawCode(text, languageOfCode(lang)),
    image: ({ href, text }) => drawPicture(href, text),
    link({ href, tokens }) {
      return drawLink(href, this.parser.parseInline(tokens));
    },
    html: ({ text }) => escapeHtml(text),
  },
  extensions: [{ name: "chip", renderer: (token: Tokens.Generic) => drawChip(token as ChipToken) }],
});

/**
 * Safe HTML of a lesson's Markdown, of any origin. A block's name becomes `<block-chip type class>words</block-chip>`, with
 * the style of the block as its class; a picture of blocks `<block-picture source>` (the name of a file) or
 * `<block-picture json>`; a picture of the pack `<img data-picture alt>` and one from elsewhere
 * `<img data-remote-picture alt>`, both without an address that a browser would load. Needs a page.
 */
export function renderMarkdown(source: string): string {
  const isTangled = tangledLine(source) !== null;
  const html = isTangled ? `<p>${escapeHtml(source)}</p>` : marked.parse(source, { async: false });
  const purifier = createPurifier(window);
  if (!purifier.isSupported) throw new Error("There is no page to clean the text of a lesson in.");
  return purifier.sanitize(html, config);
}

function drawChip({ kind, name, words }: ChipToken): string {
  const own = kind === "block" ? wordsOfBlock(name) : wordsOfCategory(name);
  const type = kind === "block" ? name : `category:${name}`;
  return `<block-chip type="${escapeHtml(type)}" class="${escapeHtml(own?.style ?? "")}">${escapeHtml(words ?? own?.words ?? name)}</block-chip>`;
}

function drawCode(text: string, language: string): string {
  if (language === "blocks") return drawBlocks(text);
  const name = language === "python" ? ' class="language-python"' : "";
  return `<pre><code${name}>${escapeHtml(text)}\n</code></pre>\n`;
}

function drawBlocks(text: string): string {
  const source = blockSource(text);
  const attribute = source.kind === "file" ? `source="${source.name}"` : `json="${escapeHtml(source.json)}"`;
  return `<block-picture ${attribute}></block-picture>\n`;
}

function drawPicture(href: string, alt: string): string {
  const path = picturePath(href);
  if (path) return `<img data-picture="${escapeHtml(path)}" alt="${escapeHtml(alt)}">`;
  if (isRemotePicture(href))
    return `<img data-remote-picture="${escapeHtml(href)}" alt="${escapeHtml(alt)}">`;
  return escapeHtml(alt);
}

function drawLink(href: string, words: string): string {
  if (!isGoodLink(href)) return words;
  const isLesson = href.startsWith("#");
  return `<a href="${escapeHtml(href)}"${isLesson ? "" : ' target="_blank" rel="noopener noreferrer"'}>${words}</a>`;
}

const signs: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);

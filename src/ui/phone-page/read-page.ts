import type { Part, Piece, WebPage } from "./page-model.ts";
import { readButton, readField } from "./read-control.ts";

/** A page with more than this is cut off. */
const MAX_PARTS = 300;
const MAX_DEPTH = 40;
const MAX_TEXT = 20_000;
const UNSEEN = "head, script, style, template, noscript, iframe, object, embed, svg, math, datalist";
const BLOCKS =
  "p, div, section, article, main, header, footer, nav, aside, ul, ol, li, dl, dt, dd, table, tr, br, hr, pre, fieldset, legend, blockquote, address, details, summary, h1, h2, h3, h4, h5, h6";

/**
 * Reads a web page that a board has sent. It is taken apart in a document that nothing runs in, nothing is loaded by
 * and nobody sees; what we draw of it are its words.
 */
export function readPage(text: string, contentType: string): WebPage {
  const isHtml = contentType ? /html/i.test(contentType) : /^\s*</.test(text);
  if (!isHtml) return { title: "", parts: [{ kind: "plain", text: text.slice(0, MAX_TEXT) }] };
  const inert = new DOMParser().parseFromString(withoutHandlers(text.slice(0, MAX_TEXT * 10)), "text/html");
  const reader = new PageReader(false);
  reader.readAll(inert.body, 0);
  return { title: tidy(inert.title), parts: reader.finish() };
}

/** They would not run, but the browser would complain of each in its console, once a second. */
const withoutHandlers = (html: string): string =>
  html.replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/([\s"'/])on[a-z]+\s*=/gi, "$1data-handler="));

const tidy = (text: string | null): string => (text ?? "").replace(/\s+/g, " ").trim().slice(0, 2000);

class PageReader {
  readonly #parts: Part[] = [];
  readonly #isForm: boolean;
  #pieces: Piece[] = [];

  constructor(isForm: boolean) {
    this.#isForm = isForm;
  }

  readAll(parent: Element, depth: number): void {
    if (depth > MAX_DEPTH) return;
    for (const node of parent.childNodes) {
      if (this.#parts.length >= MAX_PARTS) return;
      if (node.nodeType === Node.TEXT_NODE) this.#say(node.textContent ?? "");
      else if (node.nodeType === Node.ELEMENT_NODE) this.#read(node as Element, depth);
    }
  }

  /** The parts that were read. */
  finish(): readonly Part[] {
    this.#endLine();
    return this.#parts;
  }

  #read(element: Element, depth: number): void {
    if (element.matches(UNSEEN)) return;
    const name = element.localName;
    if (/^h[1-6]$/.test(name)) this.#readHeading(element, Number(name[1]), depth);
    else if (name === "form" && !this.#isForm) this.#readForm(element, depth);
    else if (name === "a" && element.hasAttribute("href")) this.#readLink(element);
    else if (name === "img") this.#say(` ${element.getAttribute("alt") ?? ""} `);
    else if (element.matches("input, select, textarea, button")) this.#readControl(element);
    else if (name === "label" && element.querySelector("input, select, textarea"))
      for (const control of element.querySelectorAll("input, select, textarea")) this.#readControl(control);
    else if (name === "label" && element.hasAttribute("for")) return;
    else if (element.matches(BLOCKS)) this.#readBlock(element, depth);
    else this.#readInline(element, depth);
  }

  #readInline(element: Element, depth: number): void {
    this.readAll(element, depth + 1);
    if (element.matches("td, th")) this.#say(" ");
  }

  #readBlock(element: Element, depth: number): void {
    this.#endLine();
    this.readAll(element, depth + 1);
    this.#endLine(element.localName === "li");
  }

  #readHeading(element: Element, level: number, depth: number): void {
    this.#endLine();
    this.readAll(element, depth + 1);
    const pieces = this.#takePieces();
    if (pieces.length > 0) this.#parts.push({ kind: "heading", level, pieces });
  }

  #readForm(element: Element, depth: number): void {
    this.#endLine();
    const reader = new PageReader(true);
    reader.readAll(element, depth + 1);
    const method = element.getAttribute("method")?.toUpperCase() === "POST" ? "POST" : "GET";
    const action = element.getAttribute("action") ?? "";
    this.#parts.push({ kind: "form", method, action, parts: reader.finish() });
  }

  #readLink(element: Element): void {
    const text = tidy(element.textContent) || tidy(element.querySelector("img")?.getAttribute("alt") ?? "");
    const isButton = element.querySelector("button") !== null;
    if (text) this.#pieces.push({ kind: "link", text, href: element.getAttribute("href") ?? "", isButton });
  }

  /** Outside of a form a control does nothing without a script, and nothing runs here. */
  #readControl(element: Element): void {
    if (!this.#isForm) return;
    this.#endLine();
    const part = readButton(element) ?? readField(element);
    if (part) this.#parts.push(part);
  }

  #say(text: string): void {
    const words = text.replace(/\s+/g, " ").slice(0, 2000);
    const last = this.#pieces.at(-1);
    if (last?.kind === "words") this.#pieces.splice(-1, 1, { ...last, text: last.text + words });
    else this.#pieces.push({ kind: "words", text: words });
  }

  #endLine(isItem = false): void {
    const pieces = this.#takePieces();
    if (pieces.length > 0) this.#parts.push({ kind: "line", isItem, pieces });
  }

  #takePieces(): Piece[] {
    const pieces = this.#pieces;
    this.#pieces = [];
    return pieces.some(({ text }) => text.trim() !== "") ? pieces : [];
  }
}

/** The way to a value in JSON: names of settings, and places in lists from 0. */
export type JsonPath = readonly (string | number)[];

/** What is told of each value while JSON is walked through; `path` changes as soon as the call is over. */
type See = (path: JsonPath, offset: number, isTwice: boolean) => void;

/** Where JSON ends to be JSON, in characters from its beginning. */
export interface Break {
  readonly offset: number;
  readonly reason: "wrong" | "unfinished" | "too deep";
}

/** A list or an object that is being walked through. */
interface Frame {
  readonly names: Set<string> | null;
  key: string | number;
  isEmpty: boolean;
}

const SPACE = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** Walks through JSON, telling each value before what is in it. Says where it breaks; null when all of it is JSON. */
export function walkJson(text: string, mostDepth: number, see: See): Break | null {
  return new Walk(text, mostDepth, see).go();
}

class Walk {
  readonly #text: string;
  readonly #mostDepth: number;
  readonly #see: See;
  readonly #frames: Frame[] = [];
  readonly #path: (string | number)[] = [];
  #offset = 0;

  constructor(text: string, mostDepth: number, see: See) {
    this.#text = text;
    this.#mostDepth = mostDepth;
    this.#see = see;
  }

  /** Without recursion, as a file may be made to nest very deep. */
  go(): Break | null {
    if (!this.#value(false)) return this.#break();
    for (let frame = this.#frames.at(-1); frame; frame = this.#frames.at(-1)) {
      if (this.#frames.length > this.#mostDepth) return { offset: this.#offset, reason: "too deep" };
      if (this.#ends(frame)) continue;
      if (!this.#entry(frame)) return this.#break();
    }
    this.#match(SPACE);
    return this.#offset < this.#text.length ? this.#break() : null;
  }

  #ends(frame: Frame): boolean {
    this.#match(SPACE);
    if (!this.#take(frame.names ? "}" : "]")) return false;
    this.#frames.pop();
    this.#path.length = this.#frames.length;
    return true;
  }

  /** One more entry of a list or an object, with the comma before it. */
  #entry(frame: Frame): boolean {
    if (!frame.isEmpty && !this.#take(",")) return false;
    this.#match(SPACE);
    const isTwice = frame.names ? this.#name(frame, frame.names) : this.#place(frame);
    frame.isEmpty = false;
    return isTwice !== null && this.#value(isTwice);
  }

  #name(frame: Frame, names: Set<string>): boolean | null {
    const start = this.#offset;
    const literal = this.#match(STRING);
    if (!literal) return null;
    const name: unknown = JSON.parse(literal);
    frame.key = String(name);
    this.#match(SPACE);
    if (!this.#take(":")) return null;
    this.#path[this.#frames.length - 1] = frame.key;
    const isTwice = names.has(frame.key);
    if (isTwice) this.#see(this.#path, start, true);
    names.add(frame.key);
    return isTwice;
  }

  #place(frame: Frame): false {
    frame.key = frame.isEmpty ? 0 : Number(frame.key) + 1;
    this.#path[this.#frames.length - 1] = frame.key;
    return false;
  }

  #value(isTwice: boolean): boolean {
    this.#match(SPACE);
    if (!isTwice) this.#see(this.#path, this.#offset, false);
    if (this.#take("{")) return this.#open(new Set());
    if (this.#take("[")) return this.#open(null);
    return this.#match(STRING) !== "" || this.#match(SCALAR) !== "";
  }

  #open(names: Set<string> | null): true {
    this.#frames.push({ names, key: "", isEmpty: true });
    return true;
  }

  #break(): Break {
    const isAtEnd = this.#offset >= this.#text.trimEnd().length;
    return { offset: this.#offset, reason: isAtEnd ? "unfinished" : "wrong" };
  }

  #take(sign: string): boolean {
    if (this.#text[this.#offset] !== sign) return false;
    this.#offset++;
    return true;
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#offset;
    const [found = ""] = pattern.exec(this.#text) ?? [];
    this.#offset += found.length;
    return found;
  }
}

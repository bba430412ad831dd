import { say } from "./sentences.ts";

/** A piece of a lesson's Markdown. */
export interface Section {
  readonly kind: "before" | "title" | "step" | "hint" | "solution";
  /** What stands behind `#` or `##`. */
  readonly heading: string;
  /** Where it begins, counted from 1. */
  readonly line: number;
  /** What it says, without hints and solution. */
  readonly text: string;
}

interface OpenSection {
  readonly kind: Section["kind"];
  readonly heading: string;
  readonly line: number;
  readonly lines: string[];
}

const HEADING = /^ {0,3}(##?)(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/;
const SECTION = /^ {0,3}:{3,}[ \t]*(.*?)[ \t]*$/;

/** Takes the Markdown of a lesson apart, line by line. What is in a piece of code is left alone. */
export function sectionsOf(source: string): Reader {
  const reader = new Reader();
  for (const line of source.split(/\r\n|[\n\r]/)) reader.read(line);
  reader.end();
  return reader;
}

class Reader {
  readonly problems: { line: number; sentence: string }[] = [];
  readonly #sections: OpenSection[] = [];
  #part: OpenSection;
  /** The hint or solution that is open. */
  #inner: OpenSection | null = null;
  /** The signs that end the code that is being read, and where it began. */
  #fence: { readonly sign: string; readonly line: number } | null = null;
  #line = 0;

  constructor() {
    this.#part = this.#begin("before", "");
  }

  get sections(): readonly Section[] {
    return this.#sections.map(({ lines, ...section }) => ({ ...section, text: lines.join("\n").trim() }));
  }

  read(line: string): void {
    this.#line++;
    const isPlain = this.#readFence(line) || !(this.#readHeading(line) || this.#readSection(line));
    if (isPlain) (this.#inner ?? this.#part).lines.push(line);
  }

  end(): void {
    if (this.#fence) this.#tell(say.openFence, this.#fence.line);
    this.#closeInner(true);
  }

  /** Whether the line belongs to a piece of code. */
  #readFence(line: string): boolean {
    const [, sign = "", info = ""] = FENCE.exec(line) ?? [];
    if (this.#fence) {
      const isEnd = sign.startsWith(this.#fence.sign) && info.trim() === "";
      if (isEnd) this.#fence = null;
      return true;
    }
    // Between backticks, a line is code inside a sentence.
    if (!sign || (sign.startsWith("`") && info.includes("`"))) return false;
    this.#fence = { sign, line: this.#line };
    return true;
  }

  #readHeading(line: string): boolean {
    const [, signs, heading = ""] = HEADING.exec(line) ?? [];
    if (!signs) return false;
    this.#closeInner(true);
    const isTitle = signs === "#";
    if (isTitle && this.#sections.some(({ kind }) => kind === "title")) {
      this.#tell(say.twoTitles);
      return false;
    }
    this.#part = this.#begin(isTitle ? "title" : "step", heading);
    return true;
  }

  #readSection(line: string): boolean {
    const found = SECTION.exec(line);
    if (!found) return false;
    const [, name = ""] = found;
    if (name === "") this.#closeInner(false);
    else this.#openInner(name);
    return true;
  }

  #openInner(name: string): void {
    if (this.#inner) this.#tell(say.nestedSection);
    if (this.#part.kind !== "step") this.#tell(say.outsideStep);
    if (name === "hint" || name === "solution") this.#inner = this.#begin(name, "");
    else {
      this.#tell(say.unknownSection(name.slice(0, 60)));
      // What is in it is read as a hint, so that its end is one.
      this.#inner = { kind: "hint", heading: "", line: this.#line, lines: [] };
    }
  }

  #closeInner(isMissing: boolean): void {
    if (isMissing && this.#inner) this.#tell(say.openSection, this.#inner.line);
    if (!isMissing && !this.#inner) this.#tell(say.strayEnd);
    this.#inner = null;
  }

  #begin(kind: Section["kind"], heading: string): OpenSection {
    const section = { kind, heading, line: Math.max(1, this.#line), lines: [] };
    this.#sections.push(section);
    return section;
  }

  #tell(sentence: string, line: number = this.#line): void {
    this.problems.push({ line, sentence });
  }
}

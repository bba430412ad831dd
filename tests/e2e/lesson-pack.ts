import { zipPack } from "../../src/lessons/zip.ts";
import type { SavedBlock } from "./page.ts";

/** A canvas with these blocks below the one that every program begins with. */
const canvas = (...blocks: readonly SavedBlock[]) => {
  const stack = [{ type: "start", x: 40, y: 40 }, ...blocks].reduceRight<SavedBlock | undefined>(
    (next, block) => (next ? { ...block, next: { block: next } } : block),
    undefined,
  );
  return { blocks: { languageVersion: 0, blocks: [stack] } };
};

const led = (state: "ON" | "OFF"): SavedBlock => ({ type: "led_set", fields: { STATE: state } });
const say = (text: string): SavedBlock => ({
  type: "text_print",
  inputs: { TEXT: { shadow: { type: "text", fields: { TEXT: text } } } },
});
const wait: SavedBlock = {
  type: "wait_seconds",
  inputs: { SECONDS: { shadow: { type: "math_number", fields: { NUM: 1 } } } },
};

const both = (en: string, de: string) => ({ en, de });

const settings = {
  format: "untether-pack",
  formatVersion: 1,
  id: "two-lamps",
  version: "1.0.0",
  title: both("Two lamps", "Zwei Lampen"),
  about: both("For tests.", "Zum Testen."),
  author: "A teacher",
  licence: "CC0-1.0",
  languages: ["en", "de"],
  order: ["01-lamp", "02-words"],
};

const lamp = {
  format: "untether-lesson",
  minutes: 10,
  python: false,
  toolbox: { categories: ["lights"], blocks: ["wait_seconds"] },
  steps: [
    {
      id: "shine",
      solution: "step-1",
      locked: "start",
      checks: [
        {
          kind: "behaviour",
          id: "shines",
          says: both("The LED stays dark.", "Die LED bleibt dunkel."),
          seconds: 2,
          expect: { kind: "at", sight: { kind: "pin", pin: "LED", level: 1 }, at: 1 },
        },
      ],
    },
    {
      id: "blink",
      python: true,
      checks: [
        {
          kind: "shape",
          id: "waits",
          says: both("There is no wait block yet.", "Noch fehlt ein Warte-Block."),
          find: { block: "wait_seconds" },
        },
        {
          kind: "quiz",
          id: "how-long",
          question: both("How long is it on?", "Wie lange ist sie an?"),
          choices: [
            {
              text: both("1 second", "1 Sekunde"),
              isRight: true,
              why: both("The wait block says so.", "Ja."),
            },
            { text: both("For ever", "Ewig"), isRight: false, why: both("It goes off later.", "Nein.") },
          ],
        },
      ],
    },
  ],
};

const words = {
  format: "untether-lesson",
  minutes: 5,
  steps: [
    {
      id: "greet",
      checks: [
        {
          kind: "behaviour",
          id: "greets",
          says: both("It does not print Hello.", "Es schreibt nicht Hello."),
          seconds: 2,
          expect: { kind: "seen", sight: { kind: "prints", text: "Hello" } },
          live: true,
        },
      ],
    },
    { id: "yours" },
  ],
};

const lampText = {
  en: `# Light a lamp

You make a **lamp** shine.

## Let it shine {#shine}

Take [[led_set]] from [[category:lights]].

![A lamp](pictures/lamp.svg)

::: hint
Look into Lights.
:::

::: hint
It is the first block.
:::

::: solution
Like this:
:::

## Let it blink {#blink}

Add [[wait_seconds]], and a block that puts it out.

::: hint
Look into Time.
:::
`,
  de: `# Mach Licht

Du lässt eine Lampe leuchten.

## Lass sie leuchten {#shine}

Nimm [[led_set]].

## Lass sie blinken {#blink}

Nimm [[wait_seconds]].
`,
};

const wordsText = {
  en: "# Say hello\n\nYour board speaks.\n\n## Greet {#greet}\n\nPrint Hello.\n\n## Make it yours {#yours}\n\nPrint more.\n",
  de: "# Sag Hallo\n\nDein Board spricht.\n\n## Gruß {#greet}\n\nSchreib Hello.\n\n## Dein eigenes {#yours}\n\nSchreib mehr.\n",
};

const files: Readonly<Record<string, unknown>> = {
  "pack.json": settings,
  "01-lamp/lesson.json": lamp,
  "01-lamp/start.json": canvas(),
  "01-lamp/step-1.json": canvas(led("ON")),
  "01-lamp/solution.json": canvas(led("ON"), wait, led("OFF")),
  "02-words/lesson.json": words,
  "02-words/start.json": canvas(),
  "02-words/solution.json": canvas(say("Hello")),
  "en/01-lamp.md": lampText.en,
  "de/01-lamp.md": lampText.de,
  "en/02-words.md": wordsText.en,
  "de/02-words.md": wordsText.de,
  "pictures/lamp.svg":
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="4" fill="#fb0"/></svg>',
};

/** A pack of two lessons as a zip, with some of its files in another way; `null` leaves one away. */
export function packZip(changes: Readonly<Record<string, unknown>> = {}): Buffer {
  const all = Object.entries({ ...files, ...changes }).filter(([, content]) => content !== null);
  const encoder = new TextEncoder();
  const bytes = all.map(([path, content]) => {
    const text = typeof content === "string" ? content : JSON.stringify(content, null, 2);
    return [path, encoder.encode(text)] as const;
  });
  return Buffer.from(zipPack(new Map(bytes)));
}

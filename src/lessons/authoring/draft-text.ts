import { readLessonText } from "../lesson-text.ts";
import type { Language, LessonText, PackFiles, StepText } from "../pack.ts";
import { textOf, withFile } from "./draft-files.ts";
import { textPath } from "./draft-pack.ts";

const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/;

/** The text of a lesson in a language, as far as it can be read. */
export const lessonText = (files: PackFiles, lesson: string, language: Language): LessonText =>
  readLessonText(textOf(files, textPath(lesson, language))).text;

/** Changes the text of a lesson in one language. */
export function changeText(
  files: PackFiles,
  lesson: string,
  language: Language,
  change: (text: LessonText) => LessonText,
): PackFiles {
  const text = change(lessonText(files, lesson, language));
  return withFile(files, textPath(lesson, language), writeLessonText(text));
}

/** Changes the text of one step, by its place from 0. */
export const changeStepText = (
  files: PackFiles,
  lesson: string,
  language: Language,
  place: number,
  change: (step: StepText) => StepText,
): PackFiles =>
  changeText(files, lesson, language, (text) => ({
    ...text,
    steps: text.steps.map((step, at) => (at === place ? change(step) : step)),
  }));

/** The Markdown of a lesson. No piece of it can run into the next one, whatever is written in it. */
export function writeLessonText({ title, goal, steps }: LessonText): string {
  const parts = [`# ${oneLine(title)}`, contained(goal), ...steps.flatMap(stepParts)];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function stepParts({ id, title, body, hints, solution }: StepText): string[] {
  return [
    `## ${oneLine(title)} {#${id}}`,
    contained(body),
    ...hints.map((hint) => section("hint", hint)),
    ...(solution === null ? [] : [section("solution", solution)]),
  ];
}

const section = (name: string, text: string): string => `::: ${name}\n${contained(text)}\n:::`;

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The text without what would begin another part of the lesson: large headings, signs of sections, code that never ends. */
function contained(text: string): string {
  let fence: string | null = null;
  const lines = text.split(/\r\n|[\n\r]/).map((line) => {
    const [, sign = "", info = ""] = FENCE.exec(line) ?? [];
    if (fence !== null) {
      if (sign.startsWith(fence) && info.trim() === "") fence = null;
      return line;
    }
    if (sign && !(sign.startsWith("`") && info.includes("`"))) fence = sign;
    return line.replace(/^( {0,3})##?(?=\s|$)/, "$1###").replace(/^( {0,3}):::/, "$1\\:::");
  });
  return [...lines, ...(fence === null ? [] : [fence])].join("\n").trim();
}

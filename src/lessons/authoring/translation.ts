import type { Language, LessonText, PackFiles, StepText } from "../pack.ts";
import { changeSettings, type LooseSettings, settingsIn } from "./draft-files.ts";
import { languagesOf, lessonPath, lessonsOf, PACK } from "./draft-pack.ts";
import { changeText, lessonText } from "./draft-text.ts";

/** What a piece of text is. Numbers count from 1. */
export type PieceName =
  | { readonly kind: "title" | "about" | "goal" }
  | { readonly kind: "step-title" | "body" | "solution"; readonly step: number }
  | { readonly kind: "hint"; readonly step: number; readonly n: number }
  | { readonly kind: "check"; readonly step: number; readonly n: number; readonly setting: string };

/** A piece of text beside its translation. */
export interface Piece {
  readonly name: PieceName;
  readonly source: string;
  /** Empty while there is none. */
  readonly translation: string;
  /** Writes the translation into the files. */
  readonly write: (files: PackFiles, text: string) => PackFiles;
}

/** Whether a piece has still to be translated; what was only copied has. Words without letters may be the same. */
export const isUntranslated = ({ source, translation }: Piece): boolean =>
  source.trim() !== "" && (translation.trim() === "" || (translation === source && /\p{L}{3}/u.test(source)));

/** All texts of the pack itself, or of one of its lessons, in the order in which a learner meets them. */
export function piecesOf(files: PackFiles, lesson: string | null, to: Language): readonly Piece[] {
  const [from = "en"] = languagesOf(files);
  if (lesson === null)
    return [
      wordPiece(files, PACK, ["title"], from, to, { kind: "title" }),
      wordPiece(files, PACK, ["about"], from, to, { kind: "about" }),
    ];
  const [source, other] = [lessonText(files, lesson, from), lessonText(files, lesson, to)];
  return [
    textPiece(lesson, to, { kind: "title" }, source.title, other.title, (text, title) => ({
      ...text,
      title,
    })),
    textPiece(lesson, to, { kind: "goal" }, source.goal, other.goal, (text, goal) => ({ ...text, goal })),
    ...source.steps.flatMap((step, place) => [
      ...stepPieces(lesson, to, place, step, other.steps[place]),
      ...checkPieces(files, lesson, place, from, to),
    ]),
  ];
}

/** How many pieces of the pack are still to be translated, those of its lessons too. */
export const countUntranslated = (files: PackFiles, to: Language): number =>
  [null, ...lessonsOf(files)].flatMap((lesson) => piecesOf(files, lesson, to).filter(isUntranslated)).length;

function textPiece(
  lesson: string,
  to: Language,
  name: PieceName,
  source: string,
  translation: string,
  set: (text: LessonText, translation: string) => LessonText,
): Piece {
  const write = (files: PackFiles, written: string) =>
    changeText(files, lesson, to, (text) => set(text, written));
  return { name, source, translation, write };
}

function stepPieces(
  lesson: string,
  to: Language,
  place: number,
  source: StepText,
  other: StepText | undefined,
): readonly Piece[] {
  const step = place + 1;
  const piece = (
    name: PieceName,
    text: string,
    translation: string,
    set: (step: StepText, text: string) => StepText,
  ) =>
    textPiece(lesson, to, name, text, translation, (all, written) => ({
      ...all,
      steps: all.steps.map((one, at) => (at === place ? set(one, written) : one)),
    }));
  const hints = source.hints.map((hint, at) =>
    piece({ kind: "hint", step, n: at + 1 }, hint, other?.hints[at] ?? "", (one, text) => ({
      ...one,
      // A hint can only stand behind those before it.
      hints: source.hints
        .slice(0, Math.max(one.hints.length, at + 1))
        .map((_, i) => (i === at ? text : (one.hints[i] ?? ""))),
    })),
  );
  return [
    piece({ kind: "step-title", step }, source.title, other?.title ?? "", (one, title) => ({
      ...one,
      title,
    })),
    piece({ kind: "body", step }, source.body, other?.body ?? "", (one, body) => ({ ...one, body })),
    ...hints,
    ...(source.solution === null
      ? []
      : [
          piece({ kind: "solution", step }, source.solution, other?.solution ?? "", (one, solution) => ({
            ...one,
            solution,
          })),
        ]),
  ];
}

type Path = readonly (string | number)[];

/** What learners are told by the checks of a step. */
function checkPieces(
  files: PackFiles,
  lesson: string,
  place: number,
  from: Language,
  to: Language,
): readonly Piece[] {
  const path = lessonPath(lesson);
  const checks: unknown = valueAt(settingsIn(files, path), ["steps", place, "checks"]);
  if (!Array.isArray(checks)) return [];
  return checks.flatMap((check, at) =>
    wordPathsIn(check).map((way) =>
      wordPiece(files, path, ["steps", place, "checks", at, ...way], from, to, {
        kind: "check",
        step: place + 1,
        n: at + 1,
        setting: String(way.at(-1)),
      }),
    ),
  );
}

function wordPathsIn(check: unknown): readonly Path[] {
  const choices: unknown = valueAt(check, ["choices"]);
  const ofChoices = Array.isArray(choices)
    ? choices.flatMap((_, i) => [
        ["choices", i, "text"],
        ["choices", i, "why"],
      ])
    : [];
  return [["says"], ["question"], ...ofChoices].filter((way) => typeof valueAt(check, way) === "object");
}

function wordPiece(
  files: PackFiles,
  file: string,
  path: Path,
  from: Language,
  to: Language,
  name: PieceName,
): Piece {
  const words = valueAt(settingsIn(files, file), path);
  const textIn = (language: Language): string => {
    const text = valueAt(words, [language]);
    return typeof text === "string" ? text : "";
  };
  const write = (draft: PackFiles, text: string) =>
    changeSettings(
      draft,
      file,
      (settings) => withValueAt(settings, [...path, to], text === "" ? undefined : text) as LooseSettings,
    );
  return { name, source: textIn(from), translation: textIn(to), write };
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === "object" && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );
}

function withValueAt(value: unknown, [key, ...rest]: Path, set: unknown): unknown {
  if (key === undefined) return set;
  const inner = withValueAt(valueAt(value, [key]), rest, set);
  if (Array.isArray(value)) return value.with(Number(key), inner);
  return { ...Object(value), [key]: inner };
}

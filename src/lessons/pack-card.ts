import type { Words } from "./format/words.ts";
import type { Lesson, Pack } from "./pack.ts";
import { pictureUrl } from "./picture.ts";

/** What a catalogue shows of a lesson. */
export interface LessonCard {
  readonly id: string;
  readonly title: Words;
  readonly minutes: number;
  /** What is needed besides the board, by id, as in `buzzer`. */
  readonly hardware: readonly string[];
  /** An address for the `src` of an `<img>`. */
  readonly picture: string | null;
}

/** What a catalogue shows of a pack. */
export interface PackCard {
  readonly id: string;
  readonly version: string;
  readonly title: Words;
  readonly about: Words;
  readonly author: string;
  readonly licence: string;
  /** From this age on, and to this one. */
  readonly age: readonly [from: number, to: number] | null;
  readonly languages: readonly string[];
  /** An address for the `src` of an `<img>`. */
  readonly picture: string | null;
  readonly lessons: readonly LessonCard[];
}

/** What a catalogue shows of a pack. */
export function cardOf({ settings, lessons, pictures }: Pack): PackCard {
  const { id, version, title, about, author, licence, age = null, languages, picture } = settings;
  const shown = {
    picture: addressOf(picture, pictures),
    lessons: lessons.map((one) => lessonCard(one, pictures)),
  };
  return { id, version, title, about, author, licence, age, languages, ...shown };
}

function lessonCard({ id, settings, texts }: Lesson, pictures: Pack["pictures"]): LessonCard {
  const title = Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, text.title]));
  const { minutes, hardware = [], picture } = settings;
  return { id, title, minutes, hardware, picture: addressOf(picture, pictures) };
}

function addressOf(path: string | undefined, pictures: Pack["pictures"]): string | null {
  const bytes = path === undefined ? undefined : pictures.get(path);
  return path && bytes ? pictureUrl(path, bytes) : null;
}

/** The lesson that an address of the page names. */
export interface LessonLink {
  readonly pack: string;
  readonly lesson: string;
  /** As BCP 47 writes it; null when the address names none. */
  readonly language: string | null;
}

const LINK = /^#lesson=([a-z0-9-]{1,60})\/([a-z0-9-]{1,60})(?:&language=([A-Za-z-]{2,15}))?$/;

/** Reads what follows the `#` of an address, with it; null when it names no lesson. */
export function readLessonLink(hash: string): LessonLink | null {
  const [, pack, lesson, language = null] = LINK.exec(hash) ?? [];
  return pack && lesson ? { pack, lesson, language } : null;
}

/** The end of an address that opens a lesson, from its `#` on. */
export const lessonLink = ({ pack, lesson, language }: LessonLink): string =>
  `#lesson=${pack}/${lesson}${language ? `&language=${language}` : ""}`;

import { html, nothing } from "lit";
import { inLanguage } from "../../lessons/format/words.ts";
import type { LessonCard } from "../../lessons/pack-card.ts";
import type { ProjectEntry } from "../../projects/project-store.ts";
import { fill, lessonWords } from "./words.ts";

/** How far a learner has come with a lesson, as its card tells it; null for one that was never begun. */
export type CardProgress = "done" | "begun" | null;

const progressWords = { done: `✓ ${lessonWords.progressDone}`, begun: lessonWords.progressBegun } as const;

/** How far the learner has come with a lesson, by all the projects that are its work. */
export function progressOf(pack: string, card: LessonCard, entries: readonly ProjectEntry[]): CardProgress {
  const own = entries.filter(({ lesson }) => lesson?.pack === pack && lesson.lesson === card.id);
  if (own.length === 0) return null;
  return own.some(({ lesson }) => lesson?.doneAtMs) ? "done" : "begun";
}

/** What is needed for a lesson besides the page, in words. */
export const needs = ({ hardware }: LessonCard): string =>
  hardware.length === 0
    ? ""
    : fill(lessonWords.needs, hardware.map((id) => id.replaceAll("-", " ")).join(", "));

/** A lesson in the catalogue: a button with its picture, what it is called, and how long it takes. */
export function lessonCard(card: LessonCard, language: string, progress: CardProgress, open: () => void) {
  return html`<li>
    <button class="card" @click=${open}>
      <span class="picture">${card.picture ? html`<img src=${card.picture} alt="" loading="lazy" />` : nothing}</span>
      <span class="title" lang=${language}>${inLanguage(card.title, language)}</span>
      <span class="soft">${fill(lessonWords.minutes, card.minutes)}</span>
      ${card.hardware.length > 0 ? html`<span class="soft">${needs(card)}</span>` : nothing}
      ${progress ? html`<span class="progress ${progress}">${progressWords[progress]}</span>` : nothing}
    </button>
  </li>`;
}

/** What a learner asks of a lesson by pressing something in its panel. */
export type LessonWish =
  /** To go to a step, by its place from 0. */
  | { readonly kind: "step"; readonly place: number }
  | { readonly kind: "check" }
  /** To answer a question: with the chosen places, or with a text. */
  | { readonly kind: "answer"; readonly check: string; readonly answer: number[] | string }
  /** To see on the board what the program did. */
  | { readonly kind: "show"; readonly check: string }
  | { readonly kind: "end-show" }
  /** To see the step's solution. */
  | { readonly kind: "solution" }
  | { readonly kind: "finish" }
  | { readonly kind: "next-lesson" }
  | { readonly kind: "catalogue" }
  | { readonly kind: "real-board" }
  | { readonly kind: "start-anew" }
  | { readonly kind: "language"; readonly language: string }
  | { readonly kind: "leave" };

/** Tells whoever holds the lesson what is wished; the event goes up through the panel. */
export function wish(from: EventTarget, wanted: LessonWish): void {
  from.dispatchEvent(new CustomEvent("wish", { detail: wanted, bubbles: true, composed: true }));
}

import type { Lesson } from "../../src/lessons/pack.ts";

/** A step to be shown: its place in the lesson, from 0, and a language. Pictures are base64, by their paths. */
export interface StepToShow {
  readonly lesson: Lesson;
  readonly place: number;
  readonly language: string;
  readonly pictures: readonly (readonly [path: string, base64: string])[];
}

/** In the page: puts the panel of a step in place of the last one, with all hints and the solution below it. */
export function mountStep({ lesson, place, language, pictures }: StepToShow): void {
  const { workspaces, settings } = lesson;
  const step = lesson.texts[language]?.steps[place];
  const toBytes = (base64: string) => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  const shown = new Map(pictures.map(([path, base64]) => [path, toBytes(base64)]));
  const passed = settings.steps.flatMap(({ checks = [] }) => checks.map(({ id }) => id));
  const progress = { pack: "shown", packVersion: "1.0.0", lesson: lesson.id, language, step: step?.id };
  const make = (tag: string, properties: object) =>
    Object.assign(document.createElement(tag), { pictures: shown, workspaces, ...properties });
  const panel = make("lesson-panel", {
    lesson,
    progress: { ...progress, passed, solutions: [], answers: {}, startedAtMs: 0, doneAtMs: null },
  });
  const hints = [...(step?.hints ?? []), step?.solution ?? ""].map((source) =>
    make("lesson-text", { source }),
  );
  const stage = document.querySelector("#shown") ?? document.createElement("div");
  stage.id = "shown";
  stage.replaceChildren(panel, ...hints);
  document.body.append(stage);
}

/** In the page: what is missing in what was mounted, once all of it is drawn. */
export async function missingInShown(): Promise<string[]> {
  const below = (root: ParentNode): Element[] =>
    [...root.querySelectorAll("*")].flatMap((one) => [one, ...(one.shadowRoot ? below(one.shadowRoot) : [])]);
  const stage = document.querySelector("#shown");
  if (!stage) return ["nothing is shown"];
  // Elements inside others come when those are drawn.
  for (let depth = 0; depth < 4; depth++)
    for (const one of below(stage)) if ("updateComplete" in one) await one.updateComplete;
  const missing = async (one: Element): Promise<string[]> => {
    if (one.localName === "block-chip") return one.textContent?.trim() ? [] : ["words on a chip"];
    if (one.localName === "block-picture")
      return one.shadowRoot?.querySelector("svg path") ? [] : ["a picture of blocks"];
    if (!(one instanceof HTMLImageElement)) return [];
    const isDrawn = await one.decode().then(
      () => one.naturalWidth > 0,
      () => false,
    );
    return isDrawn ? [] : [`picture ${one.dataset.picture}`];
  };
  return (await Promise.all(below(stage).map(missing))).flat();
}

import type { UntetherApp } from "../untether-app.ts";

/** The page, as far as lessons need it. */
export type LessonPlace = Pick<
  UntetherApp,
  "session" | "desk" | "workbench" | "projects" | "colours" | "board" | "boards" | "canvas" | "show"
>;

import type { start as blocks } from "../blocks/start.ts";
import type { GeneratorsOf } from "./generate.ts";

export const start: GeneratorsOf<typeof blocks> = {
  // The start block says nothing itself: what hangs below it is the program.
  start: () => "",
};

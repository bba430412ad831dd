import type { Notice } from "./notice.ts";
import { words } from "./words.ts";

/** Says that a part of the page, which comes when it is asked for, did not come. */
export const partMissing: Notice = {
  tone: "warning",
  sentence: words.partMissing,
  actions: [{ label: words.reload, act: () => location.reload() }],
};

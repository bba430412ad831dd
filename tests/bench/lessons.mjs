import { fileURLToPath } from "node:url";
import { loadBesideBlocks, threadFile } from "../../src/server/lessons/load.mjs";
import { print, say } from "./report.mjs";

const lessons = fileURLToPath(new URL("../../lessons", import.meta.url));
const checkTargetMs = 300;
const allTargetMs = 60_000;

/** Times the checks of every step for a solution, as a page does them, and all that `npm run lessons` does. */
export async function measureLessons() {
  /** @type {typeof import("./proven-lessons.ts")} */
  const { checkSolutions, provePacks } = await loadBesideBlocks(
    new URL("proven-lessons.ts", import.meta.url),
  );
  const values = await checkSolutions(lessons, threadFile);
  print({ bench: "check-of-a-solution", unit: "ms", values, target: checkTargetMs, judgedBy: "p95" });
  const startMs = performance.now();
  await provePacks([], { lessons, threadFile }, ({ isGood, lines }) => {
    if (!isGood) say(lines.join("\n"));
  });
  print({ bench: "all-lessons", unit: "ms", values: [performance.now() - startMs], target: allTargetMs });
}

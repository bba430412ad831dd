import { checkStep } from "../../src/lessons/checks/check-step.ts";
import type { Lesson } from "../../src/lessons/pack.ts";
import { readPack } from "../../src/lessons/read-pack.ts";
import { openBlocks } from "../../src/server/lessons/blocks-in-node.ts";
import { Judges } from "../../src/server/lessons/judges.ts";
import { packAt, packsIn } from "../../src/server/lessons/pack-on-disk.ts";

export { provePacks } from "../../src/server/lessons/main.ts";

/** A page has one worker that judges. */
const THREADS = 1;
/** The first programs run before the code is optimized. */
const WARM_UPS = 3;

/**
 * Checks the solution of every step in the packs of a folder, one after the other, from its blocks on; gives how long
 * each takes, in milliseconds.
 */
export async function checkSolutions(folder: string, threadFile: URL): Promise<readonly number[]> {
  const judges = new Judges(threadFile, THREADS);
  try {
    for (let i = 0; i < WARM_UPS; i++) await judges.judge("print(1)\n", {}, { ms: 1000 });
    const times: number[] = [];
    for (const lesson of packsIn(folder).flatMap(lessonsAt)) times.push(...(await timeSteps(lesson, judges)));
    return times;
  } finally {
    judges.close();
  }
}

function lessonsAt(path: string): readonly Lesson[] {
  const files = packAt(path);
  const read = "sentence" in files ? null : readPack(files);
  return read?.kind === "pack" ? read.pack.lessons : [];
}

async function timeSteps({ settings, workspaces }: Lesson, { judge }: Judges): Promise<readonly number[]> {
  const times: number[] = [];
  for (const step of settings.steps) {
    const saved = workspaces[step.solution ?? "solution"];
    if (!step.checks?.length || !saved) continue;
    const startMs = performance.now();
    const work = { ...openBlocks(saved), answers: {}, codeOf: () => null };
    await checkStep(step, settings.scene, work, judge);
    times.push(performance.now() - startMs);
  }
  return times;
}

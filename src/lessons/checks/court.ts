import type { Judgement } from "../../device/judge/judge.ts";
import type { Limits } from "../../device/judge/limits.ts";
import type { Script, Verdict } from "../../device/judge/run-headless.ts";
import type { Scene } from "../format/scene.ts";
import { scenesTogether, toScript } from "./script.ts";

/** Runs a program on a virtual Nano of its own; never rejects for what the program does. */
export type JudgeProgram = (code: string, script: Script, limits: Partial<Limits>) => Promise<Judgement>;

/** What a program is run with. */
export interface Trial {
  /** Comes on top of the step's scene. */
  readonly scene?: Scene | undefined;
  readonly seed?: number | undefined;
  /** For how long it is watched, on its own clock. */
  readonly seconds: number;
}

/** What came of a trial: a verdict, or none. */
export type Tried =
  | { readonly kind: "verdict"; readonly verdict: Verdict; readonly watchedMs: number }
  | { readonly kind: "unknown"; readonly reason: "hung" | "broken" };

/** Runs programs for the checks of a step; those that ask for the same share one run. */
export class Court {
  readonly #judge: JudgeProgram;
  readonly #scene: Scene;
  readonly #trials = new Map<string, Promise<Tried>>();

  /** `scene` is that of the step. */
  constructor(judge: JudgeProgram, scene: Scene = {}) {
    this.#judge = judge;
    this.#scene = scene;
  }

  try(code: string, { scene = {}, seed, seconds }: Trial): Promise<Tried> {
    const script = { ...toScript(scenesTogether(this.#scene, scene)), ...(seed !== undefined && { seed }) };
    const key = JSON.stringify([code, script, seconds]);
    const trial = this.#trials.get(key) ?? this.#run(code, script, seconds);
    this.#trials.set(key, trial);
    return trial;
  }

  async #run(code: string, script: Script, seconds: number): Promise<Tried> {
    const watchedMs = seconds * 1000;
    const judgement = await this.#judge(code, script, { ms: watchedMs });
    if (judgement.kind !== "verdict") return { kind: "unknown", reason: judgement.kind };
    return { kind: "verdict", verdict: judgement.verdict, watchedMs };
  }
}

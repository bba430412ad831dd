import type { Judgement } from "../../device/judge/judge.ts";
import type { Limits } from "../../device/judge/limits.ts";
import type { Script } from "../../device/judge/run-headless.ts";
import type { Scene } from "../format/scene.ts";
import { scenesTogether, toScript } from "./script.ts";
import { type Watched, watchedOf } from "./watched.ts";

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

/** What came of a trial: what the program did in that time, or nothing that is known. */
export type Tried =
  | { readonly kind: "watched"; readonly watched: Watched }
  | { readonly kind: "unknown"; readonly reason: "hung" | "broken" };

/** A program that runs for several trials, or is about to. */
interface Run {
  /** How long the longest of the trials is; fixed once it has begun. */
  seconds: number;
  hasBegun: boolean;
  readonly judgement: Promise<Judgement>;
}

/**
 * Runs programs for the checks of a step. Those that ask for the same in one go share one run, as long as the longest of
 * them: the same program does the same, however long one watches it.
 */
export class Court {
  readonly #judge: JudgeProgram;
  readonly #scene: Scene;
  readonly #runs = new Map<string, Run>();

  /** `scene` is that of the step. */
  constructor(judge: JudgeProgram, scene: Scene = {}) {
    this.#judge = judge;
    this.#scene = scene;
  }

  async try(code: string, { scene = {}, seed, seconds }: Trial): Promise<Tried> {
    const script = { ...toScript(scenesTogether(this.#scene, scene)), ...(seed !== undefined && { seed }) };
    const judgement = await this.#runOf(code, script, seconds).judgement;
    if (judgement.kind !== "verdict") return { kind: "unknown", reason: judgement.kind };
    return { kind: "watched", watched: watchedOf(judgement.verdict, seconds * 1000) };
  }

  #runOf(code: string, script: Script, seconds: number): Run {
    const key = JSON.stringify([code, script]);
    const known = this.#runs.get(key);
    const isEnough = known && (!known.hasBegun || known.seconds >= seconds);
    const run = isEnough ? known : this.#prepare(code, script);
    run.seconds = Math.max(run.seconds, seconds);
    this.#runs.set(key, run);
    return run;
  }

  /** A run that begins when all that is asked for just now is known. */
  #prepare(code: string, script: Script): Run {
    const begin = async (): Promise<Judgement> => {
      await null;
      run.hasBegun = true;
      try {
        return await this.#judge(code, script, { ms: run.seconds * 1000 });
      } catch (error) {
        return { kind: "broken", reason: String(error) };
      }
    };
    const run: Run = { seconds: 0, hasBegun: false, judgement: begin() };
    return run;
  }
}

import * as v from "valibot";
import { momentSchema } from "../../format/scene.ts";
import type { Finding } from "../finding.ts";
import type { Watched } from "../watched.ts";

/** What a program should do, of one kind. Adding one is a file in this folder and a line in `expectation.ts`. */
export interface ExpectationKind<Expectation> {
  /** Looks whether a program did so; no error has ended it. */
  look(expectation: Expectation, watched: Watched): Finding;
  /** Whether what was found will stay so, whatever the program does next. */
  isSettled(expectation: Expectation, finding: Finding): boolean;
}

/** What MicroPython takes to do what it was told: so much sooner or later, in milliseconds, is as good as in time. */
export const SLACK_MS = 20;

const A_SECOND_MS = 1000;
/** Seconds, as authors write them, in milliseconds. */
export const toMs = (seconds: number): number => seconds * A_SECOND_MS;

/** How often, from 0 on. */
export const countSchema = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000)));
/** A moment or a length of time, in seconds. */
export const secondsSchema = v.optional(momentSchema);

import type { Vector } from "../../../shared/vector.ts";

/** What is done to the board for a short while, besides how it is held. */
export interface Gesture {
  readonly lastsMs: number;
  /** What the board feels, in g, from what it feels at rest; the time is since the gesture began. */
  readonly felt: (rest: Vector, ms: number) => Vector;
  /** How fast it turns about its upright axis meanwhile, in degrees/s. */
  readonly spin?: number;
}

const SHAKES_PER_S = 4;
const SHAKE_G = 3;
const TAP_G = 1.6;
/** A board falls, and is caught; what it feels when it is, in g. */
const FALL_MS = 350;
const CATCH_G = 1.8;

/** Every gesture by its name. */
export const gestures = {
  /** A hand shakes to and fro. */
  shake: {
    lastsMs: 1000,
    felt: ([x, y, z], ms) => [x + SHAKE_G * Math.sin(2 * Math.PI * SHAKES_PER_S * (ms / 1000)), y, z],
  },
  /** A finger knocks on the chips. */
  tap: { lastsMs: 60, felt: ([x, y, z]) => [x, y, z + TAP_G] },
  /** What falls feels nothing. */
  drop: {
    lastsMs: FALL_MS + 60,
    felt: ([x, y, z], ms) => (ms < FALL_MS ? [0, 0, 0] : [x * CATCH_G, y * CATCH_G, z * CATCH_G]),
  },
  /** It turns once round on the table. */
  spin: { lastsMs: 1000, felt: (rest) => rest, spin: 360 },
} as const satisfies Readonly<Record<string, Gesture>>;

/** The name of a gesture. */
export type GestureName = keyof typeof gestures;

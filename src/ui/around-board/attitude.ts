import type { Vector } from "../../shared/vector.ts";

/** How the board is held, in degrees; flat is 0 and 0. */
export interface Attitude {
  /** How far the end without the USB socket points up, from -90 to 90. */
  readonly pitch: number;
  /** How far it leans to the right, from -180 to 180; both ends are face down. */
  readonly roll: number;
}

export const FLAT: Attitude = { pitch: 0, roll: 0 };

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** What a board at rest feels along its axes, in g: an axis that points up feels 1. */
export function feltAt({ pitch, roll }: Attitude): Vector {
  const [p, r] = [radians(pitch), radians(roll)];
  return [-Math.sin(r) * Math.cos(p), Math.sin(p), Math.cos(r) * Math.cos(p)];
}

/** A roll or a part of one, brought to -180 to 180 degrees. */
const wrapped = (degrees: number): number => ((((degrees + 180) % 360) + 360) % 360) - 180;

/** Tilts further; the end stops at straight up and straight down, and a roll goes on round. */
export const tilted = ({ pitch, roll }: Attitude, by: Attitude): Attitude => ({
  pitch: Math.min(Math.max(pitch + by.pitch, -90), 90),
  roll: wrapped(roll + by.roll),
});

/** The attitude that lies on the way to another one, no further than so many degrees. */
export function towards(from: Attitude, to: Attitude, mostDegrees: number): Attitude {
  const limit = (way: number) => Math.min(Math.max(way, -mostDegrees), mostDegrees);
  return {
    pitch: from.pitch + limit(to.pitch - from.pitch),
    roll: wrapped(from.roll + limit(wrapped(to.roll - from.roll))),
  };
}

/** How fast a board turns about its axes that goes from one attitude to another in so many seconds, in degrees/s. */
export function turning(from: Attitude, to: Attitude, seconds: number): Vector {
  if (seconds <= 0) return [0, 0, 0];
  return [(to.pitch - from.pitch) / seconds, wrapped(to.roll - from.roll) / seconds, 0];
}

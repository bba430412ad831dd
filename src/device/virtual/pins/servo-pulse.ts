import type { Wave } from "./hardware.ts";

const SHORTEST_MS = 0.5;
const LONGEST_MS = 2.5;
/** Pulses that are a little beyond turn the servo to its end. */
const SLACK_MS = 0.2;
const SLOWEST_HZ = 40;
const FASTEST_HZ = 60;

/** Whether a wave is as often a second as servos are told their angle. */
export const isServoWave = ({ hz }: Wave): boolean => hz >= SLOWEST_HZ && hz <= FASTEST_HZ;

/** The angle that a wave tells a servo, from 0 to 180 degrees; null when it tells none and the servo is limp. */
export function servoAngle(wave: Wave | undefined): number | null {
  if (!wave || !isServoWave(wave)) return null;
  const pulseMs = (wave.duty * 1000) / wave.hz;
  if (pulseMs < SHORTEST_MS - SLACK_MS || pulseMs > LONGEST_MS + SLACK_MS) return null;
  const share = (pulseMs - SHORTEST_MS) / (LONGEST_MS - SHORTEST_MS);
  return Math.round(Math.min(Math.max(share, 0), 1) * 180);
}

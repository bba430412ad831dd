import type { Vector } from "../../shared/vector.ts";
import { type Attitude, feltAt } from "./attitude.ts";

/** What the sensor of this tablet or phone feels; the axes are those of a board that lies on its screen. */
export interface OwnMotion {
  readonly held: Attitude;
  readonly felt: Vector;
  /** In degrees/s. */
  readonly rotation: Vector;
}

const G = 9.80665;

/** Safari wants to be asked, and lets the person decide. */
interface AskedFor {
  requestPermission?: () => Promise<"granted" | "denied">;
}
const orientationEvent = globalThis.DeviceOrientationEvent as
  | (AskedFor & typeof DeviceOrientationEvent)
  | undefined;

/** Whether this device has a sensor; where one must ask first, nobody knows before that. Ends with the signal. */
export async function hasOwnMotion(signal: AbortSignal): Promise<boolean> {
  if (!orientationEvent) return false;
  if (orientationEvent.requestPermission && matchMedia("(pointer: coarse)").matches) return true;
  return new Promise((resolve) => {
    const hear = (event: DeviceOrientationEvent) => {
      // Browsers without a sensor may tell once that they know nothing.
      if (event.beta !== null) resolve(true);
    };
    addEventListener("deviceorientation", hear, { signal });
    signal.addEventListener("abort", () => resolve(false));
  });
}

/** Asks the person, where that is needed; must be called out of a press. Tells whether it may be felt. */
export async function mayFeelMotion(): Promise<boolean> {
  try {
    return (await orientationEvent?.requestPermission?.()) !== "denied";
  } catch {
    return false;
  }
}

/** Tells what the sensor feels, again and again, until the signal ends it. */
export function feelMotion(feel: (motion: OwnMotion) => void, signal: AbortSignal): void {
  let held: Attitude = { pitch: 0, roll: 0 };
  let push: Vector = [0, 0, 0];
  let rotation: Vector = [0, 0, 0];
  const tell = () => {
    const [x, y, z] = feltAt(held);
    feel({ held, felt: [x + push[0], y + push[1], z + push[2]], rotation });
  };
  const turned = ({ beta, gamma }: DeviceOrientationEvent) => {
    // A browser without a sensor tells once that it knows nothing, whenever it finds that out.
    if (beta === null && gamma === null) return;
    held = { pitch: beta ?? 0, roll: gamma ?? 0 };
    tell();
  };
  const moved = ({ acceleration, rotationRate }: DeviceMotionEvent) => {
    push = [(acceleration?.x ?? 0) / G, (acceleration?.y ?? 0) / G, (acceleration?.z ?? 0) / G];
    rotation = [rotationRate?.beta ?? 0, rotationRate?.gamma ?? 0, rotationRate?.alpha ?? 0];
    tell();
  };
  addEventListener("deviceorientation", turned, { signal });
  addEventListener("devicemotion", moved, { signal });
}

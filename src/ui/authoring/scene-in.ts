import * as v from "valibot";
import { type Scene, sceneSchema } from "../../lessons/format/scene.ts";

/** A scene of loose settings; an empty one while it is not whole. */
export function sceneIn(value: unknown): Scene {
  const parsed = v.safeParse(sceneSchema, value ?? {});
  return parsed.success ? parsed.output : {};
}

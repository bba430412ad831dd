import type { families as blocks } from "../blocks/families.ts";
import type { GeneratorsOf } from "./generate.ts";
import { lights } from "./lights.ts";
import { loops } from "./loops.ts";
import { MicroPythonGenerator } from "./micropython-generator.ts";
import { start } from "./start.ts";
import { time } from "./time.ts";

/** The generators of every family; a family without them does not compile. */
const families: { readonly [Name in keyof typeof blocks]: GeneratorsOf<(typeof blocks)[Name]> } = {
  start,
  lights,
  time,
  loops,
};

/** A generator that knows every block there is. */
export function createGenerator(): MicroPythonGenerator {
  return new MicroPythonGenerator(Object.assign({}, ...Object.values(families)));
}

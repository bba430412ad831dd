import type { families as blocks } from "../blocks/families.ts";
import { buses } from "./buses.ts";
import { functions } from "./functions.ts";
import type { GeneratorsOf } from "./generate.ts";
import { lights } from "./lights.ts";
import { logic } from "./logic.ts";
import { loops } from "./loops.ts";
import { math } from "./math.ts";
import { MicroPythonGenerator } from "./micropython-generator.ts";
import { motion } from "./motion.ts";
import { pins } from "./pins.ts";
import { sensors } from "./sensors.ts";
import { start } from "./start.ts";
import { text } from "./text.ts";
import { time } from "./time.ts";
import { variables } from "./variables.ts";

/** The generators of every family; a family without them does not compile. */
const families: { readonly [Name in keyof typeof blocks]: GeneratorsOf<(typeof blocks)[Name]> } = {
  start,
  lights,
  pins,
  motion,
  sensors,
  buses,
  time,
  loops,
  logic,
  math,
  text,
  variables,
  functions,
};

/** A generator that knows every block there is. */
export function createGenerator(): MicroPythonGenerator {
  return new MicroPythonGenerator(Object.assign({}, ...Object.values(families)));
}

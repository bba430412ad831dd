import type { families as blocks } from "../blocks/families.ts";
import { analog } from "./analog.ts";
import { boardServices } from "./board-services.ts";
import { buses } from "./buses.ts";
import { buttons } from "./buttons.ts";
import { dictionaries } from "./dictionaries.ts";
import { events } from "./events.ts";
import { functions } from "./functions.ts";
import type { GeneratorsOf } from "./generate.ts";
import { lights } from "./lights.ts";
import { lists } from "./lists.ts";
import { logic } from "./logic.ts";
import { loops } from "./loops.ts";
import { math } from "./math.ts";
import { MicroPythonGenerator } from "./micropython-generator.ts";
import { motion } from "./motion.ts";
import { pins } from "./pins.ts";
import { power } from "./power.ts";
import { python } from "./python.ts";
import { sensors } from "./sensors.ts";
import { sound } from "./sound.ts";
import { strip } from "./strip.ts";
import { text } from "./text.ts";
import { time } from "./time.ts";
import { variables } from "./variables.ts";
import { wifi } from "./wifi.ts";

/** The generators of every family; a family without them does not compile. */
const families: { readonly [Name in keyof typeof blocks]: GeneratorsOf<(typeof blocks)[Name]> } = {
  events,
  lights,
  strip,
  pins,
  buttons,
  analog,
  power,
  sound,
  motion,
  sensors,
  buses,
  wifi,
  boardServices,
  time,
  loops,
  logic,
  math,
  text,
  lists,
  dictionaries,
  variables,
  functions,
  python,
};

/** A generator that knows every block there is. */
export function createGenerator(): MicroPythonGenerator {
  return new MicroPythonGenerator(Object.assign({}, ...Object.values(families)));
}

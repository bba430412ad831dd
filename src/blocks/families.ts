import type { StockBlock, TypesOf } from "./block-definition.ts";
import { buses } from "./buses.ts";
import { functions } from "./functions.ts";
import { lights } from "./lights.ts";
import { logic } from "./logic.ts";
import { loops } from "./loops.ts";
import { math } from "./math.ts";
import { motion } from "./motion.ts";
import { pins } from "./pins.ts";
import { sensors } from "./sensors.ts";
import { start } from "./start.ts";
import { text } from "./text.ts";
import { time } from "./time.ts";
import { variables } from "./variables.ts";

/** Every family of blocks there is. A new family is one line here and one in `generators/families.ts`. */
export const families = {
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
} as const;

/** The name of any block there is. */
export type BlockType = TypesOf<(typeof families)[keyof typeof families]>;

/** Every block definition, whatever its family. */
export const blockDefinitions = Object.values(families).flat();

const blockTypes: ReadonlySet<string> = new Set(blockDefinitions.map(({ type }) => type));

/** Whether this is a block of ours, and not one that another version or another tool made. */
export function isBlockType(type: string): type is BlockType {
  return blockTypes.has(type);
}

/** Whether the block's shape comes from Blockly. */
export function isStock(
  definition: (typeof blockDefinitions)[number],
): definition is typeof definition & StockBlock {
  return "stock" in definition;
}

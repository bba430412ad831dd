import { analog } from "./analog.ts";
import type { BlockFamily, BlockTraits, HatBlock, StockBlock, TypesOf } from "./block-definition.ts";
import { boardServices } from "./board-services.ts";
import { buses } from "./buses.ts";
import { buttons } from "./buttons.ts";
import { dictionaries } from "./dictionaries.ts";
import { events } from "./events.ts";
import { functions } from "./functions.ts";
import { lights } from "./lights.ts";
import { lists } from "./lists.ts";
import { logic } from "./logic.ts";
import { loops } from "./loops.ts";
import { math } from "./math.ts";
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

/** Every family of blocks there is. A new family is one line here and one in `generators/families.ts`. */
export const families = {
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

const family: BlockFamily = blockDefinitions;
const traits: ReadonlyMap<string, BlockTraits> = new Map(family.map((block) => [block.type, block]));

const hats: ReadonlyMap<string, HatBlock> = new Map(
  family.flatMap((block) => ("hat" in block ? [[block.type, block]] : [])),
);

/** The definition of a block that a stack begins with; undefined of any other. */
export const hatOf = (type: string): HatBlock | undefined => hats.get(type);

/** What a loop has to know of a block of this type; nothing of a type that is not ours. */
export const traitsOf = (type: string): BlockTraits => traits.get(type) ?? {};

/** The modules of which a task has to serve others, each with the types of block that ask for it. */
export const servers = (["web_page", "mqtt"] as const).map((module) => ({
  module,
  types: family.flatMap((block) => (block.serves === module ? [block.type] : [])),
}));

/** Whether the block's shape comes from Blockly. */
export function isStock(
  definition: (typeof blockDefinitions)[number],
): definition is typeof definition & StockBlock {
  return "stock" in definition;
}

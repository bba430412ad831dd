import type { Block } from "blockly/core";
import type { BlockFamily } from "../blocks/block-definition.ts";
import type { blockDefinitions } from "../blocks/families.ts";
import { taskNames as boardServices } from "./board-services.ts";
import { taskNames as events } from "./events.ts";

/** The names of a family's blocks that a stack can begin with. */
type HatsOf<Family extends BlockFamily> = Extract<Family[number], { readonly hat: "cap" }>["type"];

/** What the stacks that begin with a family's blocks are called as tasks, in words that become a Python name. */
export type TaskNames<Family extends BlockFamily> = Readonly<Record<HatsOf<Family>, (head: Block) => string>>;

/** Those of every family; a hat without a name does not compile. */
const taskNames: TaskNames<typeof blockDefinitions> = { ...events, ...boardServices };

/** The wished name of the task that a stack becomes. */
export const taskName = (head: Block): string => taskNames[head.type as keyof typeof taskNames](head);

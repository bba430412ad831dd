import { isBlockType } from "../blocks/families.ts";
import { categories } from "../blocks/toolbox.ts";
import { isInput } from "../device/virtual/sensors/inputs.ts";
import { boardPins } from "../shared/nano-rp2040-connect.ts";
import { say } from "./sentences.ts";

/** What a category is called in packs: the last part of its message's key, as in `lights`. */
export const categoryId = ({ name }: (typeof categories)[number]): string =>
  name.replace(/^%\{BKY_CATEGORY_(\w+)\}$/, "$1").toLowerCase();

const categoryIds: ReadonlySet<string> = new Set(categories.map(categoryId));
const pinNames: ReadonlySet<string> = new Set(boardPins.flatMap(({ name, aliases }) => [name, ...aliases]));

const shorten = (name: string): string => name.slice(0, 60);

/** What is wrong with the name of a block, as a sentence; null when there is such a block. */
export const problemWithBlock = (type: string): string | null =>
  isBlockType(type) ? null : say.unknownBlock(shorten(type));

/** What is wrong with the name of a category, as a sentence; null when the toolbox has it. */
export const problemWithCategory = (id: string): string | null =>
  categoryIds.has(id) ? null : say.unknownCategory(shorten(id));

/** What is wrong with the name of a pin, as a sentence; null when the board has it. */
export const problemWithPin = (pin: string): string | null =>
  pinNames.has(pin) ? null : say.unknownPin(shorten(pin));

/** What is wrong with the name of what a sensor measures, as a sentence; null when there is such a sensor. */
export const problemWithSensor = (name: string): string | null =>
  isInput(name) ? null : say.unknownSensor(shorten(name));

import { categories, madeBlocks } from "../../../blocks/toolbox.ts";

/** A category's own word, as in `lights`: the last part of the class name of its icon. */
const idOf = ({ cssconfig }: (typeof categories)[number]): string => cssconfig.icon.split("-").at(-1) ?? "";

const typesOf = ({ contents = [], custom }: (typeof categories)[number]): readonly string[] =>
  [...contents, ...(custom ? madeBlocks[custom] : [])].map(({ type }) => type);

const categoryOfType: ReadonlyMap<string, string> = new Map([
  ...categories.flatMap((category) => typesOf(category).map((type) => [type, idOf(category)] as const)),
  // These come onto the shelf once a function has been made.
  ...["procedures_callnoreturn", "procedures_callreturn"].map((type) => [type, "functions"] as const),
]);

/** The category of the toolbox that blocks of a type are in, as in `lights`; undefined of what is in none. */
export const categoryOf = (type: string): string | undefined => categoryOfType.get(type);

import { categories, madeBlocks } from "../../../blocks/toolbox.ts";
import { categoryId } from "../../known-names.ts";

type Category = (typeof categories)[number];

const typesOf = ({ contents = [], custom }: Category): readonly string[] =>
  [...contents, ...(custom ? madeBlocks[custom] : [])].map(({ type }) => type);

/** These come onto the shelf once a function has been made. */
const calls = ["procedures_callnoreturn", "procedures_callreturn"];

const categoryOfType: ReadonlyMap<string, string> = new Map([
  ...categories.flatMap((category) => typesOf(category).map((type) => [type, categoryId(category)] as const)),
  ...calls.map((type) => [type, "functions"] as const),
]);

/** The category of the toolbox that blocks of a type are in, as in `lights`; undefined of what is in none. */
export const categoryOf = (type: string): string | undefined => categoryOfType.get(type);

import type { BlockFamily } from "./block-definition.ts";

/** Giving a stack of blocks a name, and running it by that name. */
export const functions = [
  { type: "procedures_defnoreturn", stock: "definition" },
  { type: "procedures_defreturn", stock: "definition" },
  { type: "procedures_callnoreturn", stock: "statement" },
  { type: "procedures_callreturn", stock: "value" },
  { type: "procedures_ifreturn", stock: "statement" },
] as const satisfies BlockFamily;

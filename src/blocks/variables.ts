import type { BlockFamily } from "./block-definition.ts";

/** Remembering values under a name. */
export const variables = [
  { type: "variables_set", stock: "statement" },
  { type: "variables_get", stock: "value" },
  { type: "math_change", stock: "statement" },
] as const satisfies BlockFamily;

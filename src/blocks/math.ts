import type { BlockFamily } from "./block-definition.ts";

/** Numbers and what can be worked out with them. */
export const math = [
  { type: "math_number", stock: "value" },
  { type: "math_arithmetic", stock: "value" },
  { type: "math_single", stock: "value" },
  { type: "math_round", stock: "value" },
  { type: "math_modulo", stock: "value" },
  { type: "math_constrain", stock: "value" },
  { type: "math_random_int", stock: "value" },
  { type: "math_random_float", stock: "value" },
  { type: "math_number_property", stock: "value" },
  { type: "math_trig", stock: "value" },
  { type: "math_constant", stock: "value" },
] as const satisfies BlockFamily;

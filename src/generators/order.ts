/**
 * How tightly Python's operators bind, tightest first, for Blockly to decide on parentheses.
 * Source: the operator precedence table of the Python language reference.
 */
export const Order = {
  ATOMIC: 0,
  /** Calls, attributes, subscripts: `f(x)`, `a.b`, `a[i]`. */
  CALL: 2,
  /** `await f(x)`. */
  AWAIT: 3,
  POWER: 4,
  UNARY: 5,
  MULTIPLICATIVE: 6,
  ADDITIVE: 7,
  RELATIONAL: 11,
  NOT: 12,
  AND: 13,
  OR: 14,
  CONDITIONAL: 15,
  NONE: 99,
} as const;

/** One of the levels of `Order`. */
export type Order = (typeof Order)[keyof typeof Order];

/** The level to ask for where an operator of the same level needs no parentheses: left of it, in `a - b - c`. */
export const besides = (order: Order): number => order + 1;

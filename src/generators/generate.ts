import type { Block } from "blockly/core";
import type { BlockFamily, ValueBlock } from "../blocks/block-definition.ts";
import type { MicroPythonGenerator } from "./micropython-generator.ts";
import type { Order } from "./order.ts";

/** Python that has a value, and how tightly its outermost operator binds. */
export type Expression = [code: string, order: Order];

/** Writes a block as whole lines of Python, each ending with a newline. */
type GenerateStatement = (block: Block, python: MicroPythonGenerator) => string;

/** Writes a block as an expression. */
type GenerateValue = (block: Block, python: MicroPythonGenerator) => Expression;

type StockValue = { readonly stock: "value" };

/** The generators a family needs: one for each of its blocks, none forgotten, each of the right kind. */
export type GeneratorsOf<Family extends BlockFamily> = {
  readonly [Definition in Family[number] as Definition["type"]]: Definition extends ValueBlock | StockValue
    ? GenerateValue
    : GenerateStatement;
};

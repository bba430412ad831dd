import type { python as blocks } from "../blocks/python.ts";
import type { Expression, GeneratorsOf } from "./generate.ts";
import { Order } from "./order.ts";
import { toLine } from "./python-text.ts";

export const python: GeneratorsOf<typeof blocks> = {
  python_line: (block) => {
    const line = withoutBackslash(toLine(block.getFieldValue("CODE")));
    return line && `${line}\n`;
  },
  python_value: (block) => expression(withoutComment(toLine(block.getFieldValue("CODE")))),
};

/** A backslash at the end would draw the next block's line into this one. */
const withoutBackslash = (line: string): string => line.replace(/[\\\s]+$/u, "");

const TEXTS = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/gu;

/** A comment would swallow what stands behind the expression on its line. */
const withoutComment = (code: string): string =>
  withoutBackslash(
    code.replace(new RegExp(`${TEXTS.source}|#.*`, "gu"), (part) => (part[0] === "#" ? "" : part)),
  );

/** A bracket and its partner with no other bracket between. */
const INNERMOST = /\([^()[\]{}]*\)|\[[^()[\]{}]*\]|\{[^()[\]{}]*\}/gu;

/** What is left of an expression when the insides of its texts and brackets do not count. */
function shapeOf(code: string): string {
  let shape = code.replace(TEXTS, '""');
  for (let before = ""; before !== shape; ) {
    before = shape;
    shape = shape.replace(INNERMOST, "");
  }
  return shape;
}

/** `x`, `pin.value()`, `row[0]`, `"a".upper()`, `(1, 2)`: one thing, whatever stands around it. */
const ONE_THING = /^(?!(?:not|lambda|await|yield)\b)(?:\w*"")?[\p{XID_Continue}.]*$/u;
/** Operators, and nothing that would mean something else between the brackets of a call. */
const OPERATION = /^(?!\*|.*\b(?:for|lambda|await|yield)\b)[\p{XID_Continue}\s."+\-*/%<>&|^~]+$/u;

/** What is plainly one thing stays as it is; everything else is held together by parentheses where it must be. */
function expression(code: string): Expression {
  // No dot may follow a number: `1.upper()` is no Python.
  if (/^\d[\w.]*$/u.test(code)) return [code, Order.POWER];
  const shape = shapeOf(code);
  if (ONE_THING.test(shape)) return [code, Order.CALL];
  return OPERATION.test(shape.replace(/[=!<>]=/gu, "<")) ? [code, Order.NONE] : [`(${code})`, Order.ATOMIC];
}

import type { Block } from "blockly/core";
import type { text as blocks } from "../blocks/text.ts";
import type { GeneratorsOf } from "./generate.ts";
import { membership } from "./membership.ts";
import type { MicroPythonGenerator } from "./micropython-generator.ts";
import { besides, Order } from "./order.ts";
import { position, slice } from "./positions.ts";
import { joinText, quote, type TextPart, toComment, toLine } from "./python-text.ts";

export const text: GeneratorsOf<typeof blocks> = {
  text: (block) => [quote(block.getFieldValue("TEXT")), Order.ATOMIC],
  text_print: (block, python) => `print(${python.value(block, "TEXT", Order.NONE, "")})\n`,
  ask(block, python) {
    const question = questionOf(block, python);
    if (!python.isAsync) return [`input(${question})`, Order.CALL];
    python.import(block, "talk");
    return [`await talk.ask(${question})`, Order.AWAIT];
  },
  plot(block, python) {
    python.import(block, "plot");
    return `plot.point(${quote(block.getFieldValue("NAME"))}, ${python.value(block, "VALUE", Order.NONE, "0")})\n`;
  },
  comment: (block) => `${toComment(toLine(block.getFieldValue("TEXT")))}\n`,
  text_join(block, python) {
    const code = joinText(partsOf(block, python));
    return [code, code.endsWith(")") ? Order.CALL : Order.ATOMIC];
  },
  text_length: (block, python) => [`len(${python.value(block, "VALUE", Order.NONE, '""')})`, Order.CALL],
  text_isEmpty: (block, python) => [
    `${python.value(block, "VALUE", Order.RELATIONAL, '""')} == ""`,
    Order.RELATIONAL,
  ],
  text_trim(block, python) {
    const ends: Readonly<Record<string, string>> = { LEFT: "lstrip", RIGHT: "rstrip", BOTH: "strip" };
    return [`${textIn(block, python)}.${ends[block.getFieldValue("MODE")]}()`, Order.CALL];
  },
  text_contains: (block, python) => membership(block, python),
  text_letter: (block, python) => [`${textIn(block, python)}[${position(block, python)}]`, Order.CALL],
  text_replace(block, python) {
    const [from, to] = ["FROM", "TO"].map((input) => python.value(block, input, Order.NONE, '""'));
    return [`${textIn(block, python)}.replace(${from}, ${to})`, Order.CALL];
  },
  // MicroPython's texts know no steps: `[::-1]` is for lists.
  text_reverse: (block, python) => [
    `"".join(reversed(${python.value(block, "TEXT", Order.NONE, '""')}))`,
    Order.CALL,
  ],
  text_part: (block, python) => [`${textIn(block, python)}[${slice(block, python)}]`, Order.CALL],
  text_split(block, python) {
    const letters = lettersOf(block, python);
    if (letters !== null) return [`list(${letters})`, Order.CALL];
    return [`${textIn(block, python)}.split(${python.value(block, "AT", Order.NONE, "")})`, Order.CALL];
  },
  text_to_number(block, python) {
    python.import(block, "convert");
    const otherwise = python.value(block, "ELSE", Order.NONE, "0");
    return [`convert.to_number(${python.value(block, "TEXT", Order.NONE, '""')}, ${otherwise})`, Order.CALL];
  },
  text_from_number(block, python) {
    const code = joinText([formatted(block, python)]);
    return [code, code.endsWith(")") ? Order.CALL : Order.ATOMIC];
  },
  text_change_case: (block, python) => [
    `${textIn(block, python)}.${block.getFieldValue("CASE") === "UPPERCASE" ? "upper" : "lower"}()`,
    Order.CALL,
  ],
};

const textIn = (block: Block, python: MicroPythonGenerator): string =>
  python.value(block, "TEXT", besides(Order.CALL), '""');

/** The text that a block splits at nothing, into its letters, which Python's split refuses; else null. */
export function lettersOf(block: Block, python: MicroPythonGenerator): string | null {
  const isAtNothing = python.value(block, "AT", Order.NONE, "") === '""';
  return isAtNothing ? python.value(block, "TEXT", Order.NONE, '""') : null;
}

/** What a text is put together from; joined texts in it are taken apart, so that all is one f-string. */
function partsOf(block: Block, python: MicroPythonGenerator): TextPart[] {
  const parts: TextPart[] = [];
  for (let i = 0; block.getInput(`ADD${i}`); i++) {
    const part = block.getInputTargetBlock(`ADD${i}`);
    if (!part?.isEnabled()) continue;
    const words = wordsOf(part);
    if (words !== null) parts.push({ kind: "words", words });
    else if (part.type === "text_from_number") parts.push(formatted(part, python));
    else if (part.type === "text_join") parts.push(...partsOf(part, python));
    else parts.push({ kind: "value", code: python.value(block, `ADD${i}`, Order.NONE, '""') });
  }
  return parts;
}

/** A question with a space behind it, so that the answer does not stick to it; nothing where there is none. */
function questionOf(block: Block, python: MicroPythonGenerator): string {
  const question = block.getInputTargetBlock("QUESTION");
  if (!question?.isEnabled()) return "";
  const words = wordsOf(question);
  if (words !== null) return words && quote(/\s$/u.test(words) ? words : `${words} `);
  const parts = question.type === "text_join" ? partsOf(question, python) : [valueIn(block, python)];
  return joinText([...parts, { kind: "words", words: " " }]);
}

const valueIn = (block: Block, python: MicroPythonGenerator): TextPart => ({
  kind: "value",
  code: python.value(block, "QUESTION", Order.NONE, '""'),
});

/** A number that is written with so many decimals. */
function formatted(block: Block, python: MicroPythonGenerator): TextPart {
  const code = python.value(block, "NUMBER", Order.NONE, "0");
  return { kind: "value", code, format: `:.${block.getFieldValue("DECIMALS")}f` };
}

/** What a typed text or whole number looks like when printed; null for what is only known when the program runs. */
function wordsOf(part: Block): string | null {
  if (part.type === "text") return part.getFieldValue("TEXT");
  if (part.type !== "math_number") return null;
  const number = Number(part.getFieldValue("NUM"));
  return Number.isSafeInteger(number) ? String(number) : null;
}

import type { Traceback } from "../device/traceback.ts";

/** What happened, in words of a ten-year-old, and what to do about it. `{}` stands for what Python says. */
const SENTENCES: Readonly<Record<string, string>> = {
  ZeroDivisionError: "This divides by zero, and that has no answer. Change the number it divides by.",
  NameError: "Python does not know a name here ({}). Set the variable before you use it.",
  TypeError: "These values do not go together ({}). Look for text where a number should be.",
  ValueError: "A value here is not one that works ({}). Check the numbers and words in this block.",
  IndexError: "This asks for a place that the list or text does not have ({}).",
  KeyError: "There is nothing under this name ({}).",
  AttributeError: "This thing cannot do that ({}).",
  ImportError: "Python cannot find a module ({}).",
  OSError: "The board could not do this ({}). Check the wiring and try again.",
  MemoryError: "The board has no memory left ({}). Use shorter texts and lists.",
  OverflowError: "This number is too big ({}).",
  RuntimeError: "The program could not go on ({}).",
  SyntaxError: "Python cannot read this line ({}).",
  AssertionError: "A check in the program failed ({}).",
  NotImplementedError: "MicroPython cannot do this ({}).",
};

const NO_SUCH_RESULT =
  "This number has no such result, like the root of a number below zero. Change the number.";
const TEXT_IN_SUM = "A text and a number do not go together here. Put a number in, or join texts.";
const DEEP_RECURSION = "A function calls itself too many times. Give it a way to end.";

/** One plain sentence about a Python error; the error's own name stays in it, for those who want to learn it. */
export function explainPythonError({ type, message }: Traceback): string {
  if (type === "RuntimeError" && message.includes("recursion")) return `${DEEP_RECURSION} [${type}]`;
  if (message === "math domain error") return `${NO_SUCH_RESULT} [${type}]`;
  if (/unsupported types for __\w+__: 'str'|'str'$/.test(message)) return `${TEXT_IN_SUM} [${type}]`;
  if (type === "OSError" && isInWords(message))
    return `The board could not do this: ${shorten(message)}. [${type}]`;
  const sentence = Object.hasOwn(SENTENCES, type) ? SENTENCES[type] : undefined;
  const said = message ? ` (${shorten(message)})` : "";
  return `${(sentence ?? "The program stopped with an error ({}).").replace(" ({})", () => said)} [${type}]`;
}

/** Whether an OSError says what is wrong, as those of our own modules do, and not only a number or its name. */
const isInWords = (message: string): boolean => /^[^[\d]\S* \S/.test(message);

const shorten = (message: string): string => (message.length > 120 ? `${message.slice(0, 120)}…` : message);

import type { Block } from "blockly/core";
import type { strip as blocks } from "../blocks/strip.ts";
import type { GeneratorsOf } from "./generate.ts";
import type { MicroPythonGenerator } from "./micropython-generator.ts";
import { Order } from "./order.ts";
import { position } from "./positions.ts";
import { quote } from "./python-text.ts";

/** The strip's Python name. What the program says of its pin and length beats what is taken for granted. */
function theStrip(block: Block, python: MicroPythonGenerator, said?: { pin: string; count: string }): string {
  python.import(block, "strip", "Strip");
  const { pin, count } = said ?? { pin: "D6", count: "8" };
  return python.device(block, "strip", "strip", `Strip(${quote(pin)}, ${count})`, said ? 1 : 0);
}

const call = (block: Block, python: MicroPythonGenerator, method: string, argument = ""): string =>
  `${theStrip(block, python)}.${method}(${argument})\n`;

const colour = (block: Block, python: MicroPythonGenerator): string =>
  python.value(block, "COLOUR", Order.NONE, '"off"');

export const strip: GeneratorsOf<typeof blocks> = {
  strip_setup(block, python) {
    const said = { pin: block.getFieldValue("PIN"), count: String(block.getFieldValue("COUNT")) };
    // A strip keeps its colours for as long as it has power: those of the program before, too.
    return `${theStrip(block, python, said)}.off()\n`;
  },
  strip_fill: (block, python) => call(block, python, "fill", colour(block, python)),
  strip_set: (block, python) =>
    `${theStrip(block, python)}[${position(block, python, "LIGHT")}] = ${colour(block, python)}\n`,
  strip_rainbow: (block, python) => call(block, python, "rainbow"),
  strip_move(block, python) {
    const steps = python.value(block, "STEPS", Order.NONE, "1");
    return call(block, python, block.getFieldValue("MODE"), steps === "1" ? "" : steps);
  },
  strip_brightness: (block, python) =>
    call(block, python, "brightness", python.value(block, "PERCENT", Order.NONE, "20")),
  strip_show: (block, python) => call(block, python, "show"),
  strip_off: (block, python) => call(block, python, "off"),
  strip_colour: (block) => [quote(block.getFieldValue("COLOUR")), Order.ATOMIC],
  strip_rgb(block, python) {
    const parts = ["RED", "GREEN", "BLUE"].map((part) => python.value(block, part, Order.NONE, "0"));
    return [`(${parts.join(", ")})`, Order.ATOMIC];
  },
};

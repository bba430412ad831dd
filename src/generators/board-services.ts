import type { Block } from "blockly/core";
import type { boardServices as blocks } from "../blocks/board-services.ts";
import type { GeneratorsOf } from "./generate.ts";
import type { MicroPythonGenerator } from "./micropython-generator.ts";
import { Order } from "./order.ts";
import { quote } from "./python-text.ts";
import type { TaskNames } from "./task-names.ts";

export const boardServices: GeneratorsOf<typeof blocks> = {
  page_title: (block, python) => `${webPage(block, python)}.title(${value(block, python, "TEXT")})\n`,
  page_show: (block, python) =>
    `${webPage(block, python)}.show(${field(block, "NAME")}, ${value(block, python, "VALUE")})\n`,
  when_page_button: (block, python) =>
    `async for _ in ${webPage(block, python)}.presses(${field(block, "NAME")}):\n${python.indented(python.below(block))}`,
  mqtt_connect: (block, python) => `${mqtt(block, python)}.connect(${field(block, "BROKER")})\n`,
  mqtt_publish: (block, python) =>
    `${mqtt(block, python)}.publish(${field(block, "TOPIC")}, ${value(block, python, "MESSAGE")})\n`,
  when_mqtt(block, python) {
    const message = python.variable(block.getFieldValue("VAR"));
    const messages = `${mqtt(block, python)}.messages(${field(block, "TOPIC")})`;
    return `async for ${message} in ${messages}:\n${python.indented(python.below(block))}`;
  },
};

/** What the tasks are called that wait for others on the network. */
export const taskNames: TaskNames<typeof blocks> = {
  when_page_button: (block) => `when ${lower(block, "NAME")} pressed`,
  when_mqtt: (block) => `when ${lower(block, "TOPIC")} comes`,
};

function webPage(block: Block, python: MicroPythonGenerator): string {
  python.import(block, "web_page");
  return "web_page";
}

function mqtt(block: Block, python: MicroPythonGenerator): string {
  python.import(block, "mqtt");
  return "mqtt";
}

const lower = (block: Block, name: string): string => String(block.getFieldValue(name)).toLowerCase();
const field = (block: Block, name: string): string => quote(block.getFieldValue(name));

const value = (block: Block, python: MicroPythonGenerator, input: string): string =>
  python.value(block, input, Order.NONE, '""');

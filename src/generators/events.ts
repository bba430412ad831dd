import type { Block } from "blockly/core";
import type { events as blocks } from "../blocks/events.ts";
import { button } from "./buttons.ts";
import type { GeneratorsOf } from "./generate.ts";
import type { MicroPythonGenerator } from "./micropython-generator.ts";
import { inputPin } from "./pins.ts";
import { quote } from "./python-text.ts";
import type { TaskNames } from "./task-names.ts";

export const events: GeneratorsOf<typeof blocks> = {
  // The start block says nothing itself: what hangs below it is the program.
  start: (block, python) => python.below(block),
  every_seconds: (block, python) =>
    again(python, python.below(block) + python.sleep(block, `sleep(${seconds(block)})`)),
  when_button(block, python) {
    const event = block.getFieldValue("EVENT") === "PRESSED" ? "press" : "release";
    return again(python, `await ${button(block, python)}.next_${event}()\n${python.below(block)}`);
  },
  when_pin_changes(block, python) {
    const levels: Readonly<Record<string, string>> = { HIGH: "1", LOW: "0" };
    return whenPin(block, python, levels[block.getFieldValue("LEVEL")] ?? null);
  },
  when_board(block, python) {
    python.import(block, "motion_events");
    const gesture = quote(block.getFieldValue("GESTURE"));
    return again(python, `await motion_events.next_gesture(${gesture})\n${python.below(block)}`);
  },
  when_message: (block, python) =>
    `async for _ in ${message(block, python)}:\n${python.indented(python.below(block))}`,
  send_message: (block, python) => `${message(block, python)}.send()\n`,
};

/** What a stack is called when it is a task beside others. */
export const taskNames: TaskNames<typeof blocks> = {
  start: () => "when started",
  every_seconds: (block) => (seconds(block) === "1" ? "every second" : `every ${seconds(block)} seconds`),
  when_button: (block) => `when ${chosenPin(block)} ${block.getFieldValue("EVENT").toLowerCase()}`,
  when_pin_changes(block) {
    const level = block.getFieldValue("LEVEL");
    return `when ${chosenPin(block)} ${level === "ANY" ? "changes" : `becomes ${level.toLowerCase()}`}`;
  },
  when_board: (block) => `when ${boardStates[String(block.getFieldValue("GESTURE"))] ?? "moved"}`,
  when_message: (block) => `when ${block.getFieldValue("MESSAGE")} comes`,
};

/** What a gesture makes of the board, in English, whatever language the blocks speak: names stay as they are. */
const boardStates: Readonly<Record<string, string>> = {
  shake: "shaken",
  tap: "tapped",
  "tilt left": "tilted left",
  "tilt right": "tilted right",
  "tilt forward": "tilted forward",
  "tilt back": "tilted back",
  "face up": "turned face up",
  "face down": "turned face down",
  "free fall": "falling",
};

const chosenPin = (block: Block): string => block.getFieldValue("PIN").toLowerCase();
const seconds = (block: Block): string => String(Number(block.getFieldValue("SECONDS")));

const again = (python: MicroPythonGenerator, round: string): string =>
  `while True:\n${python.indented(round)}`;

/** Waits for a level on a pin, or for any change, and does what hangs below. */
function whenPin(block: Block, python: MicroPythonGenerator, level: string | null): string {
  python.import(block, "pin_events");
  const pin = inputPin(block, python, "Pin.IN");
  const event = level === null ? `changes(${pin})` : `becomes(${pin}, ${level})`;
  return again(python, `await pin_events.${event}\n${python.below(block)}`);
}

/** The Python name of a message; blocks with the same words mean the same message. */
function message(block: Block, python: MicroPythonGenerator): string {
  python.import(block, "messages", "Message");
  const words = block.getFieldValue("MESSAGE");
  return python.device(block, `message ${words}`, words, "Message()");
}

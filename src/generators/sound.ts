import type { Block } from "blockly/core";
import type { sound as blocks } from "../blocks/sound.ts";
import type { GeneratorsOf } from "./generate.ts";
import type { MicroPythonGenerator } from "./micropython-generator.ts";
import { Order } from "./order.ts";
import { pinDevice } from "./pins.ts";
import { quote } from "./python-text.ts";

const buzzer = (block: Block, python: MicroPythonGenerator): string =>
  pinDevice(block, python, "buzzer", "Buzzer");

export const sound: GeneratorsOf<typeof blocks> = {
  sound_tone(block, python) {
    const [hertz, seconds] = [value(block, python, "HERTZ", "440"), value(block, python, "SECONDS", "0")];
    return play(block, python, "tone", `${hertz}, ${seconds}`);
  },
  sound_note(block, python) {
    const note = quote(`${block.getFieldValue("NOTE")}${block.getFieldValue("OCTAVE")}`);
    const beats = value(block, python, "BEATS", "1");
    return play(block, python, "note", beats === "1" ? note : `${note}, ${beats}`);
  },
  sound_melody: (block, python) => play(block, python, "melody", value(block, python, "NOTES", '""')),
  sound_tempo: (block, python) => `${buzzer(block, python)}.tempo(${value(block, python, "BEATS", "120")})\n`,
  sound_start: (block, python) => `${buzzer(block, python)}.start(${value(block, python, "HERTZ", "440")})\n`,
  sound_silence: (block, python) => `${buzzer(block, python)}.silence()\n`,
};

/** What takes its time: beside other stacks the module's twin that is awaited, such as `play_tone` for `tone`. */
const play = (block: Block, python: MicroPythonGenerator, what: string, given: string): string =>
  python.await(`${buzzer(block, python)}.${python.isAsync ? "play_" : ""}${what}(${given})\n`);

const value = (block: Block, python: MicroPythonGenerator, input: string, fallback: string): string =>
  python.value(block, input, Order.NONE, fallback);

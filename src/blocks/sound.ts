import type { BlockFamily, Choice } from "./block-definition.ts";
import { outputPins } from "./pins.ts";

const same = (name: string): Choice => [name, name];

/** The notes of an octave, as musicians and `firmware/lib/buzzer.py` write them. */
const notes = ["C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B"].map(same);
/** The octave in the middle of a piano first. */
const octaves = ["4", "5", "6", "3"].map(same);

/** Tones, notes and melodies on a buzzer. */
export const sound = [
  {
    type: "sound_tone",
    message0: "%{BKY_SOUND_TONE}",
    args0: [
      { type: "field_dropdown", name: "PIN", options: outputPins },
      { type: "input_value", name: "HERTZ", check: "Number" },
      { type: "input_value", name: "SECONDS", check: "Number" },
    ],
    previousStatement: null,
    nextStatement: null,
    inputsInline: true,
    waits: "rests",
    pins: [{ field: "PIN", use: "sound" }],
    style: "sound_blocks",
    tooltip: "%{BKY_SOUND_TONE_TOOLTIP}",
  },
  {
    type: "sound_note",
    message0: "%{BKY_SOUND_NOTE}",
    args0: [
      { type: "field_dropdown", name: "PIN", options: outputPins },
      { type: "field_dropdown", name: "NOTE", options: notes },
      { type: "field_dropdown", name: "OCTAVE", options: octaves },
      { type: "input_value", name: "BEATS", check: "Number" },
    ],
    previousStatement: null,
    nextStatement: null,
    inputsInline: true,
    waits: "rests",
    pins: [{ field: "PIN", use: "sound" }],
    style: "sound_blocks",
    tooltip: "%{BKY_SOUND_NOTE_TOOLTIP}",
  },
  {
    type: "sound_melody",
    message0: "%{BKY_SOUND_MELODY}",
    args0: [
      { type: "field_dropdown", name: "PIN", options: outputPins },
      { type: "input_value", name: "NOTES", check: "String" },
    ],
    previousStatement: null,
    nextStatement: null,
    inputsInline: true,
    waits: "rests",
    pins: [{ field: "PIN", use: "sound" }],
    style: "sound_blocks",
    tooltip: "%{BKY_SOUND_MELODY_TOOLTIP}",
  },
  {
    type: "sound_tempo",
    message0: "%{BKY_SOUND_TEMPO}",
    args0: [
      { type: "field_dropdown", name: "PIN", options: outputPins },
      { type: "input_value", name: "BEATS", check: "Number" },
    ],
    previousStatement: null,
    nextStatement: null,
    inputsInline: true,
    pins: [{ field: "PIN", use: "sound" }],
    style: "sound_blocks",
    tooltip: "%{BKY_SOUND_TEMPO_TOOLTIP}",
  },
  {
    type: "sound_start",
    message0: "%{BKY_SOUND_START}",
    args0: [
      { type: "field_dropdown", name: "PIN", options: outputPins },
      { type: "input_value", name: "HERTZ", check: "Number" },
    ],
    previousStatement: null,
    nextStatement: null,
    inputsInline: true,
    pins: [{ field: "PIN", use: "sound" }],
    style: "sound_blocks",
    tooltip: "%{BKY_SOUND_START_TOOLTIP}",
  },
  {
    type: "sound_silence",
    message0: "%{BKY_SOUND_SILENCE}",
    args0: [{ type: "field_dropdown", name: "PIN", options: outputPins }],
    previousStatement: null,
    nextStatement: null,
    pins: [{ field: "PIN", use: "sound" }],
    style: "sound_blocks",
    tooltip: "%{BKY_SOUND_SILENCE_TOOLTIP}",
  },
] as const satisfies BlockFamily;

import { air } from "./air.ts";
import { buzzer } from "./buzzer.ts";
import { chipTemperature } from "./chip-temperature.ts";
import { distance } from "./distance.ts";
import { knob } from "./knob.ts";
import { lightStrip } from "./light-strip.ts";
import { motion } from "./motion.ts";
import type { Part } from "./part.ts";
import { probe } from "./probe.ts";
import { pushButton } from "./push-button.ts";
import { serialLine } from "./serial-line.ts";
import { servo } from "./servo.ts";
import { wifiPanel } from "./wifi-panel.ts";

/** Every kind of thing that a program can use around the board; those found at the same moment stand in this order. */
export const parts: readonly Part[] = [
  pushButton,
  knob,
  motion,
  distance,
  air,
  probe,
  chipTemperature,
  lightStrip,
  servo,
  buzzer,
  serialLine,
  wifiPanel,
];

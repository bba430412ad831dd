import type { BlockFamily, Choice } from "./block-definition.ts";

/** The pins that measure a voltage; A4 and A5 do not: the motion sensor shares their wires, and pulls them up. */
export const analogPins: readonly Choice[] = ["A0", "A1", "A2", "A3", "A6", "A7"].map((name) => [name, name]);

/** Measuring: voltages at pins, and the chip's own temperature. */
export const analog = [
  {
    type: "analog_read",
    message0: "%{BKY_ANALOG_READ}",
    args0: [
      { type: "field_dropdown", name: "PIN", options: analogPins },
      {
        type: "field_dropdown",
        name: "UNIT",
        options: [
          ["%{BKY_ANALOG_PERCENT}", "percent"],
          ["%{BKY_ANALOG_VOLTS}", "volts"],
          ["%{BKY_ANALOG_RAW}", "raw"],
        ],
      },
    ],
    output: "Number",
    pins: [{ field: "PIN", use: "analog" }],
    style: "pins_blocks",
    tooltip: "%{BKY_ANALOG_READ_TOOLTIP}",
  },
  {
    type: "chip_temperature",
    message0: "%{BKY_CHIP_TEMPERATURE}",
    output: "Number",
    style: "pins_blocks",
    tooltip: "%{BKY_CHIP_TEMPERATURE_TOOLTIP}",
  },
] as const satisfies BlockFamily;

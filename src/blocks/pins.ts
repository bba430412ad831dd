import { type BoardPin, boardPins } from "../shared/nano-rp2040-connect.ts";
import type { BlockFamily, Choice } from "./block-definition.ts";

const choice = ({ name }: BoardPin): Choice => [name, name];

/** The plain numbered pins first, as people reach for them; TX, RX, SDA and SCL have other jobs too. */
const shelves = [/^D/u, /^LED$/u, /^A/u, /./u];
const shelf = ({ name }: BoardPin): number => shelves.findIndex((names) => names.test(name));

const own = boardPins.filter((pin) => pin.home.kind === "rp2040").sort((a, b) => shelf(a) - shelf(b));
const borrowedInputs = boardPins.filter((pin) => pin.home.kind === "nina" && pin.home.inputOnly);

/** The pins that can be driven high and low, and pulled: those of the RP2040 itself. */
export const outputPins: readonly Choice[] = own.map(choice);

/** The pins that can be read, A4 to A7 of the Wi-Fi module among them. */
export const inputPins: readonly Choice[] = [...own, ...borrowedInputs].map(choice);

/** Digital pins: writing, toggling and reading. */
export const pins = [
  {
    type: "pin_write",
    message0: "%{BKY_PIN_WRITE}",
    args0: [
      { type: "field_dropdown", name: "PIN", options: outputPins },
      {
        type: "field_dropdown",
        name: "LEVEL",
        options: [
          ["%{BKY_HIGH}", "HIGH"],
          ["%{BKY_LOW}", "LOW"],
        ],
      },
    ],
    previousStatement: null,
    nextStatement: null,
    pins: [{ field: "PIN", use: "output" }],
    style: "pins_blocks",
    tooltip: "%{BKY_PIN_WRITE_TOOLTIP}",
  },
  {
    type: "pin_write_value",
    message0: "%{BKY_PIN_WRITE_VALUE}",
    args0: [
      { type: "field_dropdown", name: "PIN", options: outputPins },
      { type: "input_value", name: "VALUE", check: "Boolean" },
    ],
    previousStatement: null,
    nextStatement: null,
    inputsInline: true,
    pins: [{ field: "PIN", use: "output" }],
    style: "pins_blocks",
    tooltip: "%{BKY_PIN_WRITE_VALUE_TOOLTIP}",
  },
  {
    type: "pin_toggle",
    message0: "%{BKY_PIN_TOGGLE}",
    args0: [{ type: "field_dropdown", name: "PIN", options: outputPins }],
    previousStatement: null,
    nextStatement: null,
    pins: [{ field: "PIN", use: "output" }],
    style: "pins_blocks",
    tooltip: "%{BKY_PIN_TOGGLE_TOOLTIP}",
  },
  {
    type: "pin_is_high",
    message0: "%{BKY_PIN_IS_HIGH}",
    args0: [{ type: "field_dropdown", name: "PIN", options: inputPins }],
    output: "Boolean",
    pins: [{ field: "PIN", use: "input" }],
    style: "pins_blocks",
    tooltip: "%{BKY_PIN_IS_HIGH_TOOLTIP}",
  },
  {
    type: "pulled_pin_is_high",
    message0: "%{BKY_PULLED_PIN_IS_HIGH}",
    args0: [
      { type: "field_dropdown", name: "PIN", options: outputPins },
      {
        type: "field_dropdown",
        name: "PULL",
        options: [
          ["%{BKY_PULL_UP}", "UP"],
          ["%{BKY_PULL_DOWN}", "DOWN"],
        ],
      },
    ],
    output: "Boolean",
    pins: [{ field: "PIN", use: "pulled" }],
    style: "pins_blocks",
    tooltip: "%{BKY_PULLED_PIN_IS_HIGH_TOOLTIP}",
  },
] as const satisfies BlockFamily;

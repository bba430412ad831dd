import type { BlockFamily } from "./block-definition.ts";
import { inputPins, outputPins } from "./pins.ts";

const message = { type: "field_input", name: "MESSAGE", text: "%{BKY_MESSAGE_EXAMPLE}" } as const;

/** Where stacks begin, and what they send one another. Several stacks run side by side. */
export const events = [
  {
    type: "start",
    message0: "%{BKY_START}",
    hat: "cap",
    nextStatement: null,
    style: "start_blocks",
    tooltip: "%{BKY_START_TOOLTIP}",
  },
  {
    type: "every_seconds",
    message0: "%{BKY_EVERY_SECONDS}",
    args0: [{ type: "field_number", name: "SECONDS", value: 2, min: 0.01 }],
    hat: "cap",
    nextStatement: null,
    style: "start_blocks",
    tooltip: "%{BKY_EVERY_SECONDS_TOOLTIP}",
  },
  {
    type: "when_button",
    message0: "%{BKY_WHEN_BUTTON}",
    args0: [
      { type: "field_dropdown", name: "PIN", options: outputPins },
      {
        type: "field_dropdown",
        name: "EVENT",
        options: [
          ["%{BKY_PRESSED}", "PRESSED"],
          ["%{BKY_RELEASED}", "RELEASED"],
        ],
      },
    ],
    hat: "cap",
    isEvent: true,
    nextStatement: null,
    pins: [{ field: "PIN", use: "button" }],
    style: "start_blocks",
    tooltip: "%{BKY_WHEN_BUTTON_TOOLTIP}",
  },
  {
    type: "when_pin_changes",
    message0: "%{BKY_WHEN_PIN_CHANGES}",
    args0: [
      { type: "field_dropdown", name: "PIN", options: inputPins },
      {
        type: "field_dropdown",
        name: "LEVEL",
        options: [
          ["%{BKY_HIGH}", "HIGH"],
          ["%{BKY_LOW}", "LOW"],
          ["%{BKY_HIGH_OR_LOW}", "ANY"],
        ],
      },
    ],
    hat: "cap",
    isEvent: true,
    nextStatement: null,
    pins: [{ field: "PIN", use: "input" }],
    style: "start_blocks",
    tooltip: "%{BKY_WHEN_PIN_CHANGES_TOOLTIP}",
  },
  {
    type: "when_board",
    message0: "%{BKY_WHEN_BOARD}",
    args0: [
      {
        type: "field_dropdown",
        name: "GESTURE",
        options: [
          ["%{BKY_SHAKEN}", "shake"],
          ["%{BKY_TAPPED}", "tap"],
          ["%{BKY_TILTED_LEFT}", "tilt left"],
          ["%{BKY_TILTED_RIGHT}", "tilt right"],
          ["%{BKY_TILTED_FORWARD}", "tilt forward"],
          ["%{BKY_TILTED_BACK}", "tilt back"],
          ["%{BKY_TURNED_FACE_UP}", "face up"],
          ["%{BKY_TURNED_FACE_DOWN}", "face down"],
          ["%{BKY_FALLING}", "free fall"],
        ],
      },
    ],
    hat: "cap",
    isEvent: true,
    nextStatement: null,
    pins: [
      { pin: "SDA", use: "wires" },
      { pin: "SCL", use: "wires" },
    ],
    style: "start_blocks",
    tooltip: "%{BKY_WHEN_BOARD_TOOLTIP}",
  },
  {
    type: "when_message",
    message0: "%{BKY_WHEN_MESSAGE}",
    args0: [message],
    hat: "cap",
    isEvent: true,
    nextStatement: null,
    style: "start_blocks",
    tooltip: "%{BKY_WHEN_MESSAGE_TOOLTIP}",
  },
  {
    type: "send_message",
    message0: "%{BKY_SEND_MESSAGE}",
    args0: [message],
    previousStatement: null,
    nextStatement: null,
    style: "start_blocks",
    tooltip: "%{BKY_SEND_MESSAGE_TOOLTIP}",
  },
] as const satisfies BlockFamily;

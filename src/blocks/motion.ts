import type { BlockFamily, Choice } from "./block-definition.ts";

const axes: readonly Choice[] = [
  ["x", "x"],
  ["y", "y"],
  ["z", "z"],
];

/** How the board moves and is held, as its own motion sensor feels it. */
export const motion = [
  {
    type: "motion_gesture",
    message0: "%{BKY_MOTION_GESTURE}",
    args0: [
      {
        type: "field_dropdown",
        name: "GESTURE",
        options: [
          ["%{BKY_GESTURE_SHAKE}", "shake"],
          ["%{BKY_GESTURE_TAP}", "tap"],
          ["%{BKY_GESTURE_FACE_UP}", "face up"],
          ["%{BKY_GESTURE_FACE_DOWN}", "face down"],
          ["%{BKY_GESTURE_TILT_LEFT}", "tilt left"],
          ["%{BKY_GESTURE_TILT_RIGHT}", "tilt right"],
          ["%{BKY_GESTURE_TILT_FORWARD}", "tilt forward"],
          ["%{BKY_GESTURE_TILT_BACK}", "tilt back"],
          ["%{BKY_GESTURE_FREE_FALL}", "free fall"],
        ],
      },
    ],
    output: "Boolean",
    pins: [
      { pin: "SDA", use: "wires" },
      { pin: "SCL", use: "wires" },
    ],
    style: "motion_blocks",
    tooltip: "%{BKY_MOTION_GESTURE_TOOLTIP}",
  },
  {
    type: "motion_acceleration",
    message0: "%{BKY_MOTION_ACCELERATION}",
    args0: [
      {
        type: "field_dropdown",
        name: "AXIS",
        options: [...axes, ["%{BKY_STRENGTH}", "strength"]],
      },
    ],
    output: "Number",
    pins: [
      { pin: "SDA", use: "wires" },
      { pin: "SCL", use: "wires" },
    ],
    style: "motion_blocks",
    tooltip: "%{BKY_MOTION_ACCELERATION_TOOLTIP}",
  },
  {
    type: "motion_rotation",
    message0: "%{BKY_MOTION_ROTATION}",
    args0: [{ type: "field_dropdown", name: "AXIS", options: axes }],
    output: "Number",
    pins: [
      { pin: "SDA", use: "wires" },
      { pin: "SCL", use: "wires" },
    ],
    style: "motion_blocks",
    tooltip: "%{BKY_MOTION_ROTATION_TOOLTIP}",
  },
  {
    type: "motion_angle",
    message0: "%{BKY_MOTION_ANGLE}",
    args0: [
      {
        type: "field_dropdown",
        name: "ANGLE",
        options: [
          ["%{BKY_PITCH}", "PITCH"],
          ["%{BKY_ROLL}", "ROLL"],
        ],
      },
    ],
    output: "Number",
    pins: [
      { pin: "SDA", use: "wires" },
      { pin: "SCL", use: "wires" },
    ],
    style: "motion_blocks",
    tooltip: "%{BKY_MOTION_ANGLE_TOOLTIP}",
  },
  {
    type: "motion_steps",
    message0: "%{BKY_MOTION_STEPS}",
    output: "Number",
    pins: [
      { pin: "SDA", use: "wires" },
      { pin: "SCL", use: "wires" },
    ],
    style: "motion_blocks",
    tooltip: "%{BKY_MOTION_STEPS_TOOLTIP}",
  },
] as const satisfies BlockFamily;

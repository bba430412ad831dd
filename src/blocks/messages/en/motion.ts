/** The words of the motion blocks. */
export const motion = {
  CATEGORY_MOTION: "Motion",

  MOTION_GESTURE: "gesture is %1",
  GESTURE_SHAKE: "shake",
  GESTURE_TAP: "tap",
  GESTURE_FACE_UP: "face up",
  GESTURE_FACE_DOWN: "face down",
  GESTURE_TILT_LEFT: "tilt left",
  GESTURE_TILT_RIGHT: "tilt right",
  GESTURE_TILT_FORWARD: "tilt forward",
  GESTURE_TILT_BACK: "tilt back",
  GESTURE_FREE_FALL: "free fall",
  MOTION_GESTURE_TOOLTIP:
    "True while the board is moved or held like this. Hold it flat, its USB socket towards you. " +
    "Forward is then away from you. Looking for a shake or a tap takes a tenth of a second.",
  STRENGTH: "strength",
  MOTION_ACCELERATION: "acceleration %1",
  MOTION_ACCELERATION_TOOLTIP:
    "How hard the board is pushed, in g. Lying still, it feels 1 g from the Earth. " +
    "x is to the right, y away from you, z up. Strength is all together.",
  MOTION_ROTATION: "rotation %1",
  MOTION_ROTATION_TOOLTIP: "How fast the board turns about x, y or z, in degrees a second.",
  PITCH: "pitch",
  ROLL: "roll",
  MOTION_ANGLE: "%1 in degrees",
  MOTION_ANGLE_TOOLTIP:
    "Pitch is how far the front points up, from -90 to 90. " +
    "Roll is how far the board leans right, from -180 to 180. Flat is 0.",
  MOTION_STEPS: "steps walked",
  MOTION_STEPS_TOOLTIP:
    "How many steps you walked with the board since the program began. " +
    "It begins to count after 10 steps in a row. It needs MicroPython 1.28 or newer.",
} as const;

/** The words of the blocks that begin a stack, and of messages between stacks. */
export const events = {
  CATEGORY_EVENTS: "Events",

  START: "when started",
  START_TOOLTIP:
    "The program begins here. Blocks below run from top to bottom. Several stacks run side by side.",
  EVERY_SECONDS: "every %1 seconds",
  EVERY_SECONDS_TOOLTIP: "Does the blocks below, waits so many seconds, and begins again.",
  WHEN_BUTTON: "when the button on pin %1 is %2",
  WHEN_BUTTON_TOOLTIP:
    "Does the blocks below each time. Join the button to the pin and to GND. The board pulls the pin up.",
  PRESSED: "pressed",
  RELEASED: "released",
  WHEN_PIN_CHANGES: "when pin %1 becomes %2",
  WHEN_PIN_CHANGES_TOOLTIP: "Does the blocks below each time the pin changes to this level.",
  HIGH_OR_LOW: "high or low",
  WHEN_BOARD: "when the board is %1",
  WHEN_BOARD_TOOLTIP:
    "Does the blocks below each time this begins. Hold the board flat, its USB socket towards you. " +
    "Forward is then away from you.",
  SHAKEN: "shaken",
  TAPPED: "tapped",
  TILTED_LEFT: "tilted left",
  TILTED_RIGHT: "tilted right",
  TILTED_FORWARD: "tilted forward",
  TILTED_BACK: "tilted back",
  TURNED_FACE_UP: "turned face up",
  TURNED_FACE_DOWN: "turned face down",
  FALLING: "falling",
  WHEN_MESSAGE: "when the message %1 comes",
  WHEN_MESSAGE_TOOLTIP: "Does the blocks below each time another stack sends this message.",
  SEND_MESSAGE: "send the message %1",
  SEND_MESSAGE_TOOLTIP: "Tells every stack that begins with this message. They run beside this one.",
  MESSAGE_EXAMPLE: "go",
} as const;

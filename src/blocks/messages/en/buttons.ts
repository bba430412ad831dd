/** The words on the blocks for push buttons. */
export const buttons = {
  BUTTON_IS_PRESSED: "button on pin %1 is pressed",
  BUTTON_IS_PRESSED_TOOLTIP: "True while the button is down. Connect the button between the pin and GND.",
  BUTTON_PRESSED: "pressed",
  BUTTON_RELEASED: "released",
  BUTTON_WAIT: "wait until button on pin %1 is %2",
  BUTTON_WAIT_TOOLTIP:
    "Waits for the button. Goes on at once if it is so already. Connect the button between the pin and GND.",
} as const;

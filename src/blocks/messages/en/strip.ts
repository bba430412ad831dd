/** The words on the blocks for strips of lights. */
export const strip = {
  ORANGE: "orange",
  PURPLE: "purple",
  PINK: "pink",
  WARM_WHITE: "warm white",
  STRIP_SETUP: "strip of %1 lights on pin %2",
  STRIP_SETUP_TOOLTIP:
    "Says how many lights your strip has, and turns them off. Put this block first. " +
    "A long bright strip needs its own power supply.",
  STRIP_FILL: "set all lights to %1",
  STRIP_FILL_TOOLTIP: "Gives all lights of the strip this colour. You see it after the show block.",
  STRIP_SET: "set light %1 to %2",
  STRIP_SET_TOOLTIP: "Gives one light this colour. The first is light 1. You see it after the show block.",
  STRIP_RAINBOW: "set all lights to a rainbow",
  STRIP_RAINBOW_TOOLTIP:
    "Spreads the colours of the rainbow over the strip. You see it after the show block.",
  STRIP_ROTATE: "rotate",
  STRIP_SHIFT: "shift",
  STRIP_MOVE: "%1 the lights by %2",
  STRIP_MOVE_TOOLTIP:
    "Moves the colours along the strip. A number below 0 moves them back. Rotate brings them in again at " +
    "the other end. Shift does not. You see it after the show block.",
  STRIP_BRIGHTNESS: "set brightness of the strip to %1 percent",
  STRIP_BRIGHTNESS_TOOLTIP: "From 0 to 100. It is 20 at first. You see it after the show block.",
  STRIP_SHOW: "show the strip",
  STRIP_SHOW_TOOLTIP: "Lets the lights shine as you have set them.",
  STRIP_OFF: "turn the strip off",
  STRIP_OFF_TOOLTIP: "Makes all lights dark at once.",
  STRIP_COLOUR_TOOLTIP: "A colour for the lights of the strip.",
  STRIP_RGB: "red %1 green %2 blue %3",
  STRIP_RGB_TOOLTIP: "Mixes a colour. Each part is from 0 to 255.",
} as const;

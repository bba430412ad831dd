/** The words on the blocks that measure. */
export const analog = {
  ANALOG_READ: "analog pin %1 in %2",
  ANALOG_PERCENT: "percent",
  ANALOG_VOLTS: "volts",
  ANALOG_RAW: "steps (0 to 65535)",
  ANALOG_READ_TOOLTIP:
    "Measures the voltage at the pin. A0 to A3 measure up to 3.3 volts. A6 and A7 measure up to 2.7 volts. " +
    "100 percent and 65535 steps are the most. Never connect more than 3.3 volts.",
  CHIP_TEMPERATURE: "temperature of the chip",
  CHIP_TEMPERATURE_TOOLTIP:
    "How warm the chip is, in degrees Celsius. It is some degrees warmer than the room.",
} as const;

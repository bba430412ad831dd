/** The words on the blocks for power and servo motors. */
export const power = {
  POWER_SET: "set power of pin %1 to %2 percent",
  POWER_SET_TOOLTIP:
    "Dims an LED or slows a motor driver. 0 is off, 100 is full power. " +
    "Some pins share their power: D8 and D12, D9 and D10.",
  POWER_OFF: "turn off power of pin %1",
  POWER_OFF_TOOLTIP: "Sets the power of the pin to 0 percent.",
  SERVO_ANGLE: "turn servo on pin %1 to %2 degrees",
  SERVO_ANGLE_TOOLTIP: "Turns a servo motor to an angle from 0 to 180 degrees. It holds the angle.",
  SERVO_RELEASE: "let servo on pin %1 go limp",
  SERVO_RELEASE_TOOLTIP: "The servo holds no angle. You can turn it by hand.",
} as const;

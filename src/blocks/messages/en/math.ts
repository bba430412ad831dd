/** The English words of further math, by Blockly message key. */
export const math = {
  MATH_ATAN2_TITLE: "direction to x %1 y %2",
  MATH_ATAN2_TOOLTIP: "The angle in degrees in which this point lies. 0 is right, 90 is up.",
  MATH_OF_TWO: "%1 of %2 and %3",
  MATH_SMALLER: "smaller",
  MATH_BIGGER: "bigger",
  MATH_OF_TWO_TOOLTIP: "One of the two numbers: the smaller or the bigger one.",
  MATH_SCALE: "scale %1 from %2 to %3 into %4 to %5",
  MATH_SCALE_TOOLTIP:
    "Carries a number from one range over to another. 50 from 0 to 100 is the middle of both.",
  MATH_HYPOTENUSE: "distance to x %1 y %2",
  MATH_HYPOTENUSE_TOOLTIP: "How far this point is from 0 (the long side of the triangle).",
  MATH_WHOLE_PART: "whole part of %1",
  MATH_WHOLE_PART_TOOLTIP: "The number without its decimals: 3.9 becomes 3, and -3.9 becomes -3.",
} as const;

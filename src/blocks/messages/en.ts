import { analog } from "./en/analog.ts";
import { buses } from "./en/buses.ts";
import { buttons } from "./en/buttons.ts";
import { dictionaries } from "./en/dictionaries.ts";
import { events } from "./en/events.ts";
import { lists } from "./en/lists.ts";
import { math } from "./en/math.ts";
import { motion } from "./en/motion.ts";
import { power } from "./en/power.ts";
import { python } from "./en/python.ts";
import { sensors } from "./en/sensors.ts";
import { sound } from "./en/sound.ts";
import { strip } from "./en/strip.ts";
import { text } from "./en/text.ts";
import { time } from "./en/time.ts";
import { wifi } from "./en/wifi.ts";

/**
 * The English words on blocks and categories, by Blockly message key. Another language is another file with the
 * same keys. Words of Blockly's own blocks stand here only where Blockly's are not for ten-year-olds.
 */
export const en = {
  ...events,
  ...wifi,
  CATEGORY_LIGHTS: "Lights",
  CATEGORY_PINS: "Pins",
  CATEGORY_TIME: "Time",
  CATEGORY_LOOPS: "Loops",
  CATEGORY_LOGIC: "Logic",
  CATEGORY_MATH: "Math",
  CATEGORY_TEXT: "Text",
  CATEGORY_LISTS: "Lists",
  CATEGORY_DICTIONARIES: "Dictionaries",
  CATEGORY_VARIABLES: "Variables",
  CATEGORY_FUNCTIONS: "Functions",
  CATEGORY_PYTHON: "Python",
  CATEGORY_MORE: "More",

  ON: "on",
  OFF: "off",
  LED_SET: "turn the LED %1",
  LED_SET_TOOLTIP: "Turns the orange LED on the board on or off.",
  LED_TOGGLE: "toggle the LED",
  LED_TOGGLE_TOOLTIP: "Turns the LED on if it is off, and off if it is on.",
  LED_IS_ON: "LED is on",
  LED_IS_ON_TOOLTIP: "True while the orange LED is on.",
  RED: "red",
  YELLOW: "yellow",
  GREEN: "green",
  CYAN: "cyan",
  BLUE: "blue",
  MAGENTA: "magenta",
  WHITE: "white",
  RGB_SET: "light up the RGB LED %1",
  RGB_SET_TOOLTIP: "Shows a colour on the RGB LED. It can mix seven colours.",
  RGB_OFF: "turn the RGB LED off",
  RGB_OFF_TOOLTIP: "Makes the RGB LED dark.",

  ...strip,

  HIGH: "high",
  LOW: "low",
  PIN_WRITE: "set pin %1 %2",
  PIN_WRITE_TOOLTIP: "High gives 3.3 volts on the pin. Low gives 0 volts.",
  PIN_WRITE_VALUE: "set pin %1 high if %2",
  PIN_WRITE_VALUE_TOOLTIP: "True sets the pin high. False sets it low.",
  PIN_TOGGLE: "toggle pin %1",
  PIN_TOGGLE_TOOLTIP: "Sets the pin low if it is high, and high if it is low.",
  PIN_IS_HIGH: "pin %1 is high",
  PIN_IS_HIGH_TOOLTIP: "True while the pin has about 3.3 volts. Never connect more.",
  PULL_UP: "up",
  PULL_DOWN: "down",
  PULLED_PIN_IS_HIGH: "pin %1 pulled %2 is high",
  PULLED_PIN_IS_HIGH_TOOLTIP:
    "Reads a pin with a button on it. Pulled up, the pin is high until the button joins it to GND. " +
    "Pulled down, it is low until the button joins it to 3.3V.",

  ...buttons,
  ...analog,
  ...power,
  ...sound,
  ...motion,
  ...sensors,
  ...buses,

  WAIT_SECONDS: "wait %1 seconds",
  WAIT_SECONDS_TOOLTIP: "Waits before the next block. 0.5 is half a second.",
  WAIT_MILLISECONDS: "wait %1 milliseconds",
  WAIT_MILLISECONDS_TOOLTIP: "Waits before the next block. 1000 milliseconds are one second.",
  SECONDS_SINCE_START: "seconds since start",
  SECONDS_SINCE_START_TOOLTIP: "How many seconds the board has been switched on.",

  ...time,

  FOREVER: "forever",
  FOREVER_TOOLTIP: "Does the blocks inside again and again, until you press Stop.",
  CONTROLS_REPEAT_TOOLTIP: "Does the blocks inside as many times as you say.",
  CONTROLS_WHILEUNTIL_TOOLTIP_WHILE: "Does the blocks inside again and again while this is true.",
  CONTROLS_WHILEUNTIL_TOOLTIP_UNTIL: "Does the blocks inside again and again until this is true.",
  CONTROLS_FOR_TOOLTIP:
    "Does the blocks inside once for each number. The variable '%1' holds the number. Both ends count.",
  CONTROLS_FOREACH_TITLE: "for each %1 in list %2",
  CONTROLS_FOREACH_TOOLTIP:
    "Does the blocks inside once for each item of the list. The variable '%1' holds the item.",
  CONTROLS_FLOW_STATEMENTS_OPERATOR_BREAK: "leave this loop",
  CONTROLS_FLOW_STATEMENTS_OPERATOR_CONTINUE: "go on with the next round",
  CONTROLS_FLOW_STATEMENTS_TOOLTIP_BREAK: "Ends the loop around this block (break).",
  CONTROLS_FLOW_STATEMENTS_TOOLTIP_CONTINUE: "Skips the rest of this round of the loop (continue).",
  CONTROLS_FLOW_STATEMENTS_WARNING: "This block only works inside a loop. Put it into one.",

  CONTROLS_IF_TOOLTIP_1: "Does the blocks inside only if this is true.",
  CONTROLS_IF_TOOLTIP_2: "Does the first blocks if this is true, else the second ones.",
  CONTROLS_IF_TOOLTIP_3: "Goes down the questions. Does the blocks of the first one that is true.",
  CONTROLS_IF_TOOLTIP_4:
    "Goes down the questions. Does the blocks of the first one that is true. If none is, does the last ones.",
  CONTROLS_IF_IF_TOOLTIP: "Drag parts in here, out again, or into another order.",
  CONTROLS_IF_ELSEIF_TOOLTIP: "Adds one more question to the if block.",
  CONTROLS_IF_ELSE_TOOLTIP: "Adds what to do when nothing before was true.",
  LOGIC_BOOLEAN_TOOLTIP: "Always true, or always false.",
  LOGIC_COMPARE_TOOLTIP_EQ: "True if both sides are the same.",
  LOGIC_COMPARE_TOOLTIP_NEQ: "True if the two sides are different.",
  LOGIC_COMPARE_TOOLTIP_LT: "True if the left side is smaller.",
  LOGIC_COMPARE_TOOLTIP_LTE: "True if the left side is smaller, or both are the same.",
  LOGIC_COMPARE_TOOLTIP_GT: "True if the left side is bigger.",
  LOGIC_COMPARE_TOOLTIP_GTE: "True if the left side is bigger, or both are the same.",
  LOGIC_OPERATION_TOOLTIP_AND: "True only if both sides are true.",
  LOGIC_OPERATION_TOOLTIP_OR: "True if at least one side is true.",
  LOGIC_NEGATE_TOOLTIP: "Turns true into false, and false into true.",
  LOGIC_TERNARY_CONDITION: "choose: if",
  LOGIC_TERNARY_IF_TRUE: "then",
  LOGIC_TERNARY_IF_FALSE: "else",
  LOGIC_TERNARY_TOOLTIP: "Gives the first value if this is true, else the second one.",

  MATH_NUMBER_TOOLTIP: "A number. Click it to type another one.",
  MATH_ARITHMETIC_TOOLTIP_ADD: "Adds the two numbers.",
  MATH_ARITHMETIC_TOOLTIP_MINUS: "Takes the second number away from the first.",
  MATH_ARITHMETIC_TOOLTIP_MULTIPLY: "Multiplies the two numbers.",
  MATH_ARITHMETIC_TOOLTIP_DIVIDE: "Divides the first number by the second.",
  MATH_ARITHMETIC_TOOLTIP_POWER:
    "Multiplies the first number by itself. The second says how many times it is used.",
  MATH_SINGLE_OP_ABSOLUTE: "distance from 0 of",
  MATH_SINGLE_TOOLTIP_ROOT: "The number that gives this one when multiplied by itself (square root).",
  MATH_SINGLE_TOOLTIP_ABS: "The number without its minus sign (absolute value).",
  MATH_SINGLE_TOOLTIP_NEG: "The number with the other sign: 5 becomes -5.",
  MATH_SINGLE_TOOLTIP_LN: "The natural logarithm of the number.",
  MATH_SINGLE_TOOLTIP_LOG10: "How many times 10 is multiplied to give this number (logarithm).",
  MATH_SINGLE_TOOLTIP_EXP: "The number e (2.718) to the power of this one.",
  MATH_SINGLE_TOOLTIP_POW10: "10 to the power of this number: 3 gives 1000.",
  MATH_ROUND_TOOLTIP: "Makes a whole number: the nearest one, the next above or below.",
  MATH_MODULO_TOOLTIP: "What is left over after dividing: 7 ÷ 3 leaves 1.",
  MATH_CONSTRAIN_TITLE: "keep %1 between %2 and %3",
  MATH_CONSTRAIN_TOOLTIP: "Gives the number, but never less or more than the two limits.",
  MATH_RANDOM_INT_TITLE: "random number from %1 to %2",
  MATH_RANDOM_INT_TOOLTIP: "A whole number by chance, like rolling dice. Both ends can come.",
  MATH_RANDOM_FLOAT_TOOLTIP: "A number by chance from 0 up to, but not, 1.",
  MATH_IS_TOOLTIP: "True if the number is of this kind.",
  MATH_TRIG_TOOLTIP_SIN: "The sine of an angle in degrees.",
  MATH_TRIG_TOOLTIP_COS: "The cosine of an angle in degrees.",
  MATH_TRIG_TOOLTIP_TAN: "The tangent of an angle in degrees.",
  MATH_TRIG_TOOLTIP_ASIN: "The angle in degrees that has this sine.",
  MATH_TRIG_TOOLTIP_ACOS: "The angle in degrees that has this cosine.",
  MATH_TRIG_TOOLTIP_ATAN: "The angle in degrees that has this tangent.",
  MATH_CONSTANT_TOOLTIP: "A famous number, such as π, which is about 3.14.",
  MATH_CHANGE_TOOLTIP: "Adds a number to the variable '%1'. A number below 0 takes away.",

  ...math,

  TEXT_TEXT_TOOLTIP: "A letter, a word or a line of text.",
  TEXT_PRINT_TOOLTIP: "Writes this into the console.",
  TEXT_JOIN_TITLE_CREATEWITH: "join",
  TEXT_JOIN_TOOLTIP: "Makes one text out of several things.",
  TEXT_CREATE_JOIN_TOOLTIP: "Drag things in here, out again, or into another order.",
  TEXT_CREATE_JOIN_ITEM_TOOLTIP: "Adds one more thing to the text.",
  TEXT_LENGTH_TOOLTIP: "How many letters the text has. Spaces count too.",
  TEXT_ISEMPTY_TOOLTIP: "True if the text has no letters at all.",
  TEXT_TRIM_TOOLTIP: "The text without the spaces at its ends.",
  TEXT_CONTAINS: "%1 contains %2",
  TEXT_CONTAINS_TOOLTIP: "True if the first text has the second one in it.",
  TEXT_LETTER: "letter %1 of %2",
  TEXT_LETTER_TOOLTIP: "One letter of the text. The first one is letter 1.",
  TEXT_CHANGE_CASE: "%1 in %2",
  UPPERCASE: "BIG LETTERS",
  LOWERCASE: "small letters",
  TEXT_CHANGE_CASE_TOOLTIP: "Makes the letters A to Z big or small. Others stay.",

  ...text,

  ...lists,

  ...dictionaries,

  ...python,

  VARIABLES_SET_TOOLTIP: "Keeps the value under this name.",
  VARIABLES_GET_TOOLTIP: "The value that is kept under this name.",

  PROCEDURES_DEFNORETURN_TITLE: "function",
  PROCEDURES_DEFRETURN_TITLE: "function",
  PROCEDURES_DEFNORETURN_TOOLTIP: "Gives a stack of blocks a name, so you can use it often.",
  PROCEDURES_DEFRETURN_TOOLTIP: "Gives a stack of blocks a name. It works out a result.",
  // Empty: Blockly would else write "Describe this function..." above every new one.
  PROCEDURES_DEFNORETURN_COMMENT: "",
  PROCEDURES_DEFRETURN_COMMENT: "",
  PROCEDURES_CALLNORETURN_TOOLTIP: "Does the blocks of the function '%1'.",
  PROCEDURES_CALLRETURN_TOOLTIP: "Does the blocks of the function '%1' and gives its result.",
  PROCEDURES_CALL_DISABLED_DEF_WARNING: "The function '%1' is switched off. Switch it on to use it.",
  PROCEDURES_IFRETURN_TOOLTIP: "If this is true, ends the function here.",
  PROCEDURES_IFRETURN_WARNING: "This block only works inside a function. Put it into one.",
  PROCEDURES_MUTATORARG_TOOLTIP: "Adds an input to the function.",
  PROCEDURES_MUTATORCONTAINER_TOOLTIP: "Drag inputs in here, out again, or into another order.",
  PROCEDURES_DEF_DUPLICATE_WARNING: "Two inputs of this function have the same name. Rename one.",
} as const;

import type { Block } from "blockly/core";
import type { math as blocks } from "../blocks/math.ts";
import type { Expression, GeneratorsOf } from "./generate.ts";
import type { MicroPythonGenerator } from "./micropython-generator.ts";
import { typedNumber, whole } from "./numbers.ts";
import { besides, Order } from "./order.ts";

export const math: GeneratorsOf<typeof blocks> = {
  math_number: (block, python) => number(block, python, Number(block.getFieldValue("NUM"))),
  math_arithmetic: arithmetic,
  math_single: single,
  math_round(block, python) {
    const operator = block.getFieldValue("OP");
    if (operator === "ROUND") return call("round", block, python);
    return mathCall(operator === "ROUNDUP" ? "ceil" : "floor", block, python);
  },
  math_modulo(block, python) {
    const dividend = python.value(block, "DIVIDEND", besides(Order.MULTIPLICATIVE), "0");
    // Empty: the remainder of a division by one runs, that by zero does not.
    const divisor = python.value(block, "DIVISOR", Order.MULTIPLICATIVE, "1");
    return [`${dividend} % ${divisor}`, Order.MULTIPLICATIVE];
  },
  math_constrain(block, python) {
    const [value, low] = ["VALUE", "LOW"].map((input) => python.value(block, input, Order.NONE, "0"));
    const high = python.value(block, "HIGH", Order.NONE, "");
    return [high ? `min(max(${value}, ${low}), ${high})` : `max(${value}, ${low})`, Order.CALL];
  },
  math_random_int(block, python) {
    python.import(block, "random");
    const [from, to] = [whole(block, python, "FROM"), whole(block, python, "TO")];
    // randint insists on the smaller number first.
    const isSwapped = (typedNumber(block, "FROM") ?? 0) > (typedNumber(block, "TO") ?? Infinity);
    return [isSwapped ? `random.randint(${to}, ${from})` : `random.randint(${from}, ${to})`, Order.CALL];
  },
  math_random_float(block, python) {
    python.import(block, "random");
    return ["random.random()", Order.CALL];
  },
  math_number_property: property,
  math_trig(block, python) {
    python.import(block, "math");
    const operator = String(block.getFieldValue("OP")).toLowerCase();
    const angle = python.value(block, "NUM", Order.NONE, "0");
    const isInverse = operator.startsWith("a");
    return [
      isInverse ? `math.degrees(math.${operator}(${angle}))` : `math.${operator}(math.radians(${angle}))`,
      Order.CALL,
    ];
  },
  math_atan2(block, python) {
    python.import(block, "math");
    const [x, y] = ["X", "Y"].map((input) => python.value(block, input, Order.NONE, "0"));
    return [`math.degrees(math.atan2(${y}, ${x}))`, Order.CALL];
  },
  math_of_two(block, python) {
    const [a, b] = ["A", "B"].map((input) => python.value(block, input, Order.NONE, "0"));
    return [`${block.getFieldValue("OP") === "BIGGER" ? "max" : "min"}(${a}, ${b})`, Order.CALL];
  },
  math_scale(block, python) {
    python.import(block, "scaling");
    // A range from 0 to 0 cannot be scaled.
    const whenEmpty = { VALUE: "0", FROM_LOW: "0", FROM_HIGH: "100", TO_LOW: "0", TO_HIGH: "100" };
    const values = Object.entries(whenEmpty).map(([input, none]) =>
      python.value(block, input, Order.NONE, none),
    );
    return [`scaling.scale(${values.join(", ")})`, Order.CALL];
  },
  math_hypotenuse(block, python) {
    python.import(block, "math");
    const [a, b] = ["A", "B"].map((input) => python.value(block, input, Order.POWER, "0"));
    return [`math.sqrt(${a} ** 2 + ${b} ** 2)`, Order.CALL];
  },
  math_whole_part: (block, python) => call("int", block, python),
  math_constant(block, python) {
    python.import(block, "math");
    return constants[String(block.getFieldValue("CONSTANT"))] ?? ["0", Order.ATOMIC];
  },
};

const constants: Readonly<Record<string, Expression>> = {
  PI: ["math.pi", Order.CALL],
  E: ["math.e", Order.CALL],
  GOLDEN_RATIO: ["(1 + math.sqrt(5)) / 2", Order.MULTIPLICATIVE],
  SQRT2: ["math.sqrt(2)", Order.CALL],
  SQRT1_2: ["math.sqrt(0.5)", Order.CALL],
  INFINITY: ["math.inf", Order.CALL],
};

function number(block: Block, python: MicroPythonGenerator, value: number): Expression {
  if (Number.isFinite(value)) return [String(value), value < 0 ? Order.UNARY : Order.ATOMIC];
  python.import(block, "math");
  return value > 0 ? ["math.inf", Order.CALL] : ["-math.inf", Order.UNARY];
}

const operators = {
  ADD: ["+", Order.ADDITIVE],
  MINUS: ["-", Order.ADDITIVE],
  MULTIPLY: ["*", Order.MULTIPLICATIVE],
  DIVIDE: ["/", Order.MULTIPLICATIVE],
} as const;

function arithmetic(block: Block, python: MicroPythonGenerator): Expression {
  const operator: keyof typeof operators | "POWER" = block.getFieldValue("OP");
  if (operator === "POWER") return power(block, python);
  const [sign, order] = operators[operator];
  const right = block.getInputTargetBlock("B");
  const inner = right?.type === "math_arithmetic" ? right.getFieldValue("OP") : null;
  // a + (b - c) is a + b - c, and a * (b * c) is a * b * c; of - and / that is not true.
  const isLoose = operator === "ADD" || (operator === "MULTIPLY" && inner === "MULTIPLY");
  const a = python.value(block, "A", besides(order), "0");
  const b = python.value(block, "B", isLoose ? besides(order) : order, operator === "DIVIDE" ? "1" : "0");
  return [`${a} ${sign} ${b}`, order];
}

/** Python's `**` binds tighter than the sign before it, looser than the sign behind it, and from right to left. */
function power(block: Block, python: MicroPythonGenerator): Expression {
  const base = python.value(block, "A", Order.POWER, "0");
  const isTower = block.getInputTargetBlock("B")?.type === "math_arithmetic";
  const exponent = python.value(block, "B", isTower ? Order.POWER : besides(Order.UNARY), "0");
  return [`${base} ** ${exponent}`, Order.POWER];
}

function single(block: Block, python: MicroPythonGenerator): Expression {
  switch (block.getFieldValue("OP")) {
    case "ABS":
      return call("abs", block, python);
    case "NEG":
      return [`-${python.value(block, "NUM", Order.UNARY, "0")}`, Order.UNARY];
    case "LN":
      return mathCall("log", block, python);
    case "LOG10":
      return mathCall("log10", block, python);
    case "EXP":
      return mathCall("exp", block, python);
    case "POW10":
      return [`10 ** ${python.value(block, "NUM", besides(Order.UNARY), "0")}`, Order.POWER];
    default:
      return mathCall("sqrt", block, python);
  }
}

function call(name: string, block: Block, python: MicroPythonGenerator): Expression {
  return [`${name}(${python.value(block, "NUM", Order.NONE, "0")})`, Order.CALL];
}

function mathCall(name: string, block: Block, python: MicroPythonGenerator): Expression {
  python.import(block, "math");
  return call(`math.${name}`, block, python);
}

function property(block: Block, python: MicroPythonGenerator): Expression {
  const number = (order: number) => python.value(block, "NUMBER_TO_CHECK", order, "0");
  const remainder = (divisor: string, rest: number): Expression => [
    `${number(besides(Order.MULTIPLICATIVE))} % ${divisor} == ${rest}`,
    Order.RELATIONAL,
  ];
  switch (block.getFieldValue("PROPERTY")) {
    case "EVEN":
      return remainder("2", 0);
    case "ODD":
      return remainder("2", 1);
    case "WHOLE":
      return remainder("1", 0);
    case "DIVISIBLE_BY":
      return remainder(python.value(block, "DIVISOR", Order.MULTIPLICATIVE, "1"), 0);
    case "POSITIVE":
      return [`${number(Order.RELATIONAL)} > 0`, Order.RELATIONAL];
    case "NEGATIVE":
      return [`${number(Order.RELATIONAL)} < 0`, Order.RELATIONAL];
    default:
      python.import(block, "primes");
      return [`primes.is_prime(${number(Order.NONE)})`, Order.CALL];
  }
}

import type { utils } from "blockly/core";
import type { BlockStyle } from "./block-definition.ts";
import type { BlockType } from "./families.ts";

/** What a block on the shelf is filled with at first, so that it runs as it is. */
interface ShadowBlock {
  readonly shadow: { readonly type: BlockType; readonly fields?: Readonly<Record<string, string | number>> };
}

/** A block on the shelf. */
interface ShelfBlock {
  readonly kind: "block";
  readonly type: BlockType;
  readonly fields?: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, ShadowBlock>>;
  readonly extraState?: Readonly<Record<string, unknown>>;
}

/** A category of the toolbox: its name, colour, icon, and the blocks in it. */
export interface Category {
  readonly kind: "category";
  readonly name: string;
  readonly categorystyle: BlockStyle;
  readonly cssconfig: { readonly icon: string };
  readonly contents?: readonly ShelfBlock[];
  /** Filled by Blockly with what the learner has made. */
  readonly custom?: "VARIABLE" | "PROCEDURE";
}

type Inputs = NonNullable<ShelfBlock["inputs"]>;

const number = (value: number): ShadowBlock => ({ shadow: { type: "math_number", fields: { NUM: value } } });
const text = (value: string): ShadowBlock => ({ shadow: { type: "text", fields: { TEXT: value } } });
const hex = (value: string): ShadowBlock => ({ shadow: { type: "hex_number", fields: { HEX: value } } });
const yes: ShadowBlock = { shadow: { type: "logic_boolean", fields: { BOOL: "TRUE" } } };

const block = (type: BlockType, inputs: Inputs = {}): ShelfBlock => ({ kind: "block", type, inputs });

/** A category; `icon` is the last part of the class name that the page's stylesheet draws it by. */
const category = (
  icon: string,
  categorystyle: BlockStyle,
  filling: Pick<Category, "contents" | "custom">,
): Category => ({
  kind: "category",
  name: `%{BKY_CATEGORY_${icon.toUpperCase()}}`,
  categorystyle,
  cssconfig: { icon: `toolbox-icon toolbox-icon-${icon}` },
  ...filling,
});

const lights = [
  block("led_set"),
  block("led_toggle"),
  block("rgb_set"),
  block("rgb_off"),
  block("led_is_on"),
];

const pins = [
  block("pin_write"),
  block("pin_toggle"),
  block("pin_write_value", { VALUE: yes }),
  block("pin_is_high"),
  block("pulled_pin_is_high"),
];

const motion = [
  block("motion_gesture"),
  block("motion_acceleration"),
  block("motion_rotation"),
  block("motion_angle"),
];

const sensors: readonly ShelfBlock[] = [
  { ...block("sensor_distance"), fields: { TRIGGER: "D2", ECHO: "D3" } },
  { ...block("sensor_air"), fields: { QUANTITY: "TEMPERATURE", PIN: "D4" } },
  { ...block("sensor_air"), fields: { QUANTITY: "HUMIDITY", PIN: "D4" } },
  { ...block("sensor_thermometer"), fields: { PIN: "D5" } },
];

const chip = { REGISTER: hex("0F"), DEVICE: hex("6A") };

const buses: readonly ShelfBlock[] = [
  block("i2c_scan"),
  block("i2c_read_byte", chip),
  block("i2c_read_bytes", { COUNT: number(1), ...chip }),
  block("i2c_write_byte", { ...chip, BYTE: hex("40"), REGISTER: hex("10") }),
  block("hex_number"),
  block("serial_send", { TEXT: text("Hello") }),
  block("serial_receive"),
  block("serial_speed"),
];

const time = [
  block("wait_seconds", { SECONDS: number(1) }),
  block("wait_milliseconds", { MILLISECONDS: number(500) }),
  block("seconds_since_start"),
];

const loops = [
  block("start"),
  block("forever"),
  block("controls_repeat_ext", { TIMES: number(10) }),
  block("controls_whileUntil"),
  block("controls_for", { FROM: number(1), TO: number(10), BY: number(1) }),
  block("controls_flow_statements"),
];

const logic: readonly ShelfBlock[] = [
  block("controls_if"),
  { ...block("controls_if"), extraState: { hasElse: true } },
  block("logic_compare", { B: number(0) }),
  block("logic_operation"),
  block("logic_negate"),
  block("logic_boolean"),
  block("logic_ternary"),
];

const math = [
  block("math_number"),
  block("math_arithmetic", { A: number(1), B: number(1) }),
  block("math_random_int", { FROM: number(1), TO: number(6) }),
  block("math_random_float"),
  block("math_round", { NUM: number(3.1) }),
  block("math_modulo", { DIVIDEND: number(7), DIVISOR: number(3) }),
  block("math_constrain", { VALUE: number(50), LOW: number(1), HIGH: number(100) }),
  block("math_number_property", { NUMBER_TO_CHECK: number(4) }),
  block("math_single", { NUM: number(9) }),
  block("math_trig", { NUM: number(45) }),
  block("math_constant"),
];

const words: readonly ShelfBlock[] = [
  block("text_print", { TEXT: text("Hello") }),
  block("text"),
  { ...block("text_join", { ADD0: text("Count: "), ADD1: text("") }), extraState: { itemCount: 2 } },
  block("text_length", { VALUE: text("Hello") }),
  block("text_isEmpty", { VALUE: text("") }),
  block("text_contains", { TEXT: text("Hello"), PART: text("H") }),
  block("text_letter", { AT: number(1), TEXT: text("Hello") }),
  block("text_change_case", { TEXT: text("Hello") }),
  block("text_trim", { TEXT: text(" Hello ") }),
];

/** The categories on the shelf beside the workspace, the fun one first. */
export const categories: readonly Category[] = [
  category("lights", "lights_blocks", { contents: lights }),
  category("pins", "pins_blocks", { contents: pins }),
  category("motion", "motion_blocks", { contents: motion }),
  category("sensors", "sensors_blocks", { contents: sensors }),
  category("buses", "buses_blocks", { contents: buses }),
  category("time", "time_blocks", { contents: time }),
  category("loops", "loop_blocks", { contents: loops }),
  category("logic", "logic_blocks", { contents: logic }),
  category("math", "math_blocks", { contents: math }),
  category("text", "text_blocks", { contents: words }),
  category("variables", "variable_blocks", { custom: "VARIABLE" }),
  category("functions", "procedure_blocks", { custom: "PROCEDURE" }),
];

/** The shelf as Blockly takes it. */
export const toolbox: utils.toolbox.ToolboxInfo = {
  kind: "categoryToolbox",
  // Blockly's type insists on keys that Blockly does without, and on lists that may be changed.
  contents: categories as unknown as utils.toolbox.ToolboxInfo["contents"],
};

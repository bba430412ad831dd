import type { utils } from "blockly/core";
import type { BlockStyle } from "./block-definition.ts";
import { dictionaries } from "./shelf/dictionaries.ts";
import { lists } from "./shelf/lists.ts";
import { block, hex, list, number, onPin, red, type ShelfBlock, text, yes } from "./shelf/shelf-block.ts";

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

const lights: readonly ShelfBlock[] = [
  block("led_set"),
  block("led_toggle"),
  block("rgb_set"),
  block("rgb_off"),
  block("led_is_on"),
  onPin("D6", block("strip_setup")),
  block("strip_fill", { COLOUR: red }),
  block("strip_show"),
  block("strip_set", { LIGHT: number(1), COLOUR: red }),
  block("strip_rainbow"),
  block("strip_move", { STEPS: number(1) }),
  block("strip_brightness", { PERCENT: number(20) }),
  block("strip_off"),
  block("strip_colour"),
  block("strip_rgb", { RED: number(255), GREEN: number(100), BLUE: number(0) }),
];

const pins: readonly ShelfBlock[] = [
  block("pin_write"),
  block("pin_toggle"),
  block("pin_write_value", { VALUE: yes }),
  block("pin_is_high"),
  block("pulled_pin_is_high"),
  block("button_is_pressed"),
  block("button_wait"),
  block("analog_read"),
  block("chip_temperature"),
  onPin("LED", block("power_set", { PERCENT: number(50) })),
  onPin("LED", block("power_off")),
  onPin("D9", block("servo_angle", { ANGLE: number(90) })),
  onPin("D9", block("servo_release")),
];

const sound: readonly ShelfBlock[] = [
  block("sound_tone", { HERTZ: number(440), SECONDS: number(0.5) }),
  block("sound_note", { BEATS: number(1) }),
  block("sound_melody", { NOTES: text("C4 D4 E4 G4:2") }),
  block("sound_tempo", { BEATS: number(120) }),
  block("sound_start", { HERTZ: number(440) }),
  block("sound_silence"),
].map((one) => onPin("D3", one));
const motion = [
  block("motion_gesture"),
  block("motion_acceleration"),
  block("motion_rotation"),
  block("motion_angle"),
  block("motion_steps"),
];

const wifi: readonly ShelfBlock[] = [
  block("wifi_connect"),
  block("wifi_is_connected"),
  block("wifi_address"),
  block("wifi_signal"),
  block("page_show", { VALUE: number(5) }),
  block("page_title", { TEXT: text("My board") }),
  block("web_get", { URL: text("https://wttr.in/?format=3") }),
  block("json_find", { PATH: text("main.temp"), JSON: text('{"main": {"temp": 21}}') }),
  block("web_post", { DATA: text("Hello"), URL: text("https://httpbin.org/post") }),
  block("web_answer"),
  block("web_status"),
  block("mqtt_connect"),
  block("mqtt_publish", { MESSAGE: text("open") }),
  block("clock_from_internet"),
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
  block("stopwatch_start"),
  block("stopwatch_seconds"),
  block("seconds_since_start"),
  block("milliseconds_since_start"),
  block("clock_text"),
  block("clock_number"),
];

const events = [
  block("start"),
  block("every_seconds"),
  block("when_button"),
  block("when_pin_changes"),
  block("when_board"),
  block("when_message"),
  block("send_message"),
  block("when_page_button"),
  block("when_mqtt"),
];

const loops = [
  block("forever"),
  block("controls_repeat_ext", { TIMES: number(10) }),
  block("controls_whileUntil"),
  block("controls_for", { FROM: number(1), TO: number(10), BY: number(1) }),
  block("controls_forEach", { LIST: list(text("red"), text("green"), text("blue")) }),
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
  block("math_of_two", { A: number(1), B: number(2) }),
  block("math_scale", {
    VALUE: number(50),
    FROM_LOW: number(0),
    FROM_HIGH: number(100),
    TO_LOW: number(0),
    TO_HIGH: number(255),
  }),
  block("math_whole_part", { NUM: number(3.9) }),
  block("math_single", { NUM: number(9) }),
  block("math_trig", { NUM: number(45) }),
  block("math_atan2", { X: number(3), Y: number(4) }),
  block("math_hypotenuse", { A: number(3), B: number(4) }),
  block("math_constant"),
];

const words: readonly ShelfBlock[] = [
  block("text_print", { TEXT: text("Hello") }),
  block("ask", { QUESTION: text("What is your name?") }),
  block("plot", { VALUE: number(5) }),
  block("comment"),
  block("text"),
  { ...block("text_join", { ADD0: text("Count: "), ADD1: text("") }), extraState: { itemCount: 2 } },
  block("text_length", { VALUE: text("Hello") }),
  block("text_isEmpty", { VALUE: text("") }),
  block("text_contains", { TEXT: text("Hello"), PART: text("H") }),
  block("text_letter", { AT: number(1), TEXT: text("Hello") }),
  block("text_change_case", { TEXT: text("Hello") }),
  block("text_part", { FROM: number(1), TO: number(3), TEXT: text("Hello") }),
  block("text_replace", { FROM: text("l"), TO: text("r"), TEXT: text("Hello") }),
  block("text_split", { TEXT: text("red,green,blue"), AT: text(",") }),
  block("text_reverse", { TEXT: text("Hello") }),
  block("text_to_number", { TEXT: text("12"), ELSE: number(0) }),
  { ...block("text_from_number", { NUMBER: number(2.75) }), fields: { DECIMALS: "1" } },
  block("text_trim", { TEXT: text(" Hello ") }),
];

/** The categories that most programs need, the fun one first. */
const shown: readonly Category[] = [
  category("lights", "lights_blocks", { contents: lights }),
  category("events", "start_blocks", { contents: events }),
  category("pins", "pins_blocks", { contents: pins }),
  category("motion", "motion_blocks", { contents: motion }),
  category("wifi", "wifi_blocks", { contents: wifi }),
  category("time", "time_blocks", { contents: time }),
  category("loops", "loop_blocks", { contents: loops }),
  category("logic", "logic_blocks", { contents: logic }),
  category("math", "math_blocks", { contents: math }),
  category("text", "text_blocks", { contents: words }),
  category("variables", "variable_blocks", { custom: "VARIABLE" }),
  category("functions", "procedure_blocks", { custom: "PROCEDURE" }),
];

/** Those that stand behind "More", so that the shelf is no wall at first. */
const folded: readonly Category[] = [
  category("sound", "sound_blocks", { contents: sound }),
  category("sensors", "sensors_blocks", { contents: sensors }),
  category("lists", "list_blocks", { contents: lists }),
  category("dictionaries", "dictionary_blocks", { contents: dictionaries }),
  category("buses", "buses_blocks", { contents: buses }),
  category("python", "python_blocks", { contents: [block("python_line"), block("python_value")] }),
];

/** Every category, in the order of the shelf. */
export const categories: readonly Category[] = [...shown, ...folded];

const more = {
  kind: "category",
  name: "%{BKY_CATEGORY_MORE}",
  colour: "#5f6b72",
  cssconfig: { icon: "toolbox-icon toolbox-icon-more" },
  contents: folded,
};

/** What stands in the categories that Blockly fills itself, once the learner has made a variable or a function. */
export const madeBlocks: Readonly<Record<NonNullable<Category["custom"]>, readonly ShelfBlock[]>> = {
  VARIABLE: [
    block("variables_set", { VALUE: number(0) }),
    block("math_change", { DELTA: number(1) }),
    block("variables_get"),
  ],
  PROCEDURE: [
    { ...block("procedures_defnoreturn"), fields: { NAME: "do something" } },
    { ...block("procedures_defreturn"), fields: { NAME: "do something" } },
    block("procedures_ifreturn"),
  ],
};

/** The shelf as Blockly takes it. */
export const toolbox: utils.toolbox.ToolboxInfo = {
  kind: "categoryToolbox",
  // Blockly's type insists on keys that Blockly does without, and on lists that may be changed.
  contents: [...shown, more] as unknown as utils.toolbox.ToolboxInfo["contents"],
};

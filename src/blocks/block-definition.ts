/** The families of the toolbox; each is a colour in the theme and a room in this folder. */
export type BlockStyle =
  | "start_blocks"
  | "lights_blocks"
  | "pins_blocks"
  | "sound_blocks"
  | "motion_blocks"
  | "sensors_blocks"
  | "wifi_blocks"
  | "buses_blocks"
  | "time_blocks"
  | "loop_blocks"
  | "logic_blocks"
  | "math_blocks"
  | "text_blocks"
  | "list_blocks"
  | "dictionary_blocks"
  | "python_blocks"
  | "variable_blocks"
  | "procedure_blocks";

/** What a value can be: the types that Blockly checks when two blocks meet. */
type ValueType = "Number" | "Boolean" | "String" | "Colour" | "Array" | "Dictionary";

/** One choice of a drop-down: what is shown (text or message reference) and what the generator reads. */
export type Choice = readonly [label: string, value: string];

/** What stands in for `%1`, `%2`, ... of a block's message. */
type BlockArgument =
  | { readonly type: "input_value"; readonly name: string; readonly check?: ValueType | readonly ValueType[] }
  | { readonly type: "input_statement"; readonly name: string }
  | { readonly type: "input_dummy" }
  | { readonly type: "field_dropdown"; readonly name: string; readonly options: readonly Choice[] }
  | { readonly type: "field_input"; readonly name: string; readonly text: string }
  | NumberField
  | { readonly type: "field_variable"; readonly name: "VAR"; readonly variable: string };

interface NumberField {
  readonly type: "field_number";
  readonly name: string;
  readonly value: number;
  readonly min?: number;
  readonly max?: number;
  /** What it is rounded to a multiple of. */
  readonly precision?: number;
}

/** What a pin is used for. Two different uses of one pin do not go together, but an output can be read as an input. */
export type PinUse =
  | "output"
  | "input"
  | "pulled"
  | "button"
  | "analog"
  | "power"
  | "servo"
  | "sound"
  | "strip"
  | "trigger"
  | "echo"
  | "air"
  | "thermometer"
  | "wires"
  | "serial";

/** A pin that a block uses: always this one, or the one chosen in a field (of `BUS`, the two pins of the bus). */
type PinClaim =
  | { readonly pin: string; readonly use: PinUse }
  | { readonly field: string; readonly use: PinUse };

/** What the rest of a program has to know of a block besides its shape. */
export interface BlockTraits {
  /**
   * The block takes time: one that "rests" lets other stacks run meanwhile (its Python is awaited beside others),
   * one that "blocks" holds everything up, but Stop reaches it too.
   */
  readonly waits?: "rests" | "blocks";
  /** The block keeps the Wi-Fi chip busy whatever its pin is: it prints, switches the RGB LED, or uses the network. */
  readonly loadsLink?: true;
  /** The module of `firmware/lib` whose `serve()` has to run beside the program, as a task of its own. */
  readonly serves?: "web_page" | "mqtt";
  /** The pins that the block uses. */
  readonly pins?: readonly PinClaim[];
}

interface OwnBlock extends BlockTraits {
  readonly type: string;
  readonly message0: string;
  readonly args0?: readonly BlockArgument[];
  readonly message1?: string;
  readonly args1?: readonly BlockArgument[];
  readonly inputsInline?: boolean;
  readonly style: BlockStyle;
  readonly tooltip: string;
}

/** A block that stands in a stack, above or below others. */
interface StatementBlock extends OwnBlock {
  readonly previousStatement: null;
  readonly nextStatement?: null;
}

/** A block that a stack begins with. */
export interface HatBlock extends OwnBlock {
  readonly hat: "cap";
  /** Whether the stack waits for something to happen, again and again: always a task of its own. */
  readonly isEvent?: true;
  readonly nextStatement: null;
}

/** A block that fits into another as a value. */
export interface ValueBlock extends OwnBlock {
  readonly output: ValueType | null;
}

/** A block whose shape is Blockly's own (`blockly/blocks`); only its Python is ours. */
export interface StockBlock extends BlockTraits {
  readonly type: string;
  readonly stock: "statement" | "value" | "definition";
}

/** One block of a family: what can be snapped. */
type BlockDefinition = StatementBlock | HatBlock | ValueBlock | StockBlock;

/** A family of blocks, as data. */
export type BlockFamily = readonly BlockDefinition[];

/** The names of a family's blocks, as a union. */
export type TypesOf<Family extends BlockFamily> = Family[number]["type"];

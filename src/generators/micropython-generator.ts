import { type Block, CodeGenerator, type Workspace } from "blockly/core";
import { FunctionTable } from "./function-table.ts";
import type { Expression } from "./generate.ts";
import { sign, takeSignatures } from "./line-map.ts";
import { Order } from "./order.ts";
import type { Program } from "./program.ts";
import { PythonNames } from "./python-names.ts";
import { toComment } from "./python-text.ts";
import { Sections } from "./sections.ts";
import { VariableUse } from "./variable-use.ts";

const COUNTERS = ["i", "j", "k", "m", "n"] as const;

/** Turns a workspace into MicroPython that a teacher would have written. */
export class MicroPythonGenerator extends CodeGenerator {
  #sections = new Sections();
  #names = new PythonNames();
  #loopDepth = 0;
  #counterDepth = 0;
  functions = FunctionTable.none;
  variables = VariableUse.none;
  /** The definition that is being written; null in the program itself. */
  currentFunction: Block | null = null;

  constructor(forBlock: Record<string, (block: Block, python: MicroPythonGenerator) => string | Expression>) {
    super("MicroPython");
    this.INDENT = "    ";
    this.ORDER_OVERRIDES = [
      [Order.AND, Order.AND],
      [Order.OR, Order.OR],
    ];
    // Blockly calls every entry with the generator that runs it, which is this one.
    Object.assign(this.forBlock, forBlock);
  }

  /** The program of a workspace: what hangs below its start block, and the functions it defines. */
  toProgram(workspace: Workspace): Program {
    this.init(workspace);
    const functions = this.functions.definitions.map((block) => this.#definition(block));
    const main = mainsOf(workspace).map((block) => this.#stack(block));
    this.isInitialized = false;
    return takeSignatures(this.#assemble(functions, main.join("")));
  }

  /** The Python of one block that hangs nowhere, with the imports and devices it asks for: to be read, not run. */
  toSnippet(block: Block): string {
    this.init(block.workspace);
    const code = this.blockToCode(block);
    this.isInitialized = false;
    return takeSignatures(this.#assemble([], typeof code === "string" ? code : code[0])).code;
  }

  override init(workspace: Workspace): void {
    super.init(workspace);
    this.#sections = new Sections();
    this.#names = new PythonNames();
    this.#loopDepth = 0;
    this.#counterDepth = 0;
    this.currentFunction = null;
    this.functions = FunctionTable.of(workspace);
    this.variables = VariableUse.of(workspace, this.functions, mainsOf(workspace));
    this.#nameLearnersThings(workspace);
    this.isInitialized = true;
  }

  /** Asks for `import module`, or `from module import name`. */
  import(block: Block, module: string, name?: string): void {
    this.#sections.import(block, module, name);
  }

  /**
   * Asks for a device to be set up once near the top, and tells its name.
   * The same key is the same device; of two ways to set it up the one of higher rank is taken.
   */
  device(block: Block, key: string, wish: string, setup: string, rank = 0): string {
    const name = this.#names.of(`device ${key}`, wish);
    this.#sections.device(block, key, { name, setup, rank });
    return name;
  }

  /** The Python of the value in an input, or `fallback` when the slot is empty. */
  value(block: Block, input: string, order: number, fallback: string): string {
    return this.valueToCode(block, input, order) || fallback;
  }

  /** The indented lines inside a block, or nothing. */
  inside(block: Block, input: string): string {
    const code = this.#stack(block.getInputTargetBlock(input));
    return code && this.prefixLines(code, this.INDENT);
  }

  /** The indented lines inside a block; `pass` when it holds nothing, or nothing but comments. */
  body(block: Block, input: string): string {
    const inside = this.inside(block, input);
    return hasCode(inside) ? inside : inside + sign(`${this.INDENT}pass\n`, block.id);
  }

  /** The indented lines inside a loop. */
  loop(block: Block, input: string): string {
    this.#loopDepth++;
    const body = this.body(block, input);
    this.#loopDepth--;
    return body;
  }

  /** The inside of a loop with a counter name that no loop around it uses: `i`, then `j`, then `k`. */
  counted(block: Block, input: string): { readonly counter: string; readonly body: string } {
    const counter = this.#names.of(`counter ${this.#counterDepth++}`, ...COUNTERS);
    const body = this.loop(block, input);
    this.#counterDepth--;
    return { counter, body };
  }

  /** Whether the block that is being written stands inside a loop. */
  get isInLoop(): boolean {
    return this.#loopDepth > 0;
  }

  /** The Python name of a learner's variable. */
  variable(id: string): string {
    return this.#names.of(`variable ${id}`, id);
  }

  /** The Python name of a learner's function. */
  function(definition: Block): string {
    return this.#names.of(`function ${definition.id}`, definition.getFieldValue("NAME"));
  }

  /** Signs the block's own lines, puts its comment above them, and goes on with the blocks below. */
  override scrub_(block: Block, code: string, thisOnly?: boolean): string {
    if (block.outputConnection) return code;
    const comment = block.getCommentText();
    const own = sign(comment ? `${toComment(comment)}\n${code}` : code, block.id);
    return thisOnly ? own : own + this.#stack(block.getNextBlock());
  }

  /** The lines of a stack. A loop, where Blockly recurses: thousands of blocks must not exhaust the call stack. */
  #stack(first: Block | null): string {
    let code = "";
    for (let block = first; block; block = block.getNextBlock())
      code += String(this.blockToCode(block, true));
    return code;
  }

  #definition(block: Block): string {
    this.currentFunction = block;
    const code = String(this.blockToCode(block, true));
    this.currentFunction = null;
    return code;
  }

  /** Names given before any line is written depend on no block: the learner's own words come first. */
  #nameLearnersThings(workspace: Workspace): void {
    for (const definition of this.functions.definitions) this.function(definition);
    for (const variable of workspace.getVariableMap().getAllVariables()) {
      const id = variable.getId();
      if (this.variables.isUsed(id)) this.#names.of(`variable ${id}`, variable.getName());
    }
  }

  #assemble(functions: readonly string[], main: string): string {
    const declarations = this.variables.declarations().map(({ id, value, blockId }) => {
      return sign(`${this.variable(id)} = ${value}\n`, blockId);
    });
    const head = [this.#sections.importLines(), this.#sections.deviceLines(), declarations.join("")];
    if (functions.length === 0) return [...head, main].filter(Boolean).join("\n");
    // Two blank lines around functions, as Python's style guide has it.
    return [head.filter(Boolean).join("\n"), ...functions, main].filter(Boolean).join("\n\n");
  }
}

const hasCode = (lines: string): boolean => /^\s*[^\s#]/mu.test(lines);

/** The blocks that a program starts with, in the order in which they came onto the workspace. */
function mainsOf(workspace: Workspace): Block[] {
  return workspace.getTopBlocks(false).filter((top) => top.type === "start" && top.isEnabled());
}

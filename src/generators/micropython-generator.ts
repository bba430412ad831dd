import { type Block, CodeGenerator, type Workspace } from "blockly/core";
import type { Expression } from "./generate.ts";
import { sign, takeSignatures } from "./line-map.ts";
import type { Order } from "./order.ts";
import type { Program } from "./program.ts";
import { PythonNames } from "./python-names.ts";
import { toComment } from "./python-text.ts";
import { VariableUse } from "./variable-use.ts";

/** What a program needs besides its stacks, in the order it is written down. */
interface Sections {
  /** Module -> what is taken from it; an empty set means `import module`. */
  readonly imports: Map<string, { readonly names: Set<string>; readonly block: Block }>;
  /** Signed lines by key: the pins and devices a program uses, set up once. */
  readonly hardware: Map<string, string>;
  /** Signed `def`s by function name. */
  readonly functions: Map<string, string>;
}

const newSections = (): Sections => ({ imports: new Map(), hardware: new Map(), functions: new Map() });

/** Turns a workspace into MicroPython that a teacher would have written. */
export class MicroPythonGenerator extends CodeGenerator {
  #sections = newSections();
  #loopDepth = 0;
  names = new PythonNames();
  variables = VariableUse.none;

  constructor(forBlock: Record<string, (block: Block, python: MicroPythonGenerator) => string | Expression>) {
    super("MicroPython");
    this.INDENT = "    ";
    // Blockly calls every entry with the generator that runs it, which is this one.
    Object.assign(this.forBlock, forBlock);
  }

  /** The program of a workspace: what hangs below its start block, and the functions it defines. */
  toProgram(workspace: Workspace): Program {
    this.init(workspace);
    const tops = workspace.getTopBlocks(false);
    const definitions = tops.filter((block) => block.type.startsWith("procedures_def"));
    for (const definition of definitions) this.blockToCode(definition);
    const main = tops
      .filter((block) => block.type === "start")
      .map((block) => String(this.blockToCode(block)));
    return takeSignatures(this.finish(main.join("")));
  }

  override init(workspace: Workspace): void {
    super.init(workspace);
    this.#sections = newSections();
    this.#loopDepth = 0;
    this.names = new PythonNames();
    this.variables = VariableUse.of(workspace);
    this.isInitialized = true;
  }

  /** Asks for `import module`, or `from module import name`. */
  import(block: Block, module: string, name?: string): void {
    const entry = this.#sections.imports.get(module) ?? { names: new Set<string>(), block };
    if (name !== undefined) entry.names.add(name);
    this.#sections.imports.set(module, entry);
  }

  /**
   * Asks for a device to be set up once near the top, and tells its name.
   * The same key is the same device: `key` says what it is, `constructor` how it is made.
   */
  device(block: Block, key: string, wish: string, constructor: string): string {
    const name = this.names.of(`device ${key}`, wish);
    if (!this.#sections.hardware.has(key)) {
      this.#sections.hardware.set(key, sign(`${name} = ${constructor}\n`, block.id));
    }
    return name;
  }

  /** Keeps a function's `def`, signed, to be written above the program. */
  define(name: string, code: string): void {
    this.#sections.functions.set(name, code);
  }

  /** The Python of the value in an input, or `fallback` when the slot is empty. */
  value(block: Block, input: string, order: Order, fallback: string): string {
    return this.valueToCode(block, input, order) || fallback;
  }

  /** The indented lines inside a block; `pass` when it holds nothing. */
  body(block: Block, input: string): string {
    return this.statementToCode(block, input) || sign(`${this.INDENT}pass\n`, block.id);
  }

  /** Writes a loop's inside with a counter name that no loop around it uses: `i`, then `j`, then `k`. */
  counted(block: Block, input: string): { readonly counter: string; readonly body: string } {
    const depth = this.#loopDepth++;
    const counter = this.names.of(`counter ${depth}`, "ijk"[depth] ?? "i");
    const body = this.body(block, input);
    this.#loopDepth--;
    return { counter, body };
  }

  /** The Python name of a learner's variable. */
  variable(id: string): string {
    return this.names.of(`variable ${id}`, this.variables.nameOf(id));
  }

  /** Signs the block's own lines, puts its comment above them, and goes on with the blocks below. */
  override scrub_(block: Block, code: string, thisOnly?: boolean): string {
    if (block.outputConnection) return code;
    const comment = block.getCommentText();
    let text = sign(comment ? `${toComment(comment)}\n${code}` : code, block.id);
    if (thisOnly) return text;
    // A loop, where Blockly's own generators recurse: a stack of thousands must not exhaust the call stack.
    for (let next = block.getNextBlock(); next; next = next.getNextBlock()) {
      text += String(this.blockToCode(next, true));
    }
    return text;
  }

  override finish(main: string): string {
    const { hardware, functions } = this.#sections;
    const declared = this.variables.needed(main !== "").map((variable) => {
      return sign(`${this.variable(variable.id)} = 0\n`, variable.blockId);
    });
    const head = [this.#importLines(), [...hardware.values()].join(""), declared.join("")];
    const parts = [...head.filter(Boolean).map((part) => `${part}\n`), ...functionsByName(functions)];
    this.isInitialized = false;
    return (parts.join("") + main).replace(/\n+$/u, "\n");
  }

  #importLines(): string {
    const lines = [...this.#sections.imports].map(([module, { names, block }]) => {
      const line = names.size ? `from ${module} import ${[...names].sort().join(", ")}` : `import ${module}`;
      return { line, signed: sign(`${line}\n`, block.id) };
    });
    // Plain imports before from-imports, each by name, as Python's usual sorters do.
    lines.sort(
      (a, b) =>
        Number(a.line.startsWith("from")) - Number(b.line.startsWith("from")) || (a.line < b.line ? -1 : 1),
    );
    return lines.map(({ signed }) => signed).join("");
  }
}

function functionsByName(functions: ReadonlyMap<string, string>): string[] {
  return [...functions].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, code]) => `\n${code}\n\n`);
}

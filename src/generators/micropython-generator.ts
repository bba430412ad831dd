import { type Block, CodeGenerator, type Workspace, WorkspaceSvg } from "blockly/core";
import { hatOf } from "../blocks/families.ts";
import { Breath, leavesRound } from "./breath.ts";
import { EmptySlots } from "./empty-slots.ts";
import { FunctionTable } from "./function-table.ts";
import type { Expression } from "./generate.ts";
import { sign, takeSignatures } from "./line-map.ts";
import { Order } from "./order.ts";
import type { Program } from "./program.ts";
import { PythonNames } from "./python-names.ts";
import { toComment } from "./python-text.ts";
import { Sections } from "./sections.ts";
import { noStacks, type Stacks, stacksOf } from "./stacks.ts";
import { taskName } from "./task-names.ts";
import { VariableUse } from "./variable-use.ts";

const COUNTERS = ["i", "j", "k", "m", "n"] as const;

/** Turns a workspace into MicroPython that a teacher would have written. */
export class MicroPythonGenerator extends CodeGenerator {
  #sections = new Sections();
  #names = new PythonNames();
  #variableNames: ReadonlyMap<string, string> = new Map();
  #loopDepth = 0;
  #counterDepth = 0;
  functions = FunctionTable.none;
  variables = VariableUse.none;
  /** The slots of the program that is, or was last, written in which nothing stands. */
  emptySlots = new EmptySlots();
  #breath = new Breath(this.functions, this.variables.known);
  #stacks: Stacks = noStacks;
  /** Whether the lines that are being written belong to a task, or to a function that tasks await. */
  isAsync = false;
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

  /** The program of a workspace: its stacks, one as a plain script, several as tasks, and the functions it defines. */
  toProgram(workspace: Workspace): Program {
    this.init(workspace);
    const functions = this.functions.definitions.map((block) => this.#definition(block));
    const { heads, areTasks } = this.#stacks;
    const tasks = areTasks ? heads.map((head) => this.#task(head)) : [];
    const main = areTasks ? this.#runTasks(this.#stacks) : heads.map((head) => this.#script(head)).join("");
    this.isInitialized = false;
    return takeSignatures(this.#assemble([...functions, ...tasks], main));
  }

  /** The Python of one block that hangs nowhere, with the imports and devices it asks for: to be read, not run. */
  toSnippet(block: Block): string {
    this.init(block.workspace);
    // As it would be in its place: inside a loop and a function, beside the functions of the program.
    this.#loopDepth = 1;
    this.currentFunction = block;
    this.functions = FunctionTable.of(programWorkspace(block.workspace));
    const code = this.blockToCode(block, true);
    this.currentFunction = null;
    this.isInitialized = false;
    return takeSignatures(this.#assemble([], typeof code === "string" ? code : code[0])).code;
  }

  override init(workspace: Workspace): void {
    super.init(workspace);
    this.#sections = new Sections();
    this.emptySlots = new EmptySlots();
    this.#names = new PythonNames();
    const variables = workspace.getVariableMap().getAllVariables();
    this.#variableNames = new Map(variables.map((variable) => [variable.getId(), variable.getName()]));
    this.#loopDepth = 0;
    this.#counterDepth = 0;
    this.currentFunction = null;
    this.functions = FunctionTable.of(workspace);
    this.#stacks = stacksOf(workspace);
    this.isAsync = false;
    this.variables = VariableUse.of(workspace, this.functions, this.#stacks);
    this.#breath = new Breath(this.functions, this.variables.known);
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
    const code = this.valueToCode(block, input, order);
    if (code === "") this.emptySlots.note(block, input, fallback);
    return code || fallback;
  }

  /** The indented lines inside a block, or nothing. */
  inside(block: Block, input: string): string {
    const code = this.#stack(block.getInputTargetBlock(input));
    return code && this.prefixLines(code, this.INDENT);
  }

  /** The indented lines inside a block; `pass` when it holds nothing, or nothing but comments. */
  body(block: Block, input: string): string {
    return this.#filled(block, this.inside(block, input));
  }

  #filled(block: Block, inside: string): string {
    return hasCode(inside) ? inside : inside + sign(`${this.INDENT}pass\n`, block.id);
  }

  /** The indented lines inside a loop, with a pause among them where the loop would never rest. */
  loop(block: Block, input: string): string {
    this.#loopDepth++;
    const body = this.inside(block, input);
    this.#loopDepth--;
    const pauseMs = this.#breath.pauseMs(block);
    if (pauseMs === 0) return this.#filled(block, body);
    const pause = sign(this.INDENT + this.sleep(block, `sleep_ms(${pauseMs})`), block.id);
    // A round that may end early pauses before it begins.
    return mayEndEarly(block.getInputTargetBlock(input)) ? pause + body : body + pause;
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
    return this.#names.of(`variable ${id}`, this.#variableNames.get(id) ?? id);
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

  /** The lines of what hangs below a block that a stack begins with. */
  below(head: Block): string {
    return this.#stack(head.getNextBlock());
  }

  /** Lines one step further in, with `pass` where there are none but comments. */
  indented(code: string): string {
    return this.prefixLines(hasCode(code) ? code : `${code}pass\n`, this.INDENT);
  }

  /** A line that rests, such as `sleep(1)`: of `time`, or awaited of `asyncio` where other stacks run meanwhile. */
  sleep(block: Block, call: string): string {
    const module = this.isAsync ? "asyncio" : "time";
    this.import(block, module);
    return this.await(`${module}.${call}\n`);
  }

  /** Lines that take time, awaited where other stacks run meanwhile. */
  await(code: string): string {
    return this.isAsync ? `await ${code}` : code;
  }

  /** Whether calls of a function have to be awaited. */
  awaits(definition: Block): boolean {
    return this.#stacks.areTasks && this.#breath.restsSomewhere(definition);
  }

  /** The `global` line of a function or task, for the variables that it sets for everybody; or nothing. */
  globalLine(part: Block): string {
    const names = this.variables.globalsOf(part).map((id) => this.variable(id));
    return names.length ? `${this.INDENT}global ${names.join(", ")}\n` : "";
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
    this.isAsync = this.awaits(block);
    const code = String(this.blockToCode(block, true));
    this.isAsync = false;
    this.currentFunction = null;
    return code;
  }

  #script(head: Block): string {
    return String(this.blockToCode(head, true));
  }

  #task(head: Block): string {
    this.isAsync = true;
    const body = this.indented(this.#script(head));
    this.isAsync = false;
    return sign(`async def ${this.#taskName(head)}():\n${this.globalLine(head)}${body}`, head.id);
  }

  #service(module: string, block: Block): string {
    this.import(block, module);
    return sign(`${module}.serve(),\n`, block.id);
  }

  #taskName(head: Block): string {
    return this.#names.of(`task ${head.id}`, taskName(head));
  }

  /** Starts the tasks: those that wait for events first, so that none is missed, and what serves them last. */
  #runTasks({ heads, services }: Stacks): string {
    const [first, ...others] = heads.toSorted((a, b) => Number(isEvent(b)) - Number(isEvent(a)));
    if (!first) return "";
    this.import(first, "asyncio");
    if (others.length + services.length === 0)
      return sign(`asyncio.run(${this.#taskName(first)}())\n`, first.id);
    const tasks = [first, ...others].map((head) => sign(`${this.#taskName(head)}(),\n`, head.id));
    const served = services.map(({ module, block }) => this.#service(module, block));
    const calls = [...tasks, ...served].join("");
    const gather = `await asyncio.gather(\n${this.indented(calls)})\n`;
    const main = this.#names.of("main", "main");
    return sign(`async def ${main}():\n${this.indented(gather)}\n\nasyncio.run(${main}())\n`, first.id);
  }

  /** Names given before any line is written depend on no block: the learner's own words come first. */
  #nameLearnersThings(workspace: Workspace): void {
    for (const definition of this.functions.definitions) this.function(definition);
    for (const variable of workspace.getVariableMap().getAllVariables()) {
      if (this.variables.isUsed(variable.getId())) this.variable(variable.getId());
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

/** The workspace that a shelf serves; any other is the program's own. */
const programWorkspace = (workspace: Workspace): Workspace =>
  (workspace instanceof WorkspaceSvg && workspace.targetWorkspace) || workspace;

function mayEndEarly(first: Block | null): boolean {
  for (let block = first; block; block = block.getNextBlock()) {
    if (block.isEnabled() && leavesRound(block)) return true;
  }
  return false;
}

const hasCode = (lines: string): boolean => /^\s*[^\s#]/mu.test(lines);

const isEvent = (head: Block): boolean => hatOf(head.type)?.isEvent === true;

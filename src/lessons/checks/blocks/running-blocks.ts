import * as v from "valibot";
import { hatOf } from "../../../blocks/families.ts";
import type { WorkspaceJson } from "../../../projects/project.ts";

/** A block of a program. */
export interface ProgramBlock {
  readonly type: string;
  /** What is in its fields: of a variable its name, of a call the name of the function. */
  readonly fields: ReadonlyMap<string, string>;
  /** What is in each slot, one below the other. */
  readonly slots: ReadonlyMap<string, readonly ProgramBlock[]>;
  /** All that is in it directly: in its slots, and below it if it is a hat. */
  readonly children: readonly ProgramBlock[];
  /** The block that it is in this way. */
  readonly parent: ProgramBlock | null;
  /** The stack that it is in, itself included. */
  readonly stack: readonly ProgramBlock[];
  /** Whether it stands in for what is missing in a slot. */
  readonly isShadow: boolean;
}

const connectionSchema = v.object({ block: v.optional(v.unknown()), shadow: v.optional(v.unknown()) });
const fieldSchema = v.union([v.string(), v.number(), v.boolean(), v.object({ id: v.string() })]);
const blockSchema = v.object({
  type: v.string(),
  fields: v.optional(v.record(v.string(), v.unknown()), {}),
  inputs: v.optional(v.record(v.string(), connectionSchema), {}),
  next: v.optional(connectionSchema),
  extraState: v.optional(v.unknown()),
  enabled: v.optional(v.boolean(), true),
  disabledReasons: v.optional(v.array(v.string()), []),
});
type SavedBlock = v.InferOutput<typeof blockSchema>;
const workspaceSchema = v.object({
  blocks: v.optional(v.object({ blocks: v.optional(v.array(v.unknown()), []) }), { blocks: [] }),
  variables: v.optional(v.array(v.object({ id: v.string(), name: v.string() })), []),
});
const callSchema = v.object({ name: v.string() });

const isHat = (type: string): boolean => hatOf(type) !== undefined;
const isDefinition = (type: string): boolean => /^procedures_def/.test(type);

/**
 * The blocks of a saved workspace that are part of its program, in stacks with a hat and in functions, without those that
 * are switched off. Shadow blocks are none of them, but are in slots. Nothing of what is no workspace.
 */
export function runningBlocks(workspace: WorkspaceJson): readonly ProgramBlock[] {
  const parsed = v.safeParse(workspaceSchema, workspace);
  if (!parsed.success) return [];
  const reader = new Reader(new Map(parsed.output.variables.map(({ id, name }) => [id, name])));
  for (const top of parsed.output.blocks.blocks) reader.readTop(top);
  return reader.found;
}

/** A block to which what is in it is still added. */
interface Growing extends ProgramBlock {
  readonly slots: Map<string, Growing[]>;
  readonly children: Growing[];
}

/** A stack that is still to be read into its list. */
interface Waiting {
  readonly first: unknown;
  readonly isShadow: boolean;
  readonly parent: Growing | null;
  readonly stack: Growing[];
}

/** Reads saved blocks without recursion, so that no file nests too deep for it. */
class Reader {
  readonly found: ProgramBlock[] = [];
  readonly #variables: ReadonlyMap<string, string>;
  readonly #waiting: Waiting[] = [];

  constructor(variables: ReadonlyMap<string, string>) {
    this.#variables = variables;
  }

  readTop(first: unknown): void {
    const top = parse(first);
    if (!top || isOff(top) || !(isHat(top.type) || isDefinition(top.type))) return;
    this.#waiting.push({ first, isShadow: false, parent: null, stack: [] });
    for (let next = this.#waiting.pop(); next; next = this.#waiting.pop()) this.#readStack(next);
  }

  #readStack({ first, isShadow, parent, stack }: Waiting): void {
    let inside = parent;
    for (let saved = parse(first); saved; saved = parse(saved.next?.block)) {
      if (isOff(saved)) continue;
      const block = this.#blockOf(saved, { isShadow, parent: inside, stack });
      stack.push(block);
      inside?.children.push(block);
      if (!isShadow) this.found.push(block);
      // What hangs below a hat is inside it, as people see it.
      if (isHat(block.type)) inside = block;
    }
  }

  #blockOf(saved: SavedBlock, place: Pick<Growing, "isShadow" | "parent" | "stack">): Growing {
    const block = {
      type: saved.type,
      fields: this.#fieldsOf(saved),
      slots: new Map(),
      children: [],
      ...place,
    };
    for (const [name, { block: real, shadow }] of Object.entries(saved.inputs)) {
      const stack: Growing[] = [];
      block.slots.set(name, stack);
      this.#waiting.push({ first: real ?? shadow, isShadow: real === undefined, parent: block, stack });
    }
    return block;
  }

  #fieldsOf({ fields, extraState }: SavedBlock): Map<string, string> {
    const called = v.safeParse(callSchema, extraState);
    const all = Object.entries(fields).map(([name, value]) => [name, this.#textOf(value)] as const);
    return new Map(called.success ? [["NAME", called.output.name], ...all] : all);
  }

  #textOf(field: unknown): string {
    const parsed = v.safeParse(fieldSchema, field);
    if (!parsed.success) return "";
    const value = parsed.output;
    return typeof value === "object" ? (this.#variables.get(value.id) ?? value.id) : fieldText(value);
  }
}

function parse(json: unknown): SavedBlock | null {
  const parsed = v.safeParse(blockSchema, json);
  return parsed.success ? parsed.output : null;
}

const isOff = ({ enabled, disabledReasons }: SavedBlock): boolean => !enabled || disabledReasons.length > 0;

/** What a field holds, as Blockly writes it: a truth is `TRUE` or `FALSE`. */
export const fieldText = (value: string | number | boolean): string =>
  typeof value === "boolean" ? String(value).toUpperCase() : String(value);

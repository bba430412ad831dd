import * as v from "valibot";

/** The types of the blocks in a saved workspace, or why they could not be counted. */
export type Census =
  | { readonly kind: "counted"; readonly types: ReadonlySet<string> }
  | { readonly kind: "too-large" }
  | { readonly kind: "long-stack" }
  | { readonly kind: "malformed" };

const MAX_BLOCKS = 20_000;
/** How deep blocks may lie inside each other; stacks do not count. */
const MAX_DEPTH = 250;
/** How many blocks may hang below each other: Blockly goes down a stack by recursion, and takes seconds for these. */
const MAX_STACK = 2000;
/** The most slots a block may be given by its file: one number there can make Blockly build a block of any size. */
const MAX_SLOTS = 100;

const connection = v.object({ block: v.optional(v.unknown()), shadow: v.optional(v.unknown()) });
/** Printable ASCII, as Blockly makes ids: line ends or private-use characters would confuse the line map. */
const idSchema = v.pipe(v.string(), v.regex(/^[\x20-\x7e]{1,100}$/));
const slots = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_SLOTS)));
const extraState = v.union([
  v.pipe(v.string(), v.maxLength(2000)),
  v.looseObject({
    itemCount: slots,
    elseIfCount: slots,
    params: v.optional(v.pipe(v.array(v.unknown()), v.maxLength(MAX_SLOTS))),
  }),
]);
const blockSchema = v.object({
  type: v.string(),
  id: v.optional(idSchema),
  extraState: v.optional(extraState),
  inputs: v.optional(v.record(v.string(), connection)),
  next: v.optional(connection),
});
const workspaceSchema = v.object({
  blocks: v.optional(v.object({ blocks: v.optional(v.array(v.unknown())) })),
});

/** Walks a saved workspace without recursion, so that a file made to nest too deep is counted and not obeyed. */
export function censusOf(workspace: unknown): Census {
  const parsed = v.safeParse(workspaceSchema, workspace);
  if (!parsed.success) return { kind: "malformed" };
  const types = new Set<string>();
  const waiting = (parsed.output.blocks?.blocks ?? []).map((block) => ({ block, depth: 0, place: 0 }));
  for (let count = 1; ; count++) {
    const next = waiting.pop();
    if (!next) return { kind: "counted", types };
    if (count > MAX_BLOCKS || next.depth > MAX_DEPTH) return { kind: "too-large" };
    if (next.place > MAX_STACK) return { kind: "long-stack" };
    const block = v.safeParse(blockSchema, next.block);
    if (!block.success) return { kind: "malformed" };
    types.add(block.output.type);
    // One by one: as arguments of one call, a hundred thousand slots would be too many.
    for (const neighbour of neighbours(block.output, next)) waiting.push(neighbour);
  }
}

/** A block that is still to be counted: how deep it lies, and how far down its stack. */
interface Waiting {
  readonly block: unknown;
  readonly depth: number;
  readonly place: number;
}

function neighbours(
  { inputs = {}, next }: v.InferOutput<typeof blockSchema>,
  { depth, place }: Waiting,
): Waiting[] {
  const inside = Object.values(inputs).flatMap(({ block, shadow }) => [block, shadow]);
  const below = [next?.block, next?.shadow];
  return [
    ...inside.map((block) => ({ block, depth: depth + 1, place: 0 })),
    ...below.map((block) => ({ block, depth, place: place + 1 })),
  ].filter(({ block }) => block !== undefined);
}

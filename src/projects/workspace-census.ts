import * as v from "valibot";

/** The types of the blocks in a saved workspace, or why they could not be counted. */
export type Census =
  | { readonly kind: "counted"; readonly types: ReadonlySet<string> }
  | { readonly kind: "too-large" }
  | { readonly kind: "malformed" };

const MAX_BLOCKS = 20_000;
/** How deep blocks may lie inside each other; stacks do not count. */
const MAX_DEPTH = 250;

const connection = v.object({ block: v.optional(v.unknown()), shadow: v.optional(v.unknown()) });
const blockSchema = v.object({
  type: v.string(),
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
  const waiting = (parsed.output.blocks?.blocks ?? []).map((block) => ({ block, depth: 0 }));
  for (let count = 1; ; count++) {
    const next = waiting.pop();
    if (!next) return { kind: "counted", types };
    if (count > MAX_BLOCKS || next.depth > MAX_DEPTH) return { kind: "too-large" };
    const block = v.safeParse(blockSchema, next.block);
    if (!block.success) return { kind: "malformed" };
    types.add(block.output.type);
    waiting.push(...neighbours(block.output, next.depth));
  }
}

function neighbours(
  { inputs = {}, next }: v.InferOutput<typeof blockSchema>,
  depth: number,
): { block: unknown; depth: number }[] {
  const inside = Object.values(inputs).flatMap(({ block, shadow }) => [block, shadow]);
  const below = [next?.block, next?.shadow];
  return [
    ...inside.map((block) => ({ block, depth: depth + 1 })),
    ...below.map((block) => ({ block, depth })),
  ].filter(({ block }) => block !== undefined);
}

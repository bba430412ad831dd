import type * as Blockly from "blockly/core";
import type { MicroPythonGenerator } from "../generators/micropython-generator.ts";
import { warningKinds } from "./warnings/kinds.ts";
import { setWarning } from "./warnings/set-warning.ts";
import type { CheckedProgram, WarningKind } from "./warnings/warning-kind.ts";

/** How long the hands must rest before the page speaks of what is not finished yet. */
const REST_MS = 1500;

type Sentences = ReadonlyMap<string, string>;

/** Puts warnings on the blocks that need them, and takes each off when its reason is gone. */
export class BlockWarnings {
  readonly #workspace: Blockly.WorkspaceSvg;
  readonly #shown = new Map<WarningKind, Sentences>();
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(workspace: Blockly.WorkspaceSvg) {
    this.#workspace = workspace;
  }

  /** Looks at the blocks as they are now, of which the generator has just written the program. */
  update({ emptySlots, functions, variables }: MicroPythonGenerator): void {
    // Blockly disables what hangs below nothing.
    const running = this.#workspace.getAllBlocks(false).filter((block) => block.isEnabled());
    const program = { workspace: this.#workspace, running, emptySlots, functions, variables };
    const later = warningKinds.flatMap((kind) => {
      const wanted = sentencesOf(kind, program);
      if (!kind.canWait) this.#show(kind, wanted);
      else this.#show(kind, intersection(wanted, this.#shown.get(kind)));
      return kind.canWait ? [[kind, wanted] as const] : [];
    });
    this.#whenAtRest(() => {
      for (const [kind, wanted] of later) this.#show(kind, wanted);
    });
  }

  /** Forgets what it would still have said. */
  dispose(): void {
    clearTimeout(this.#rest);
  }

  #whenAtRest(speak: () => void): void {
    clearTimeout(this.#rest);
    // A warning changes the size of its block, which must not happen under a dragging hand.
    this.#rest = setTimeout(() => {
      if (this.#workspace.isDragging()) this.#whenAtRest(speak);
      else speak();
    }, REST_MS);
  }

  #show(kind: WarningKind, wanted: Sentences): void {
    const shown = this.#shown.get(kind) ?? new Map<string, string>();
    for (const id of shown.keys()) if (!wanted.has(id)) this.#set(kind, id, null);
    for (const [id, sentence] of wanted) if (shown.get(id) !== sentence) this.#set(kind, id, sentence);
    this.#shown.set(kind, wanted);
  }

  #set({ id }: WarningKind, blockId: string, sentence: string | null): void {
    const block = this.#workspace.getBlockById(blockId);
    if (block) setWarning(block, sentence, id);
  }
}

/** What a kind says on each block: every sentence once. */
function sentencesOf(kind: WarningKind, program: CheckedProgram): Sentences {
  const lines = new Map<string, Set<string>>();
  for (const [blockId, sentence] of kind.find(program))
    lines.set(blockId, (lines.get(blockId) ?? new Set()).add(sentence));
  return new Map([...lines].map(([blockId, sentences]) => [blockId, [...sentences].join("\n")]));
}

/** Those of the sentences that stand there already. */
const intersection = (wanted: Sentences, shown: Sentences = new Map()): Sentences =>
  new Map([...wanted].filter(([id]) => shown.has(id)));

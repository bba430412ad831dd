import * as Blockly from "blockly/core";
import { installBlocks } from "../../src/blocks/install.ts";
import { createGenerator } from "../../src/generators/families.ts";
import type { Program } from "../../src/generators/program.ts";

/** A workspace as Blockly saves it. */
export type WorkspaceJson = Record<string, unknown>;

/** A block as Blockly saves it. */
export interface BlockJson {
  type: string;
  id?: string;
  x?: number;
  y?: number;
  fields?: Record<string, unknown>;
  extraState?: unknown;
  inputs?: Record<string, { block: BlockJson }>;
  next?: { block: BlockJson };
  disabledReasons?: string[];
}

const generator = createGenerator();

/** Opens a saved workspace without a page. */
export function open(workspaceJson: WorkspaceJson): Blockly.Workspace {
  installBlocks();
  const workspace = new Blockly.Workspace();
  Blockly.serialization.workspaces.load(workspaceJson, workspace);
  return workspace;
}

/** A workspace of these blocks, and of variables whose name is their id. */
export function workspaceOf(blocks: readonly BlockJson[], variables: readonly string[] = []): WorkspaceJson {
  return {
    blocks: { languageVersion: 0, blocks },
    variables: variables.map((name) => ({ id: name, name })),
  };
}

/** The blocks one below the other. */
export function stack(...blocks: readonly BlockJson[]): BlockJson {
  const [first, ...others] = blocks.toReversed();
  return others.reduce((below, block) => ({ ...block, next: { block: below } }), first!);
}

/** The program of a saved workspace. */
export function programOf(workspaceJson: WorkspaceJson): Program {
  const workspace = open(workspaceJson);
  const program = generator.toProgram(workspace);
  workspace.dispose();
  return program;
}

/** The code of a program whose start block has these blocks below it. */
export function codeOf(blocks: readonly BlockJson[], variables: readonly string[] = []): string {
  return programOf(workspaceOf([stack({ type: "start" }, ...blocks)], variables)).code;
}

import "blockly/blocks";
import * as Blockly from "blockly/core";
import { pythonGenerator } from "blockly/python";
import { installBlocks } from "../../../src/blocks/install.ts";
import { createGenerator } from "../../../src/generators/families.ts";
import type { Generation, GeneratorName } from "../timed-generators.ts";

installBlocks();
// The one block of ours that the compared programs begin with.
pythonGenerator.forBlock.start = () => "";
const ours = createGenerator();

const generate: Readonly<Record<GeneratorName, (workspace: Blockly.Workspace) => string>> = {
  ours: (workspace) => ours.toProgram(workspace).code,
  blockly: (workspace) => pythonGenerator.workspaceToCode(workspace),
};

let workspace = new Blockly.Workspace();

const generation: Generation = {
  load(json) {
    workspace.dispose();
    workspace = new Blockly.Workspace();
    Blockly.serialization.workspaces.load({ ...json }, workspace);
    return workspace.getAllBlocks(false).length;
  },
  time(name) {
    const startMs = performance.now();
    const code = generate[name](workspace);
    return { ms: performance.now() - startMs, lines: code.split("\n").length };
  },
};
Reflect.set(globalThis, "generation", generation);

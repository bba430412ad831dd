import { test } from "vitest";
import { pythonGenerator } from "blockly/python";
import { open, stack, workspaceOf, type BlockJson } from "./workspace.ts";
import { createGenerator } from "../../src/generators/families.ts";

const num = (n: number): BlockJson => ({ type: "math_number", fields: { NUM: n } });
const get: BlockJson = { type: "variables_get", fields: { VAR: { id: "x" } } };
const unit = (): BlockJson[] => [
  { type: "variables_set", fields: { VAR: { id: "x" } }, inputs: { VALUE: { block: { type: "math_arithmetic", fields: { OP: "ADD" }, inputs: { A: { block: get }, B: { block: num(2) } } } } } },
  { type: "text_print", inputs: { TEXT: { block: get } } },
  { type: "math_change", fields: { VAR: { id: "x" } }, inputs: { DELTA: { block: num(1) } } },
  { type: "text_print", inputs: { TEXT: { block: num(1) } } },
];
// 4 + 2 + 2 + 2 = 10 blocks a unit
function long(blocks: number): BlockJson { const all: BlockJson[] = []; for (let i = 0; i < blocks / 10; i++) all.push(...unit()); return stack(...all); }
function nested(blocks: number, depth: number): BlockJson {
  const per: BlockJson[] = [];
  // each nest: depth levels of repeat(2 blocks) with a unit in each level
  for (let made = 0; made < blocks; made += depth * 12) {
    let inner: BlockJson | null = null;
    for (let d = 0; d < depth; d++) inner = { type: "controls_repeat_ext", inputs: { TIMES: { block: num(3) }, DO: { block: stack(...unit(), ...(inner ? [inner] : [])) } } };
    per.push(inner!);
  }
  return stack(...per);
}
const med = (xs: number[]) => xs.sort((a, b) => a - b)[xs.length >> 1]!;
test("measure", () => {
  const ours = createGenerator();
  for (const [name, make] of [["long", long], ["nested 5", (n: number) => nested(n, 5)], ["nested 20", (n: number) => nested(n, 20)]] as const)
    for (const size of [1000, 5000]) {
      const mine = open(workspaceOf([stack({ type: "start" }, make(size))].map((b) => b), ["x"]));
      const theirs = open(workspaceOf([make(size)], ["x"]));
      const count = theirs.getAllBlocks(false).length;
      const a: number[] = [], b: number[] = [];
      for (let i = 0; i < 25; i++) {
        let t = performance.now(); ours.toProgram(mine); a.push(performance.now() - t);
        t = performance.now(); pythonGenerator.workspaceToCode(theirs); b.push(performance.now() - t);
      }
      const [m, s] = [med(a.slice(5)), med(b.slice(5))];
      console.log(name, count, "ours", m.toFixed(2), "ms", (1000 * m / count).toFixed(1), "us/block; blockly", s.toFixed(2), "ratio", (m / s).toFixed(2));
    }
}, 600000);
test("deep", () => {
  const ours = createGenerator();
  let inner: BlockJson | null = null;
  for (let d = 0; d < 200; d++) inner = { type: "controls_if", inputs: { DO0: { block: inner ?? { type: "led_toggle" } } } };
  const w = open(workspaceOf([stack({ type: "start" }, inner!)]));
  console.log("deep", ours.toProgram(w).lines.length);

  for (const type of ["led_toggle", "text_print"]) for (const off of [false, true]) {
    const w2 = open(workspaceOf([stack({ type: "start" }, { type: "led_toggle" })]));
    let above = w2.getTopBlocks(false)[0]!.getNextBlock()!;
    for (let i = 0; i < 5000; i++) { const b = w2.newBlock(type); if (off) b.setDisabledReason(true, "MANUALLY_DISABLED"); above.nextConnection!.connect(b.previousConnection!); above = b; }
    const ms: number[] = [];
    for (let i = 0; i < 9; i++) { const t = performance.now(); ours.toProgram(w2); ms.push(performance.now() - t); }
    console.log("5000", type, off, ours.toProgram(w2).lines.length, med(ms).toFixed(1));
  }
  for (const size of [500, 1000, 2000, 3000, 4000]) { try { open(workspaceOf([stack({ type: "start" }, ...Array.from({ length: size }, () => ({ type: "led_toggle" })))])); console.log("load ok", size); } catch (e) { console.log("load", size, String(e)); } }
  for (const depth of [500, 1000, 2000]) { try { 
    const w3 = open(workspaceOf([stack({ type: "start" }, { type: "led_toggle" })]));
    let inside = w3.getTopBlocks(false)[0]!.getNextBlock()!;
    for (let i = 0; i < depth; i++) { const b = w3.newBlock("controls_if"); inside.getInput("DO0") ? inside.getInput("DO0")!.connection!.connect(b.previousConnection!) : inside.nextConnection!.connect(b.previousConnection!); inside = b; }
    const t = performance.now(); console.log("depth", depth, ours.toProgram(w3).lines.length, (performance.now() - t).toFixed(0)); } catch (e) { console.log("depth", depth, String(e)); } }
}, 600000);

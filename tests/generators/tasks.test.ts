import { describe, expect, it } from "vitest";
import { parseTraceback, programLine } from "../../src/device/traceback.ts";
import { blockAt } from "../../src/generators/program.ts";
import { runProgram } from "../boards/run-program.ts";
import { type BlockJson, programOf, stack, workspaceOf } from "./workspace.ts";

const number = (value: number) => ({ block: { type: "math_number", fields: { NUM: value } } });
const wait = (seconds: number): BlockJson => ({ type: "wait_seconds", inputs: { SECONDS: number(seconds) } });
const every = (seconds: number): BlockJson => ({ type: "every_seconds", fields: { SECONDS: seconds } });
const divide = {
  block: { type: "math_arithmetic", fields: { OP: "DIVIDE" }, inputs: { A: number(1), B: number(0) } },
};
const fail: BlockJson = { type: "text_print", id: "guilty", inputs: { TEXT: divide } };
const say = (words: string): BlockJson => ({
  type: "text_print",
  inputs: { TEXT: { block: { type: "text", fields: { TEXT: words } } } },
});
const codeOfStacks = (...stacks: readonly BlockJson[]) => programOf(workspaceOf(stacks)).code;

describe("stacks side by side", () => {
  it("stop all when one fails, and its block is to blame", async () => {
    const program = programOf(workspaceOf([stack(every(0.1), say("on")), stack(every(1), wait(0.25), fail)]));
    const { output, error } = await runProgram(program.code);
    expect(output).toBe("on\non\non\n");
    const traceback = parseTraceback(error);
    expect(error).toContain("ZeroDivisionError");
    expect(blockAt(program, programLine(traceback)!)).toBe("guilty");
  });

  it("are the same tasks in whatever place on the canvas they lie", () => {
    const [one, other] = [stack(every(1), say("a")), stack(every(2), say("b"))];
    const here = codeOfStacks({ ...one, x: 0, y: 0 }, { ...other, x: 0, y: 500 });
    const there = codeOfStacks({ ...one, x: 900, y: 500 }, { ...other, x: -40, y: 0 });
    expect(there).toBe(here);
  });

  it("have names of their own, also beside a function of the learner's that is called alike", () => {
    const definition: BlockJson = { type: "procedures_defnoreturn", fields: { NAME: "when started" } };
    const code = codeOfStacks(
      stack({ type: "start" }, say("a")),
      stack({ type: "start" }, say("b")),
      definition,
      { type: "procedures_defnoreturn", fields: { NAME: "main" } },
    );
    expect(code.match(/def \w+/g)).toEqual([
      "def main",
      "def when_started",
      "def when_started2",
      "def when_started3",
      "def main2",
    ]);
  });

  it("lose no press of a button while they wait for another thing", async () => {
    const code = codeOfStacks(
      stack({ type: "when_button", fields: { PIN: "D2", EVENT: "PRESSED" } }, say("pressed")),
      stack({ type: "start" }, wait(5), say("done")),
    );
    const wires = [1000, 2000, 3000].flatMap((atMs): [number, string, 0 | null][] => [
      [atMs, "D2", 0],
      [atMs + 100, "D2", null],
    ]);
    expect((await runProgram(code, { forMs: 6000, wires })).output).toBe("pressed\npressed\npressed\ndone\n");
  });

  it("share what an MQTT message brought with the functions that ask for it", async () => {
    const variable = { fields: { VAR: { id: "m", name: "message" } } };
    const report: BlockJson = { type: "procedures_defnoreturn", fields: { NAME: "report" } };
    const message = { block: { type: "variables_get", ...variable } };
    const print: BlockJson = { type: "text_print", inputs: { TEXT: message } };
    const call: BlockJson = { type: "procedures_callnoreturn", extraState: { name: "report" } };
    const hat: BlockJson = { type: "when_mqtt", fields: { ...variable.fields, TOPIC: "a" } };
    const { code } = programOf(
      workspaceOf([
        stack({ type: "start" }, call, { type: "wifi_connect" }, { type: "mqtt_connect" }),
        stack(hat, call),
        { ...report, inputs: { STACK: { block: print } } },
      ]),
    );
    expect(code).toContain('message = ""\n');
    expect(code).toContain("    global message\n    async for message in");
    const { output } = await runProgram(code, { broker: [[3000, "a", "hello"]] });
    expect(output).toBe("\nhello\n");
  });

  it("are no tasks because of a web page that belongs to no program", () => {
    const loose: BlockJson = { type: "page_show", x: 500, y: 0 };
    const off = { type: "page_show", disabledReasons: ["MANUALLY_DISABLED"] };
    expect(codeOfStacks(stack({ type: "start" }, say("a"), off), loose)).toBe('print("a")\n');
  });

  it("serve a web page that only a function shows something on", async () => {
    const code = codeOfStacks(
      stack(
        { type: "start" },
        { type: "wifi_connect" },
        { type: "procedures_callnoreturn", extraState: { name: "show" } },
      ),
      {
        type: "procedures_defnoreturn",
        fields: { NAME: "show" },
        inputs: { STACK: { block: { type: "page_show" } } },
      },
    );
    const { visited } = await runProgram(code, { visits: [[5000, "/"]] });
    expect(visited.map(([, , status]) => status)).toEqual([200]);
  });
});

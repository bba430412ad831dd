import { describe, expect, it } from "vitest";
import { createGenerator } from "../../src/generators/families.ts";
import { runProgram } from "../boards/run-program.ts";
import { type BlockJson, codeOf, open, programOf, stack, workspaceOf } from "./workspace.ts";

const number = (value: number) => ({ block: { type: "math_number", fields: { NUM: value } } });
const truth = (value: boolean) => ({
  block: { type: "logic_boolean", fields: { BOOL: value ? "TRUE" : "FALSE" } },
});
const get = (id: string) => ({ block: { type: "variables_get", fields: { VAR: { id } } } });
const words = (text: string) => ({ block: { type: "text", fields: { TEXT: text } } });
const wait = (seconds: number): BlockJson => ({ type: "wait_seconds", inputs: { SECONDS: number(seconds) } });
const say = (text: string): BlockJson => ({ type: "text_print", inputs: { TEXT: words(text) } });
const python = (line: string): BlockJson => ({ type: "python_line", fields: { CODE: line } });
const forever = (...inside: BlockJson[]): BlockJson => ({
  type: "forever",
  inputs: { DO: { block: stack(...inside) } },
});
const every = (seconds: number): BlockJson => ({ type: "every_seconds", fields: { SECONDS: seconds } });
const result = (value: BlockJson, ...inside: BlockJson[]): BlockJson => ({
  type: "procedures_defreturn",
  fields: { NAME: "slow" },
  inputs: { STACK: { block: stack(...inside) }, RETURN: { block: value } },
});
const slow = { block: { type: "procedures_callreturn", extraState: { name: "slow" } } };
const iff = (condition: { block: BlockJson }, ...inside: BlockJson[]): BlockJson => ({
  type: "controls_if",
  inputs: { IF0: condition, DO0: { block: stack(...inside) } },
});
const repeat = (times: { block: BlockJson }, ...inside: BlockJson[]): BlockJson => ({
  type: "controls_repeat_ext",
  inputs: { TIMES: times, DO: { block: stack(...inside) } },
});

/** What the stacks print side by side in a second and a half. */
async function printed(stacks: readonly BlockJson[], variables: readonly string[] = []): Promise<string> {
  const { code } = programOf(workspaceOf(stacks, variables));
  const { output, error } = await runProgram(code, { forMs: 1500 });
  return output + (/\w*Error.*$/mu.exec(error)?.[0] ?? "");
}

describe("a loop pauses", () => {
  const slowly = result({ type: "logic_boolean", fields: { BOOL: "TRUE" } }, wait(1));
  it.each<[string, BlockJson, BlockJson[]]>([
    ["that waits only inside a loop that may not go round", forever(repeat(get("n"), wait(1))), []],
    [
      "that waits only for an answer that may not be asked for",
      forever(
        iff(
          {
            block: { type: "logic_operation", fields: { OP: "AND" }, inputs: { A: truth(false), B: slow } },
          },
          say("never"),
        ),
      ),
      [slowly],
    ],
    ["that waits for nothing typed", forever({ type: "wait_seconds" }), []],
    ["that waits for a typed 0", forever(wait(0)), []],
    ["with a line of Python that may print", forever(python("x = 1")), []],
  ])("%s", (_what, loop, others) => {
    const { code } = programOf(workspaceOf([stack({ type: "start" }, loop), ...others], ["n"]));
    expect(code).toMatch(/^while True:\n(?: .*\n)* {4}time\.sleep_ms\(\d+\)$/mu);
  });

  it("where a function may return out of an inner loop before it waits", () => {
    const definition: BlockJson = {
      type: "procedures_defnoreturn",
      fields: { NAME: "f" },
      inputs: {
        STACK: {
          block: stack(
            repeat(number(3), { type: "procedures_ifreturn", inputs: { CONDITION: truth(true) } }),
            wait(1),
          ),
        },
      },
    };
    const call: BlockJson = { type: "procedures_callnoreturn", extraState: { name: "f" } };
    const { code } = programOf(workspaceOf([stack({ type: "start" }, forever(call)), definition]));
    expect(code).toContain("while True:\n    f()\n    time.sleep_ms(1)\n");
  });

  it("for longer where it asks the Wi-Fi chip whether to go on", () => {
    const isConnected = { block: { type: "wifi_is_connected" } };
    const until = { type: "controls_whileUntil", fields: { MODE: "UNTIL" }, inputs: { BOOL: isConnected } };
    expect(codeOf([until])).toContain("while not wifi.is_connected():\n    time.sleep_ms(20)\n");
  });

  it("but not when each round rests", () => {
    expect(codeOf([forever(repeat(number(2), wait(1)))])).not.toContain("sleep_ms");
    expect(codeOf([forever(python("time.sleep(1)"))])).not.toContain("sleep_ms");
  });

  const until = (condition: { block: BlockJson }): BlockJson => ({
    type: "controls_whileUntil",
    fields: { MODE: "UNTIL" },
    inputs: { BOOL: condition, DO: { block: say("again") } },
  });

  it("but not when what it asks for in each round rests", () => {
    const { code } = programOf(workspaceOf([stack({ type: "start" }, until(slow)), slowly]));
    expect(code).toContain('while not slow():\n    print("again")\n');
    expect(code).not.toContain("sleep_ms");
  });

  it("for as long as a line takes over Wi-Fi when it asks the Wi-Fi chip in each round", () => {
    const knob: BlockJson = { type: "analog_read", fields: { PIN: "A6", UNIT: "percent" } };
    const big: BlockJson = {
      type: "logic_compare",
      fields: { OP: "GT" },
      inputs: { A: { block: knob }, B: number(50) },
    };
    expect(codeOf([{ type: "controls_whileUntil", inputs: { BOOL: { block: big } } }])).toContain(
      "sleep_ms(20)",
    );
  });
});

describe("a wait whose time only the running program knows", () => {
  const n = "n";
  const waitFor = (value: { block: BlockJson }): BlockJson => ({
    type: "wait_seconds",
    inputs: { SECONDS: value },
  });
  const set = (value: { block: BlockJson }): BlockJson => ({
    type: "variables_set",
    fields: { VAR: { id: n } },
    inputs: { VALUE: value },
  });
  const change = (by: number): BlockJson => ({
    type: "math_change",
    fields: { VAR: { id: n } },
    inputs: { DELTA: number(by) },
  });
  const sum = (op: string, a: { block: BlockJson }, b: { block: BlockJson }) => ({
    block: { type: "math_arithmetic", fields: { OP: op }, inputs: { A: a, B: b } },
  });
  const knob = (pin: string) => ({
    block: { type: "analog_read", fields: { PIN: pin, UNIT: "percent" } },
  });
  const random = (from: number, to: number) => ({
    block: { type: "math_random_int", inputs: { FROM: number(from), TO: number(to) } },
  });
  const led: BlockJson = { type: "led_toggle" };
  const codeFor = (...blocks: BlockJson[]) => codeOf(blocks, [n]);
  const PAUSE = "time.sleep_ms(20)";

  it("is rest enough for a loop that Stop reaches anyway", () => {
    expect(codeFor(forever(led, waitFor(knob("A0"))))).not.toContain("sleep_ms");
    expect(codeFor(set(number(1)), forever(led, waitFor(get(n)), change(-0.1)))).not.toContain("sleep_ms");
  });

  it.each<[string, BlockJson[]]>([
    ["is measured", [forever(say("x"), waitFor(knob("A0")))]],
    ["is measured by the Wi-Fi chip", [forever(led, waitFor(knob("A6")))]],
    ["shrinks", [set(number(1)), forever(say("x"), waitFor(get(n)), change(-0.1))]],
    ["is 0 at first", [forever(say("x"), waitFor(get(n)), set(number(1)))]],
    ["is a difference", [set(number(1)), forever(say("x"), waitFor(sum("MINUS", get(n), number(1))))]],
    ["may be drawn as 0", [forever(say("x"), waitFor(random(0, 3)))]],
    [
      "is set by the learner's own Python",
      [set(number(1)), python("n = 0"), forever(say("x"), waitFor(get(n)))],
    ],
  ])("is followed by a pause in a loop that keeps the Wi-Fi chip busy when it %s", (_what, blocks) => {
    expect(codeFor(...blocks)).toContain(PAUSE);
  });

  it.each<[string, BlockJson[]]>([
    ["is set to numbers above 0", [set(number(1)), forever(say("x"), waitFor(get(n)), set(number(0.5)))]],
    ["grows", [set(number(1)), forever(say("x"), waitFor(get(n)), change(0.1))]],
    [
      "is made of such numbers",
      [set(number(2)), forever(say("x"), waitFor(sum("DIVIDE", get(n), number(8))))],
    ],
    ["is drawn above 0", [forever(say("x"), waitFor(random(1, 3)))]],
  ])("needs no pause in a loop that keeps the Wi-Fi chip busy when it %s", (_what, blocks) => {
    expect(codeFor(...blocks)).not.toContain(PAUSE);
  });

  it("is no rest of milliseconds when less than one is left of it", () => {
    const waitMs = (value: { block: BlockJson }): BlockJson => ({
      type: "wait_milliseconds",
      inputs: { MILLISECONDS: value },
    });
    expect(codeFor(forever(say("x"), waitMs(number(0.5))))).toContain(PAUSE);
    expect(codeFor(set(number(1)), forever(say("x"), waitMs(sum("DIVIDE", get(n), number(9)))))).toContain(
      PAUSE,
    );
    expect(codeFor(set(number(50)), forever(say("x"), waitMs(get(n))))).not.toContain(PAUSE);
  });

  it("takes no time and is no error when it is below 0, alone and beside other stacks", async () => {
    const countdown = stack({ type: "start" }, set(number(-5)), waitFor(get(n)), say("go"));
    expect(await printed([countdown], [n])).toBe("go\n");
    expect(await printed([countdown, stack(every(1), say("beat"))], [n])).toMatch(
      /^(beat\ngo|go\nbeat)\nbeat\n$/u,
    );
  });
});

describe("stacks beside others", () => {
  const beat = stack(every(1), say("beat"));

  it("await a function before they take a part of what it gives", async () => {
    const upper: BlockJson = {
      type: "text_change_case",
      fields: { CASE: "UPPERCASE" },
      inputs: { TEXT: slow },
    };
    const shout: BlockJson = { type: "text_print", inputs: { TEXT: { block: upper } } };
    const definition = result({ type: "text", fields: { TEXT: "abc" } }, wait(0.1));
    expect(await printed([stack({ type: "start" }, shout), beat, definition])).toBe("beat\nABC\nbeat\n");
  });

  it("await a function whose waiting is the learner's own Python", async () => {
    const definition: BlockJson = {
      type: "procedures_defnoreturn",
      fields: { NAME: "f" },
      inputs: { STACK: { block: stack(python("await asyncio.sleep(0.1)"), say("f")) } },
    };
    const call: BlockJson = { type: "procedures_callnoreturn", extraState: { name: "f" } };
    expect(await printed([stack({ type: "start" }, call), beat, definition])).toBe("beat\nf\nbeat\n");
  });

  it("share a variable that the learner's own Python sets", async () => {
    const show: BlockJson = { type: "text_print", inputs: { TEXT: get("score") } };
    const stacks = [stack(every(0.4), python("score = score + 1")), stack({ type: "start" }, wait(1), show)];
    expect(await printed(stacks, ["score"])).toBe("3\n");
  });

  it("share a variable that the learner's own Python reads", async () => {
    const set: BlockJson = {
      type: "variables_set",
      fields: { VAR: { id: "x" } },
      inputs: { VALUE: number(7) },
    };
    const stacks = [stack({ type: "start" }, set), stack({ type: "start" }, wait(1), python("print(x)"))];
    expect(await printed(stacks, ["x"])).toBe("7\n");
  });

  it("count each for itself with a counter of the same name", async () => {
    const count = (from: number, seconds: number): BlockJson => ({
      type: "controls_for",
      fields: { VAR: { id: "i" } },
      inputs: {
        FROM: number(from),
        TO: number(from + 2),
        BY: number(1),
        DO: { block: stack(wait(seconds), { type: "text_print", inputs: { TEXT: get("i") } }) },
      },
    });
    const stacks = [stack({ type: "start" }, count(1, 0.2)), stack({ type: "start" }, count(11, 0.21))];
    expect(await printed(stacks, ["i"])).toBe("1\n11\n2\n12\n3\n13\n");
  });

  it("go on while a stack sends itself its own message", async () => {
    const echo: BlockJson = { type: "when_message", fields: { MESSAGE: "go" } };
    const send: BlockJson = { type: "send_message", fields: { MESSAGE: "go" } };
    expect(await printed([stack(echo, send), stack({ type: "start" }, send), beat])).toBe("beat\nbeat\n");
  });

  it("go on while a stack plays an empty melody again and again", async () => {
    const play: BlockJson = { type: "sound_melody", fields: { PIN: "D3" }, inputs: { NOTES: words("") } };
    expect(await printed([stack({ type: "start" }, forever(play)), beat])).toBe("beat\nbeat\n");
  });

  it("do not come of a stack that holds only notes and switched-off blocks", () => {
    const off = { ...say("off"), disabledReasons: ["MANUALLY_DISABLED"] };
    const note: BlockJson = { type: "comment", fields: { TEXT: "later" } };
    const { code } = programOf(
      workspaceOf([stack({ type: "start" }, say("on")), stack(every(1), note, off)]),
    );
    expect(code).toBe('print("on")\n');
  });
});

it("the variable of a loop has a value after a list with nothing in it", async () => {
  const loop: BlockJson = {
    type: "controls_forEach",
    fields: { VAR: { id: "x" } },
    inputs: { LIST: { block: { type: "lists_create_with", extraState: { itemCount: 0 } } } },
  };
  const show: BlockJson = { type: "text_print", inputs: { TEXT: get("x") } };
  expect(await printed([stack({ type: "start" }, loop, show)], ["x"])).toBe("0\n");
});

it("a variable keeps its name in the Python of a single block", () => {
  const json = workspaceOf([{ type: "variables_get", fields: { VAR: { id: "Zk%3{a!" } } }]);
  const workspace = open({ ...json, variables: [{ id: "Zk%3{a!", name: "score" }] });
  expect(createGenerator().toSnippet(workspace.getTopBlocks(false)[0]!)).toBe("score");
  workspace.dispose();
});

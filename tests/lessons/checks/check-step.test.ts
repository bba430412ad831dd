import { describe, expect, it } from "vitest";
import { checkStep } from "../../../src/lessons/checks/check-step.ts";
import type { CheckOf } from "../../../src/lessons/checks/checks.ts";
import type { JudgeProgram } from "../../../src/lessons/checks/court.ts";
import type { Finding } from "../../../src/lessons/checks/finding.ts";
import type { Scene } from "../../../src/lessons/format/scene.ts";
import { programOf, stack, workspaceOf } from "../../generators/workspace.ts";
import { judgeThatSays, judgeWithout, realJudge } from "./judges.ts";

type Behaviour = Omit<CheckOf<"behaviour">, "kind" | "id" | "says">;

/** What comes of checks of what a program does, one after the other. */
async function found(
  code: string,
  checks: readonly Behaviour[],
  { judge = realJudge, scene }: { readonly judge?: JudgeProgram; readonly scene?: Scene } = {},
): Promise<readonly Finding[]> {
  const step = {
    id: "step",
    checks: checks.map((check, i) => ({
      kind: "behaviour" as const,
      id: `check-${i}`,
      says: { en: "No." },
      ...check,
    })),
  };
  const work = { workspace: {}, code, answers: {}, codeOf: () => null };
  return [...(await checkStep(step, scene, work, judge)).values()];
}

/** When the LED is on for the first time, which takes the board a moment. */
const LED_ON_MS = 10;
const on = { kind: "pin", pin: "LED", level: 1 } as const;
const hello = { kind: "seen", sight: { kind: "prints", text: "hello" } } as const;
const holds = { kind: "holds" };
const blink = (seconds: number): string => {
  const wait = {
    type: "wait_seconds",
    inputs: { SECONDS: { block: { type: "math_number", fields: { NUM: seconds } } } },
  };
  const set = (STATE: string) => ({ type: "led_set", fields: { STATE } });
  const inside = stack(set("ON"), wait, set("OFF"), wait);
  return programOf(
    workspaceOf([stack({ type: "start" }, { type: "forever", inputs: { DO: { block: inside } } })]),
  ).code;
};

describe("a program of blocks on a virtual Nano of its own", () => {
  it("does what it should, or fails at the moment at which it did not", async () => {
    const checks: Behaviour[] = [
      { seconds: 5, expect: { kind: "seen", sight: on, atLeast: 5 } },
      { seconds: 5, expect: { kind: "lasts", sight: on, atLeast: 0.5, atMost: 0.5, times: 4 } },
      { seconds: 5, expect: { kind: "at", sight: on, at: 2.25 } },
      { seconds: 5, expect: { kind: "goes-on" } },
    ];
    expect(await found(blink(0.5), checks)).toEqual([holds, holds, holds, holds]);
    expect(await found(blink(1), checks)).toEqual([
      { kind: "fails", atMs: null },
      { kind: "fails", atMs: LED_ON_MS + 500 },
      holds,
      holds,
    ]);
  });

  it("is given the scene of the step, and that of the check on top", async () => {
    const code =
      'from machine import Pin\nimport time\nleft, right = (Pin(name, Pin.IN, Pin.PULL_UP) for name in ("D2", "D3"))\nwhile True:\n    if not left.value(): print("left")\n    if not right.value(): print("right")\n    time.sleep(0.1)\n';
    const isSeen = (text: string) => ({ kind: "seen", sight: { kind: "prints", text } }) as const;
    const right = { presses: [{ at: 2, pin: "D3", for: 0.3 }] };
    const checks: Behaviour[] = [
      { seconds: 4, expect: isSeen("left") },
      { seconds: 4, expect: isSeen("right") },
      { seconds: 4, scene: right, expect: { ...isSeen("right"), from: 1.9, to: 2.4 } },
      { seconds: 4, scene: right, expect: isSeen("left") },
    ];
    const scene = { presses: [{ at: 1, pin: "D2" }] };
    expect(await found(code, checks, { scene })).toEqual([
      holds,
      { kind: "fails", atMs: null },
      holds,
      holds,
    ]);
  });

  it("throws other dice with another seed, and the same with the same", async () => {
    const dice = "import random\nprint([random.randint(1, 1000) for i in range(9)])\n";
    const throws: string[] = [];
    const judge: JudgeProgram = async (...asked) => {
      const judgement = await realJudge(...asked);
      if (judgement.kind === "verdict") throws.push(judgement.verdict.output);
      return judgement;
    };
    const check = { seconds: 1, expect: { kind: "ends" } } as const;
    await found(dice, [check, { ...check, seed: 7 }], { judge });
    await found(dice, [{ ...check, seed: 7 }], { judge });
    expect(throws[0]).not.toBe(throws[1]);
    expect(throws[2]).toBe(throws[1]);
  });

  it("is held to nothing that it tidies up when it is no longer watched", async () => {
    const code =
      'from machine import Pin\nimport time\nled = Pin("LED", Pin.OUT, value=0)\ntry:\n    while True: time.sleep(0.1)\nfinally:\n    led.on()\n    print("bye")\n';
    const never = (sight: typeof on | { kind: "prints" }) =>
      ({ seconds: 2, expect: { kind: "never", sight } }) as const;
    expect(await found(code, [never(on), never({ kind: "prints" })])).toEqual([holds, holds]);
  });

  it("fails with its error, and when that happened", async () => {
    const code = 'import time\nprint("hello")\ntime.sleep(1)\nprint(oops)\n';
    const [finding] = await found(code, [{ seconds: 5, expect: hello }]);
    expect(finding).toMatchObject({
      kind: "fails",
      cause: { kind: "error", error: "NameError: name 'oops' isn't defined" },
    });
    expect(finding?.kind === "fails" && Math.abs((finding.atMs ?? 0) - 1000) < 20).toBe(true);
  });

  it.each([
    ["does not compile", "print(\n", { kind: "error" }],
    ["prints for ever", 'while True: print("x" * 1000)\n', { kind: "limit", limit: "outputBytes" }],
    ["makes more and more", "all = []\nwhile True: all.append(bytearray(4000))\n", undefined],
  ])("fails when it %s", async (_sentence, code, cause) => {
    const [finding] = await found(code, [{ seconds: 20, expect: hello }]);
    expect(finding).toMatchObject(cause ? { kind: "fails", cause } : { kind: "fails" });
  });

  it("that never rests is watched for as long as others", async () => {
    expect(await found("while True: pass\n", [{ seconds: 2, expect: { kind: "goes-on" } }])).toEqual([holds]);
  });

  it("that takes no notice of Ctrl-C is looked at as far as it was watched", async () => {
    const code =
      'import time\nwhile True:\n    try:\n        print("hello")\n        while True: time.sleep(0.1)\n    except KeyboardInterrupt:\n        pass\n';
    const once = { ...hello, atMost: 1 };
    expect(await found(code, [{ seconds: 2, expect: once }])).toEqual([holds]);
  });
});

describe("the checks of a step", () => {
  it("that ask for the same share one run", async () => {
    let runs = 0;
    const counting: JudgeProgram = (...asked) => {
      runs++;
      return judgeThatSays("hello\n")(...asked);
    };
    const check = { seconds: 5, expect: hello } as const;
    await found("x", [check, { ...check, expect: { kind: "ends" } }, { ...check, scene: {} }], {
      judge: counting,
    });
    expect(runs).toBe(1);
    await found("x", [check, { ...check, seed: 2 }], { judge: counting });
    expect(runs).toBe(3);
  });

  it("that watch for shorter see no more of a shared run than they would of their own", async () => {
    const code = 'import time\nprint("early")\ntime.sleep(2)\nprint("hello")\ntime.sleep(2)\noops\n';
    const each: Behaviour[] = [
      { seconds: 1, expect: { kind: "never", sight: hello.sight } },
      { seconds: 3, expect: hello },
      { seconds: 3, expect: { kind: "goes-on" } },
      { seconds: 9, expect: { kind: "goes-on" } },
    ];
    const together = await found(code, each);
    expect(together.map(({ kind }) => kind)).toEqual(["holds", "holds", "holds", "fails"]);
    const alone = await Promise.all(each.map((check) => found(code, [check])));
    expect(together).toEqual(alone.flat());
  });

  it("know nothing of a program that hangs, or of a judge that breaks", async () => {
    const check = { seconds: 5, expect: hello } as const;
    expect(await found("x", [check], { judge: judgeWithout({ kind: "hung" }) })).toEqual([
      { kind: "unknown", reason: "hung" },
    ]);
    const broken = judgeWithout({ kind: "broken", reason: "no wasm" });
    expect(await found("x", [check], { judge: broken })).toEqual([{ kind: "unknown", reason: "broken" }]);
  });

  it("know nothing where no judge can be found", async () => {
    const nobody: JudgeProgram = async () => {
      throw new Error("no workers here");
    };
    const finding = { kind: "unknown", reason: "broken" };
    expect(await found("x", [{ seconds: 5, expect: hello }], { judge: nobody })).toEqual([finding]);
  });

  it("are none where the step has none", async () => {
    const work = { workspace: {}, code: "", answers: {}, codeOf: () => null };
    expect((await checkStep({ id: "step" }, undefined, work, judgeThatSays(""))).size).toBe(0);
  });
});

import { describe, expect, it, vi } from "vitest";
import { BoardError } from "../../src/device/board-error.ts";
import { Session } from "../../src/device/session.ts";
import type { Program } from "../../src/generators/program.ts";
import { type BoardChoice, virtualChoice } from "../../src/ui/board-choice.ts";
import { explainAirError } from "../../src/ui/boards/explain-air-error.ts";
import type { Notice } from "../../src/ui/notice.ts";
import { Workbench } from "../../src/ui/workbench.ts";
import { InProcessTransport } from "../boards/in-process-transport.ts";

// On a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const programOf = (...lines: string[]): Program => ({
  code: lines.map((line) => `${line}\n`).join(""),
  lines: lines.map((_line, i) => `block ${i + 1}`),
});

const FAILING = programOf("x = 0", "print(1 / x)");
const SLEEPING = programOf("import time", "time.sleep(9)");

/** A board that cannot be reached as long as `failure` says why. */
class MoodyTransport extends InProcessTransport {
  failure: BoardError | null = null;

  override open(receive: Parameters<InProcessTransport["open"]>[0]): ReturnType<InProcessTransport["open"]> {
    return this.failure ? Promise.reject(this.failure) : super.open(receive);
  }
}

function bench() {
  const transport = new MoodyTransport();
  let output = "";
  const session = new Session((bytes) => {
    output += new TextDecoder().decode(bytes);
  });
  const blamed: (string | null)[] = [];
  const revealed: string[] = [];
  const notes: string[] = [];
  const helped: string[] = [];
  const canvas = {
    blame: (blockId: string | null) => void blamed.push(blockId),
    stackName: () => null,
    reveal: (blockId: string) => void revealed.push(blockId),
  };
  const workbench = new Workbench(
    session,
    virtualChoice(transport),
    () => canvas,
    () => ({ note: (text) => void notes.push(text) }),
    (remedy) => void helped.push(remedy),
  );
  return { workbench, session, transport, blamed, revealed, notes, helped, printed: () => output };
}

const OTHERS: Notice = { tone: "info", sentence: "From elsewhere.", actions: [] };

describe("Run", () => {
  it("connects the board first when there is none", async () => {
    const { workbench, session, notes, printed } = bench();
    workbench.program.set(programOf("print('hello')"));
    await workbench.run();
    expect(printed()).toBe("hello\r\n");
    expect(notes).toEqual(["Program started", "Program finished"]);
    expect(session.state.value.kind).toBe("ready");
  });

  it("takes the program of the moment", async () => {
    const { workbench, printed } = bench();
    await workbench.connect();
    workbench.program.set(programOf("print(1)"));
    await workbench.run();
    workbench.program.set(programOf("print(2)"));
    await workbench.run();
    expect(printed()).toBe("1\r\n2\r\n");
  });

  it("runs nothing when the board cannot be reached, and says what helps", async () => {
    const { workbench, transport, notes } = bench();
    transport.failure = new BoardError("missing-part", "404");
    await workbench.run();
    expect(notes).toEqual([]);
    expect(workbench.notice.value).toMatchObject({
      tone: "error",
      sentence: "A part of the virtual Nano did not load. Your blocks are safe.",
      details: { text: "missing-part: 404" },
      actions: [{ label: "Load the page again" }],
    });
  });

  it("does nothing while a program runs", async () => {
    const { workbench, transport, notes } = bench();
    workbench.program.set(SLEEPING);
    let second: Promise<void> = Promise.resolve();
    transport.whileRunning = () => {
      second = workbench.run();
    };
    await workbench.run();
    await second;
    expect(notes).toEqual(["Program started", "Program finished"]);
  });
});

describe("a program that fails", () => {
  it("is blamed on its block and its line, in one sentence, with the traceback to look at", async () => {
    const { workbench, blamed, notes } = bench();
    workbench.program.set(FAILING);
    await workbench.run();
    expect(blamed.at(-1)).toBe("block 2");
    expect(workbench.failedLine.value).toBe(2);
    expect(notes.at(-1)).toBe("Program stopped with an error");
    expect(workbench.notice.value).toMatchObject({
      tone: "error",
      sentence:
        "Line 2: This divides by zero, and that has no answer. Change the number it divides by. [ZeroDivisionError]",
      details: { text: expect.stringContaining('File "<stdin>", line 2, in <module>') },
    });
  });

  it("offers to show the block", async () => {
    const { workbench, revealed } = bench();
    workbench.program.set(FAILING);
    await workbench.run();
    workbench.notice.value!.actions[0]!.act();
    expect(revealed).toEqual(["block 2"]);
  });

  it("offers no block when the line is nobody's", async () => {
    const { workbench, blamed } = bench();
    workbench.program.set({ ...FAILING, lines: [null, null] });
    await workbench.run();
    expect(blamed.at(-1)).toBeNull();
    expect(workbench.notice.value?.actions).toEqual([]);
  });

  it("is forgiven when it changes", async () => {
    const { workbench, blamed } = bench();
    workbench.program.set(FAILING);
    await workbench.run();
    workbench.program.set(programOf("x = 1", "print(1 / x)"));
    expect(workbench.failedLine.value).toBeNull();
    expect(workbench.notice.value).toBeNull();
    expect(blamed.at(-1)).toBeNull();
  });

  it("is not forgiven when only its blocks moved", async () => {
    const { workbench, blamed } = bench();
    workbench.program.set(FAILING);
    await workbench.run();
    workbench.program.set({ ...FAILING });
    expect(workbench.failedLine.value).toBe(2);
    expect(blamed.at(-1)).toBe("block 2");
  });

  it("is forgiven when it is run again", async () => {
    const { workbench, blamed } = bench();
    workbench.program.set(FAILING);
    await workbench.run();
    blamed.length = 0;
    await workbench.run();
    expect(blamed).toEqual([null, "block 2"]);
  });

  it("marks no line in a program that was changed while it ran, but blames the block", async () => {
    const { workbench, transport, blamed } = bench();
    workbench.program.set(programOf("import time", "time.sleep(9)", "1 / 0"));
    transport.whileRunning = () => workbench.program.set(programOf("# other"));
    await workbench.run();
    expect(blamed.at(-1)).toBe("block 3");
    expect(workbench.failedLine.value).toBeNull();
    expect(workbench.notice.value?.sentence).toContain("Line 3:");
  });
});

describe("Stop", () => {
  it("by the one key that also runs", async () => {
    const { workbench, transport, notes } = bench();
    workbench.program.set(SLEEPING);
    transport.whileRunning = () => void workbench.runOrStop();
    await workbench.runOrStop();
    expect(notes).toEqual(["Program started", "Program stopped"]);
    expect(workbench.notice.value).toBeNull();
  });
});

describe("a lost board", () => {
  it("is told of, and the button connects it again", async () => {
    const { workbench, session, transport, notes } = bench();
    workbench.program.set(SLEEPING);
    transport.whileRunning = () => transport.cut();
    await workbench.run();
    expect(notes).toEqual(["Program started", "Program stopped"]);
    expect(workbench.notice.value).toMatchObject({
      sentence: "The virtual Nano stopped working. Your blocks are safe.",
      actions: [{ label: "Start it again" }],
    });
    const reconnected = new Promise<void>((resolve) => {
      session.state.subscribe(({ kind }) => {
        if (kind === "ready") resolve();
      });
    });
    workbench.notice.value!.actions[0]!.act();
    await reconnected;
    expect(workbench.notice.value).toBeNull();
  });

  it("says nothing when it was let go on purpose", async () => {
    const { workbench, session } = bench();
    await workbench.connect();
    session.disconnect();
    expect(workbench.notice.value).toBeNull();
  });

  it("comes back with the next try, and the notice goes", async () => {
    const { workbench, transport } = bench();
    transport.failure = new BoardError("no-response", "");
    expect(await workbench.connect()).toBe(false);
    expect(workbench.notice.value?.sentence).toBe("The board does not answer.");
    transport.failure = null;
    expect(await workbench.connect()).toBe(true);
    expect(workbench.notice.value).toBeNull();
  });
});

describe("another board", () => {
  const choiceOf = (transport: MoodyTransport): BoardChoice => ({
    transport,
    explain: explainAirError,
    tellFate: (fate) => `Its fate: ${fate}`,
  });

  it("is where programs go once it is connected", async () => {
    const { workbench, transport, printed } = bench();
    const other = new MoodyTransport();
    await workbench.connect();
    await workbench.change(choiceOf(other));
    transport.failure = new BoardError("missing-part", "nobody asks this one");
    workbench.program.set(programOf("print('there')"));
    await workbench.run();
    expect(printed()).toBe("there\r\n");
    expect(workbench.choice.value.transport).toBe(other);
  });

  it("that cannot be reached is told to whoever wanted it, and the one before can be had again", async () => {
    const { workbench, session, transport } = bench();
    const other = new MoodyTransport();
    other.failure = new BoardError("wrong-password", "");
    await workbench.connect();
    await expect(workbench.change(choiceOf(other))).rejects.toMatchObject({ code: "wrong-password" });
    expect(workbench.notice.value).toBeNull();
    expect(await workbench.connect()).toBe(true);
    expect(workbench.choice.value.transport).toBe(transport);
    expect(session.state.value.kind).toBe("ready");
  });

  it("has words of its own for what goes wrong, and buttons that help elsewhere", async () => {
    const { workbench, helped } = bench();
    const other = new MoodyTransport();
    await workbench.change(choiceOf(other));
    other.failure = new BoardError("taken", "busy:192.168.1.30");
    await workbench.connect();
    expect(workbench.notice.value).toMatchObject({
      sentence: "The board is busy with another page. Close that page, or take the board over.",
      details: { text: "taken: busy:192.168.1.30" },
    });
    workbench.notice.value!.actions[0]!.act();
    expect(helped).toEqual(["take-over"]);
  });

  it.each([
    ["is lost", (other: MoodyTransport) => other.cut()],
    ["is left", (_other: MoodyTransport, leave: () => void) => leave()],
  ])("says what is known of its program when it %s", async (_what, part) => {
    const { workbench, notes, transport } = bench();
    const other = new MoodyTransport();
    await workbench.change(choiceOf(other));
    workbench.program.set(SLEEPING);
    let left: Promise<unknown> = Promise.resolve();
    other.whileRunning = () =>
      part(other, () => {
        left = workbench.connect(virtualChoice(transport));
      });
    await workbench.run();
    await left;
    expect(notes).toEqual(["Program started", "Its fate: unknown"]);
  });

  it("that comes while one is being connected takes its place, and nobody complains", async () => {
    const { workbench, transport } = bench();
    const first = workbench.connect();
    const other = new MoodyTransport();
    await workbench.change(choiceOf(other));
    await first;
    expect(workbench.choice.value.transport).toBe(other);
    expect(workbench.choice.value.transport).not.toBe(transport);
    expect(workbench.notice.value).toBeNull();
  });
});

describe("what others have to say", () => {
  it("stays when a program is run or mended", async () => {
    const { workbench } = bench();
    await workbench.connect();
    workbench.notice.set(OTHERS);
    workbench.program.set(programOf("print(1)"));
    await workbench.run();
    expect(workbench.notice.value).toBe(OTHERS);
  });
});

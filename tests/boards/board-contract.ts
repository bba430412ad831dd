import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { BoardFiles } from "../../src/device/files.ts";
import type { Outcome } from "../../src/device/outcome.ts";
import { forgetProgram, SAVED_PROGRAM, saveProgram } from "../../src/device/saved-program.ts";
import { Session } from "../../src/device/session.ts";
import { programLine } from "../../src/device/traceback.ts";
import type { Transport } from "../../src/device/transport.ts";

/** A board that is switched on, and the way to it. */
export interface BoardUnderTest {
  /** A new way to the same board. */
  transport(): Transport;
  stop(): Promise<void>;
}

/** What is known of a kind of board. */
export interface Manners {
  /** Programs that it cannot be got out of over this way, by their name here. */
  readonly cannotStop?: readonly string[];
  /** Whether typing at its prompt is a risk: it freezes when a key comes while it still writes. */
  readonly isRiskyToType?: boolean;
  /** How long a test may take, in milliseconds. */
  readonly patienceMs?: number;
  /** How many lines it can print in that time. */
  readonly lineCount?: number;
}

/** Programs that do not end, and print "go" when they run. */
const ENDLESS: Readonly<Record<string, string>> = {
  sleep: "import time\nprint('go')\ntime.sleep(600)\n",
  "tight loop": "print('go')\nwhile True:\n    pass\n",
  "prints with a breath": "import time\nwhile True:\n    print('go')\n    time.sleep(0.2)\n",
  "prints without a breath": "while True:\n    print('go')\n",
  "lights with a breath":
    "import rgb_led, time\nprint('go')\nwhile True:\n    rgb_led.show('red')\n    rgb_led.off()\n    time.sleep(0.02)\n",
  "lights without a breath":
    "import rgb_led\nprint('go')\nwhile True:\n    rgb_led.show('red')\n    rgb_led.off()\n",
};

/** A session with a board, and all that it prints. */
class Talk {
  text = "";
  readonly session: Session;
  readonly #decoder = new TextDecoder();
  #wake: () => void = () => undefined;

  constructor() {
    this.session = new Session((bytes) => {
      this.text += this.#decoder.decode(bytes, { stream: true });
      this.#wake();
    });
  }

  /** Waits until the board has printed this. */
  async until(marker: string): Promise<void> {
    while (!this.text.includes(marker))
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
  }

  /** Runs a program to its end; what it prints. */
  async run(code: string): Promise<string> {
    this.text = "";
    expect(await this.session.run(code)).toEqual({ kind: "finished" });
    return this.text.replaceAll("\r\n", "\n");
  }

  /** Runs a program, and presses Stop once it has printed "go". */
  async runAndStop(code: string): Promise<Outcome> {
    this.text = "";
    const running = this.session.run(code);
    await this.until("go\r\n");
    await this.session.stop();
    return running;
  }
}

/** What a session can do with every board, so that nothing above it has to ask which one it is. */
export function boardContract(
  name: string,
  start: () => Promise<BoardUnderTest>,
  { cannotStop = [], patienceMs = 30_000, lineCount = 2000, isRiskyToType = false }: Manners = {},
): void {
  describe(`a session with ${name}`, { timeout: patienceMs }, () => {
    let board: BoardUnderTest;
    let talk: Talk;
    beforeAll(async () => {
      board = await start();
    }, patienceMs);
    afterAll(() => board?.stop());
    beforeEach(async () => {
      talk = new Talk();
      await talk.session.connect(board.transport());
    }, patienceMs);
    afterEach(() => talk.session.disconnect());

    describe("runs", () => {
      it("a program to its last line, and passes on what it prints", async () => {
        expect(await talk.run("print('hello')\nprint('été 🤖')")).toBe("hello\nété 🤖\n");
        expect(talk.session.state.value.kind).toBe("ready");
      });

      it("one after another, none of which knows of the one before", async () => {
        await talk.run("import counting\ncounting.mine = 1\nx = 1");
        const second = "import counting\nprint('x' in globals(), hasattr(counting, 'mine'), __name__)";
        expect(await talk.run(second)).toBe("False False __main__\n");
      });

      it("a program of 20 KB with all its letters", async () => {
        const letters = "äöü€ x".repeat(5);
        const lines = Array.from({ length: 100 }, (_, i) => `# ${letters.repeat(4)}\nt${i} = "${letters}"`);
        expect(await talk.run(`${lines.join("\n")}\nprint(len(t0), t99)`)).toBe(`30 ${letters}\n`);
      });

      it("one that prints bytes that mean something to the prompt", async () => {
        expect(await talk.run("print('a\\x04b\\x04\\x04')\nprint('c')")).toBe("a\x04b\x04\x04\nc\n");
      });

      it("one that prints a lot, and loses nothing of it", async () => {
        const printed = await talk.run(`for i in range(${lineCount}):\n    print('line', i)`);
        expect(printed).toBe(Array.from({ length: lineCount }, (_, i) => `line ${i}\n`).join(""));
      });

      it("one that fails, and tells its line", async () => {
        const outcome = await talk.session.run("def half(x):\n    return 1 / x\n\nhalf(0)\n");
        expect(outcome).toMatchObject({ kind: "failed", traceback: { type: "ZeroDivisionError" } });
        expect(outcome.kind === "failed" && programLine(outcome.traceback)).toBe(2);
        expect(outcome.kind === "failed" && outcome.traceback.frames.length).toBe(2);
      });

      it("one that Python cannot read, and tells the line", async () => {
        const outcome = await talk.session.run("x = 1\nif x\n");
        expect(outcome).toMatchObject({ kind: "failed", traceback: { type: "SyntaxError" } });
        expect(outcome.kind === "failed" && programLine(outcome.traceback)).toBe(2);
      });

      it("one that asks, and gets the answer that is typed", async () => {
        const running = talk.session.run("name = input('Who? ')\nprint('Hello ' + name)");
        await talk.until("Who? ");
        talk.session.type("Ada\r");
        expect(await running).toEqual({ kind: "finished" });
        expect(talk.text).toContain("Hello Ada");
        expect(await talk.run("print('next')")).toBe("next\n");
      });
    });

    describe("stops", () => {
      const names = Object.keys(ENDLESS).filter((each) => !cannotStop.includes(each));

      it.each(names)("one that does this: %s", async (each) => {
        expect(await talk.runAndStop(ENDLESS[each] ?? "")).toMatchObject({ kind: "stopped" });
        expect(await talk.run("print('next')")).toBe("next\n");
      });

      it("one that is asked something, and what was typed to it does not reach the next", async () => {
        const running = talk.session.run("import time\nprint('go')\ntime.sleep(600)");
        await talk.until("go\r\n");
        talk.session.type("1/0\r");
        await talk.session.stop();
        expect(await running).toMatchObject({ kind: "stopped" });
        expect(await talk.run("print('next')")).toBe("next\n");
      });

      it("one, and leaves the board still: lights dark, tones off, timers gone", async () => {
        await talk.runAndStop(`from machine import PWM, Pin, Timer
import time
led = Pin("LED", Pin.OUT, value=1)
tone = PWM(Pin("D5"), freq=440, duty_u16=30000)
timer = Timer(period=20, callback=lambda t: led.toggle())
print("go")
time.sleep(600)
`);
        // A timer that went on would not find its LED any more, and say so.
        const look = "from machine import Pin\nimport time\ntime.sleep(0.2)\nprint(Pin('LED').value())";
        expect(await talk.run(look)).toBe("0\n");
      });
    });

    describe("keeps files that", () => {
      const bytes = new Uint8Array(3000).map((_, i) => (i * 7) & 255);

      it("are written, listed, read, renamed and removed", async () => {
        const files = new BoardFiles(talk.session);
        await files.write("/data/one.bin", bytes);
        expect(await files.list()).toContainEqual({ path: "/data/one.bin", size: 3000, folder: false });
        expect(await files.read("/data/one.bin")).toEqual(bytes);
        await files.rename("/data/one.bin", "/data/two.bin");
        await expect(files.read("/data/one.bin")).rejects.toMatchObject({ code: "file-failed" });
        expect((await files.read("/data/two.bin")).length).toBe(3000);
        await files.remove("/data");
        expect((await files.list()).some(({ path }) => path.startsWith("/data"))).toBe(false);
      });

      it("have some room", async () => {
        const { free, total } = await new BoardFiles(talk.session).space();
        expect(free).toBeGreaterThan(100_000);
        expect(total).toBeGreaterThanOrEqual(free);
      });

      it("are saved to start by themselves, and forgotten again", async () => {
        const files = new BoardFiles(talk.session);
        await saveProgram(talk.session, "print('saved')\n");
        expect(new TextDecoder().decode(await files.read(SAVED_PROGRAM))).toBe("print('saved')\n");
        expect((await files.list()).map(({ path }) => path)).toContain("/main.py");
        await forgetProgram(talk.session);
        expect((await files.list()).map(({ path }) => path)).not.toContain("/main.py");
      });
    });

    it.skipIf(isRiskyToType)("lets people type at the prompt", async () => {
      await talk.run("x = 41");
      talk.session.openPrompt();
      await talk.until(">>> ");
      talk.session.type("x + 1\r");
      await talk.until("42");
      await talk.session.closePrompt();
      expect(await talk.run("print('next')")).toBe("next\n");
    });
  });
}

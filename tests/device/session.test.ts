import { describe, expect, it, vi } from "vitest";
import { BoardError } from "../../src/device/board-error.ts";
import { Session, type SessionState } from "../../src/device/session.ts";
import {
  type Arrival,
  type Transport,
  type TransportEvent,
  unknownArrival,
} from "../../src/device/transport.ts";
import { InProcessTransport } from "../boards/in-process-transport.ts";

// On a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const FOREVER = `from machine import Pin
import time
led = Pin("LED", Pin.OUT, value=1)
while True:
    time.sleep(1)
`;

/** A program that Ctrl-C does not end. */
const DEAF = `import time
while True:
    try:
        time.sleep(1)
    except KeyboardInterrupt:
        pass
`;

/** A session, all that it prints and every state it goes through. */
function watched(stepTimeoutMs?: number) {
  let output = "";
  const decoder = new TextDecoder();
  const session = new Session((bytes) => {
    output += decoder.decode(bytes, { stream: true });
  }, stepTimeoutMs);
  const states: SessionState["kind"][] = [];
  session.state.subscribe(({ kind }) => states.push(kind));
  return { session, states, printed: () => output };
}

async function connected() {
  const transport = new InProcessTransport();
  const all = watched();
  await all.session.connect(transport);
  return { transport, ...all };
}

describe("a session", () => {
  it("runs a program to its last line and passes on what it prints", async () => {
    const { session, printed } = await connected();
    expect(await session.run('print("hello")\nprint("été 🤖")')).toEqual({ kind: "finished" });
    expect(printed()).toBe("hello\r\nété 🤖\r\n");
    expect(session.state.value.kind).toBe("ready");
  });

  it("goes from connecting to ready, and over running back to ready", async () => {
    const { session, states } = await connected();
    await session.run("1");
    expect(states).toEqual(["connecting", "ready", "running", "ready"]);
    expect(session.state.value).toEqual({ kind: "ready", label: "Board on this thread" });
  });

  it("tells a Python error with its line", async () => {
    const { session } = await connected();
    const outcome = await session.run("def half(x):\n    return 1 / x\n\nhalf(0)\n");
    expect(outcome).toMatchObject({
      kind: "failed",
      traceback: {
        type: "ZeroDivisionError",
        message: "divide by zero",
        frames: [
          { line: 4, function: null },
          { line: 2, function: "half" },
        ],
      },
    });
  });

  it.each([
    ["nothing at all", ""],
    ["nothing but spaces", "  \n\n"],
    ["nothing but comments", "# one\n# two"],
  ])("finishes a program of %s", async (_what, code) => {
    const { session, printed, transport } = await connected();
    expect(await session.run(code)).toEqual({ kind: "finished" });
    expect(printed()).toBe("");
    expect(await session.run("print(1)")).toEqual({ kind: "finished" });
    expect(printed()).toBe("1\r\n");
    expect(transport.bootCount).toBe(1);
  });

  it("takes Windows line ends, and counts lines right", async () => {
    const { session, printed } = await connected();
    const outcome = await session.run("if True:\r\n    print('a')\r\n\r\n1/0\r\n");
    expect(printed()).toBe("a\r\n");
    expect(outcome).toMatchObject({ kind: "failed", traceback: { frames: [{ line: 4 }] } });
  });

  it("runs a program that has the raw REPL's own commands in a text", async () => {
    const { session, printed } = await connected();
    expect(await session.run("print(len('\x01\x02\x03\x04'))")).toEqual({ kind: "finished" });
    expect(await session.run("print('next')")).toEqual({ kind: "finished" });
    expect(printed()).toBe("4\r\nnext\r\n");
  });

  it.each([
    ["alone", "\\x04", "\x04\r\n"],
    ["twice", "\\x04\\x04", "\x04\x04\r\n"],
    ["between others", "a\\x04b", "a\x04b\r\n"],
    ["before what looks like an error", "\\x04Traceback\\x04", "\x04Traceback\x04\r\n"],
  ])("does not take a byte 4 that a program prints for its end: %s", async (_where, printedBy, arrives) => {
    const { session, printed } = await connected();
    expect(await session.run(`print('${printedBy}')`)).toEqual({ kind: "finished" });
    expect(printed()).toBe(arrives);
    expect(await session.run("1/0")).toMatchObject({ kind: "failed" });
    expect(printed()).toBe(arrives);
  });

  it("finishes a program that ends the interpreter", async () => {
    const { session } = await connected();
    expect(await session.run("import sys\nsys.exit()")).toEqual({ kind: "finished" });
    expect(await session.run("pass")).toEqual({ kind: "finished" });
  });

  it("passes on a megabyte without losing a byte", async () => {
    const { session, printed } = await connected();
    expect(await session.run("line = 'ä' * 511\nfor i in range(1024): print(i % 10, line, sep='')")).toEqual({
      kind: "finished",
    });
    const line = "ä".repeat(511);
    const expected = Array.from({ length: 1024 }, (_, i) => `${i % 10}${line}\r\n`).join("");
    expect(printed().length).toBe(expected.length);
    expect(printed() === expected).toBe(true);
  });
});

describe("every program starts on a clean board:", () => {
  it("no names of the last one", async () => {
    const { session, printed } = await connected();
    await session.run("leftover = 1");
    await session.run("print([name for name in globals() if not name.startswith('__')])");
    expect(printed()).toBe("[]\r\n");
  });

  it("pins let go, the LED and the RGB LED dark", async () => {
    const { session, transport } = await connected();
    await session.run(
      "from machine import Pin\nfor n in ('LED', 'D2', 'A0', 'TX'): Pin(n, Pin.OUT, value=1)\nPin('LEDG', Pin.OUT, value=0)",
    );
    // A program that has finished leaves its lights on.
    expect(["LED", "D2", "A0", "TX", "LEDG"].map((name) => transport.level(name))).toEqual([1, 1, 1, 1, 0]);
    await session.run("pass");
    expect(["LED", "D2", "A0", "TX", "LEDG"].map((name) => transport.level(name))).toEqual([0, 0, 0, 0, 1]);
  });

  it("its helpers fresh, other modules as they are", async () => {
    const { session, printed } = await connected();
    await session.run("import primes, struct, sys\nprimes.mark = 1\nsys.modules['own'] = struct");
    await session.run("import primes, sys\nprint(hasattr(primes, 'mark'), 'own' in sys.modules)");
    expect(printed()).toBe("False True\r\n");
  });

  it("also when the last one took Python's own names for itself", async () => {
    const { session, printed, transport } = await connected();
    await session.run("list = globals = getattr = hasattr = dict = str = 5\nx = 1");
    expect(await session.run("print('x' in globals(), list('ab'))")).toEqual({ kind: "finished" });
    expect(printed()).toBe("False ['a', 'b']\r\n");
    expect(transport.bootCount).toBe(1);
  });

  it("also when the last one broke the board's modules", async () => {
    const { session, printed } = await connected();
    await session.run("import machine, time\nmachine.Pin = None\ntime.sleep = None");
    expect(
      await session.run("import time\ntime.sleep(1)\nfrom machine import Pin\nprint(Pin('LED'))"),
    ).toEqual({
      kind: "finished",
    });
    expect(printed()).toContain("Pin(GPIO6");
  });
});

/** A board that has been stopped, and how often it was told to clean up since. */
async function stopped() {
  const all = await connected();
  const { session, transport } = all;
  transport.whileRunning = () => void session.stop();
  await session.run(FOREVER);
  transport.whileRunning = () => undefined;
  const write = vi.spyOn(transport, "write");
  const cleans = () =>
    write.mock.calls.filter(([bytes]) => new TextDecoder().decode(bytes).includes("clean")).length;
  return { ...all, cleans };
}

describe("a board that is clean since the last Stop", () => {
  it("is not cleaned again for the next program", async () => {
    const { session, cleans } = await stopped();
    await session.run("x = 1");
    expect(cleans()).toBe(0);
  });

  it("is cleaned for the one after that", async () => {
    const { session, cleans } = await stopped();
    await session.run("x = 1");
    await session.run("1");
    expect(cleans()).toBe(1);
  });

  it("is cleaned when somebody has typed at its prompt meanwhile", async () => {
    const { session, cleans } = await stopped();
    session.openPrompt();
    session.type("x = 1\r");
    await session.closePrompt();
    await session.run("1");
    expect(cleans()).toBe(1);
  });

  it("is cleaned when something else was done with it meanwhile", async () => {
    const { session, cleans } = await stopped();
    await session.use("reading-files", ({ repl }) => repl.ask("x = 1"));
    await session.run("1");
    expect(cleans()).toBe(1);
  });
});

describe("a board that a program has bent too far to be cleaned", () => {
  it("is started anew before the next one", async () => {
    const { session, printed, transport } = await connected();
    await session.run("import sys\nsys.modules['machine'] = None\nx = 1");
    expect(await session.run("from machine import Pin\nprint('x' in globals())")).toEqual({
      kind: "finished",
    });
    expect(printed()).toBe("False\r\n");
    expect(transport.bootCount).toBe(2);
    expect(session.state.value.kind).toBe("ready");
  });

  it("is started anew after it was stopped", async () => {
    const { session, transport } = await connected();
    transport.whileRunning = () => void session.stop();
    const outcome = await session.run("import sys, time\nsys.modules['machine'] = None\ntime.sleep(9)");
    expect(outcome.kind).toBe("stopped");
    expect(transport.bootCount).toBe(2);
    expect(session.state.value.kind).toBe("ready");
  });
});

describe("Stop", () => {
  it("ends a sleeping program and leaves the LED dark", async () => {
    const { session, transport } = await connected();
    transport.whileRunning = () => void session.stop();
    expect(await session.run(FOREVER)).toEqual({ kind: "stopped", restarted: false });
    expect(transport.level("LED")).toBe(0);
    expect(transport.bootCount).toBe(1);
  });

  it("ends a tone that was started", async () => {
    const { session, transport } = await connected();
    const during: unknown[] = [];
    transport.whileRunning = () => {
      during.push(transport.level("D3"));
      void session.stop();
    };
    await session.run('import time\nfrom buzzer import Buzzer\nBuzzer("D3").start(440)\ntime.sleep(9)\n');
    expect([during[0], transport.level("D3")]).toEqual([1, 0]);
  });

  it("is done when the board is ready again", async () => {
    const { session, transport, states } = await connected();
    let stopping: Promise<void> = Promise.resolve();
    transport.whileRunning = () => {
      stopping = session.stop();
      transport.whileRunning = () => undefined;
    };
    await session.run(FOREVER);
    await stopping;
    expect(states.slice(2)).toEqual(["running", "stopping", "ready"]);
  });

  it("pressed twice is as good as once", async () => {
    const { session, transport } = await connected();
    const stops: Promise<void>[] = [];
    transport.whileRunning = () => stops.push(session.stop(), session.stop());
    expect(await session.run(FOREVER)).toEqual({ kind: "stopped", restarted: false });
    await Promise.all(stops);
    expect(session.state.value.kind).toBe("ready");
    transport.whileRunning = () => undefined;
    expect(await session.run("1")).toEqual({ kind: "finished" });
  });

  it("before the program has begun keeps it from beginning", async () => {
    const { session, printed, transport } = await connected();
    const running = session.run("print('began')");
    const stopping = session.stop();
    expect(await running).toEqual({ kind: "stopped", restarted: false });
    await stopping;
    expect(printed()).toBe("");
    expect(transport.bootCount).toBe(1);
    expect(session.state.value.kind).toBe("ready");
  });

  it("before the program has begun cleans the board all the same", async () => {
    const { session, transport, printed } = await connected();
    await session.run("from machine import Pin\nPin('LED', Pin.OUT, value=1)\nx = 1");
    const running = session.run("print('began')");
    await session.stop();
    await running;
    expect(transport.level("LED")).toBe(0);
    await session.run("print('x' in globals())");
    expect(printed()).toBe("False\r\n");
  });

  it("goes through `except Exception`", async () => {
    const { session, transport, printed } = await connected();
    transport.whileRunning = () => void session.stop();
    await session.run("import time\ntry:\n  time.sleep(9)\nexcept Exception:\n  print('caught')");
    expect(printed()).toBe("");
  });

  it("counts a program as stopped that ends in its own way when it is told to", async () => {
    const { session, transport, printed } = await connected();
    transport.whileRunning = () => void session.stop();
    const outcome = await session.run(
      "import time\ntry:\n  time.sleep(9)\nexcept KeyboardInterrupt:\n  print('bye')",
    );
    expect(outcome).toEqual({ kind: "stopped", restarted: false });
    expect(printed()).toBe("bye\r\n");
  });

  it("starts the board anew when the program does not listen", async () => {
    const { session, transport, states } = await connected();
    let naps = 0;
    let stopping: Promise<void> = Promise.resolve();
    transport.whileRunning = () => {
      if (++naps === 1) stopping = session.stop();
      // The program has had its Ctrl-C, and sleeps on.
      if (naps === 5) transport.hang();
    };
    expect(await session.run(DEAF)).toEqual({ kind: "stopped", restarted: true });
    await stopping;
    expect(transport.bootCount).toBe(2);
    expect(states.slice(2)).toEqual(["running", "stopping", "ready"]);
    transport.whileRunning = () => undefined;
    expect(await session.run("print(1)")).toEqual({ kind: "finished" });
  });

  it("does nothing when nothing runs", async () => {
    const { session, states } = await connected();
    await session.stop();
    expect(states).toEqual(["connecting", "ready"]);
    await new Session(() => undefined).stop();
  });

  it("tells the error of a program that failed on its way out", async () => {
    const { session, transport } = await connected();
    transport.whileRunning = () => void session.stop();
    const outcome = await session.run("import time\ntry:\n  time.sleep(9)\nexcept KeyboardInterrupt:\n  1/0");
    expect(outcome).toMatchObject({ kind: "failed", traceback: { type: "ZeroDivisionError" } });
  });
});

describe("Typing", () => {
  it("answers a program, and is heard by it only", async () => {
    const { session, printed } = await connected();
    const wanted: boolean[] = [];
    session.keysWanted.subscribe((areWanted) => {
      wanted.push(areWanted);
      if (areWanted) session.type("Ada\r");
    });
    session.type("nobody\r");
    await session.run("print(input('Name? '))");
    session.type("nobody\r");
    expect(printed()).toBe("Name? Ada\r\nAda\r\n");
    expect(wanted).toEqual([true, false]);
  });

  it("of Ctrl-C is Stop, whatever follows", async () => {
    const { session, printed } = await connected();
    session.keysWanted.subscribe((areWanted) => areWanted && session.type("no\x03yes\r"));
    expect(await session.run("input()\nprint('on')")).toEqual({ kind: "stopped", restarted: false });
    expect(printed()).not.toMatch(/yes|on/);
    expect(session.keysWanted.value).toBe(false);
  });

  it("answers a program that has put something of its own in the place of input, once it is over", async () => {
    const { session, printed } = await connected();
    await session.run("input = 5\nprint(input)");
    session.keysWanted.subscribe((areWanted) => areWanted && session.type("Ada\r"));
    await session.run("print(input())");
    expect(printed()).toBe("5\r\nAda\r\nAda\r\n");
  });

  /** A session that runs a program on a wire whose every answer is ours. */
  async function onPoorWire() {
    const { session } = watched(2000);
    const transport = new PoorTransport();
    const turn = () => new Promise<void>((resolve) => setTimeout(resolve));
    const answer = async (text: string) => {
      transport.answer(text);
      await turn();
    };
    const connecting = session.connect(transport);
    await turn();
    await answer("raw REPL; CTRL-B to exit\r\n>");
    await connecting;
    return { session, transport, answer };
  }

  it("waits for the program to begin, and ends with it, so that no prompt reads it", async () => {
    const { session, transport, answer } = await onPoorWire();
    const typed = (text: string) => {
      transport.typed = "";
      session.type(text);
      return transport.typed;
    };
    expect(typed("a")).toBe("");
    const running = session.run("1");
    expect(typed("b")).toBe("");
    await answer("OK\x04\x04>");
    expect(typed("c")).toBe("");
    await answer("OK");
    expect(typed("d\ne\r\n\x7f")).toBe("d\re\r\x7f");
    expect(typed("\x01f\x02\x05")).toBe("f");
    // A program may print this byte, too.
    await answer("\x04");
    expect(typed("g")).toBe("g");
    await answer("\x04>");
    expect(await running).toEqual({ kind: "finished" });
    expect(typed("h")).toBe("");
  });

  it("is wanted no more when the board is gone", async () => {
    const { session, transport, answer } = await onPoorWire();
    const running = session.run("1");
    await answer("OK\x04\x04>");
    await answer("OK");
    transport.receive({ kind: "keys", areWanted: true });
    expect(session.keysWanted.value).toBe(true);
    transport.receive({ kind: "closed", error: new BoardError("lost", "cut") });
    await running;
    expect(session.keysWanted.value).toBe(false);
  });
});

describe("a session refuses", () => {
  it("a second program while one is running", async () => {
    const { session } = await connected();
    const first = session.run("print(1)");
    await expect(session.run("print(2)")).rejects.toMatchObject({ code: "busy" });
    expect(await first).toEqual({ kind: "finished" });
  });

  it("to run without a board", async () => {
    await expect(new Session(() => undefined).run("1")).rejects.toMatchObject({ code: "not-connected" });
  });

  it("to run while it connects", async () => {
    const { session } = watched();
    const connecting = session.connect(new InProcessTransport());
    await expect(session.run("1")).rejects.toMatchObject({ code: "busy" });
    await connecting;
  });
});

describe("a session that loses its board", () => {
  it("reports the program lost", async () => {
    const { session, transport } = await connected();
    transport.whileRunning = () => transport.cut();
    expect(await session.run("import time\ntime.sleep(1)\n1/0")).toMatchObject({ kind: "lost" });
    expect(session.state.value).toMatchObject({ kind: "disconnected", error: { code: "lost" } });
  });

  it("connects again afterwards", async () => {
    const { session, transport, printed } = await connected();
    transport.cut();
    await session.connect(transport);
    expect(await session.run("print('again')")).toEqual({ kind: "finished" });
    expect(printed()).toBe("again\r\n");
  });

  it("on purpose reports the program lost, and shows no error", async () => {
    const { session, transport } = await connected();
    transport.whileRunning = () => session.disconnect();
    expect(await session.run("import time\ntime.sleep(1)")).toMatchObject({
      kind: "lost",
      error: { code: "lost", message: "disconnected" },
    });
    expect(session.state.value).toEqual({ kind: "disconnected", error: null });
  });

  it("on purpose takes no harm from doing it twice", async () => {
    const { session, states } = await connected();
    session.disconnect();
    session.disconnect();
    expect(states).toEqual(["connecting", "ready", "disconnected"]);
  });

  it("while it stops lets Stop come to its end too", async () => {
    const { session, transport } = await connected();
    let stopping: Promise<void> = Promise.resolve();
    transport.whileRunning = () => {
      stopping = session.stop();
      transport.cut();
    };
    expect(await session.run(FOREVER)).toMatchObject({ kind: "lost" });
    await stopping;
    expect(session.state.value.kind).toBe("disconnected");
  });
});

/** A wire whose board does as little as it is told to here. */
class PoorTransport implements Transport {
  readonly label = "Poor board";
  readonly patienceMs = 10;
  isClosed = false;
  written = "";
  typed = "";
  receive: (event: TransportEvent) => void = () => undefined;

  constructor(readonly opening: () => Promise<void> = () => Promise.resolve()) {}

  async open(receive: (event: TransportEvent) => void): Promise<Arrival> {
    this.receive = receive;
    await this.opening();
    return unknownArrival;
  }

  write(bytes: Uint8Array): void {
    this.written += new TextDecoder().decode(bytes);
  }

  type(text: string): void {
    this.typed += text;
  }

  interrupt(): void {
    this.write(new Uint8Array([3]));
  }

  restart(): Promise<void> {
    return this.opening();
  }

  close(): void {
    this.isClosed = true;
  }

  answer(text: string): void {
    this.receive({ kind: "bytes", bytes: new TextEncoder().encode(text) });
  }
}

describe("a session that cannot connect", () => {
  it("tells why, in its state too, and closes the way there", async () => {
    const { session, states } = watched();
    const transport = new PoorTransport(() => Promise.reject(new BoardError("missing-part", "404")));
    await expect(session.connect(transport)).rejects.toMatchObject({ code: "missing-part" });
    expect(session.state.value).toMatchObject({ kind: "disconnected", error: { code: "missing-part" } });
    expect(states).toEqual(["connecting", "disconnected"]);
    expect(transport.isClosed).toBe(true);
  });

  it("calls whatever else goes wrong on the way a lost board", async () => {
    const transport = new PoorTransport(() => Promise.reject(new TypeError("oops")));
    await expect(watched().session.connect(transport)).rejects.toMatchObject({
      code: "lost",
      message: /oops/,
    });
  });

  it("gives up with no-response when the board is silent", async () => {
    const { session } = watched(20);
    const transport = new PoorTransport();
    await expect(session.connect(transport)).rejects.toMatchObject({ code: "no-response" });
    expect(session.state.value).toMatchObject({ kind: "disconnected", error: { code: "no-response" } });
    expect(transport.isClosed).toBe(true);
  });

  it("connects to another board afterwards", async () => {
    const { session, printed } = watched(2000);
    await expect(
      session.connect(new PoorTransport(() => Promise.reject(new BoardError("lost", "")))),
    ).rejects.toThrow();
    await session.connect(new InProcessTransport());
    await session.run("print(1)");
    expect(printed()).toBe("1\r\n");
  });

  it("loses a program whose board falls silent between two steps", async () => {
    const { session } = watched(20);
    const transport = new PoorTransport();
    const connecting = session.connect(transport);
    await new Promise((resolve) => setTimeout(resolve));
    transport.answer("raw REPL; CTRL-B to exit\r\n>");
    await connecting;
    expect(await session.run("1")).toMatchObject({ kind: "lost", error: { code: "no-response" } });
    expect(session.state.value).toMatchObject({ kind: "disconnected", error: { code: "no-response" } });
  });
});

describe("a session that connects while it still connects", () => {
  it("leaves the first board alone", async () => {
    const { session } = watched();
    let arrive: () => void = () => undefined;
    const slow = new PoorTransport(
      () =>
        new Promise((resolve) => {
          arrive = resolve;
        }),
    );
    const first = expect(session.connect(slow)).rejects.toMatchObject({ code: "lost" });
    const second = session.connect(new InProcessTransport());
    expect(slow.isClosed).toBe(true);
    arrive();
    await first;
    expect(slow.written).toBe("");
    await second;
    expect(session.state.value).toEqual({ kind: "ready", label: "Board on this thread" });
  });

  it("over the same transport ends up with a board that works", async () => {
    const { session, printed } = watched();
    const transport = new InProcessTransport();
    const first = expect(session.connect(transport)).rejects.toMatchObject({ code: "lost" });
    await session.connect(transport);
    await first;
    expect(await session.run("print(1)")).toEqual({ kind: "finished" });
    expect(printed()).toBe("1\r\n");
  });

  it("lets go of a board that was ready", async () => {
    const { session, transport } = await connected();
    const next = new InProcessTransport();
    await session.connect(next);
    transport.cut();
    expect(session.state.value.kind).toBe("ready");
  });
});

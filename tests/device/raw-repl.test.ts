import { describe, expect, it } from "vitest";
import { BoardError } from "../../src/device/board-error.ts";
import { RawRepl } from "../../src/device/raw-repl.ts";
import { type Transport, unknownArrival } from "../../src/device/transport.ts";
import { InProcessTransport } from "../boards/in-process-transport.ts";

const STEP_MS = 2000;

/** A raw REPL on a real board that has had these bytes typed to it already. */
async function replAfter(typed: string) {
  const transport = new InProcessTransport();
  const repl = new RawRepl(transport, STEP_MS);
  await transport.open((event) => {
    if (event.kind === "bytes") repl.feed(event.bytes);
  });
  transport.write(new TextEncoder().encode(typed));
  return { transport, repl };
}

async function entered() {
  const { transport, repl } = await replAfter("");
  await repl.enter();
  let output = "";
  const decoder = new TextDecoder();
  const run = (code: string) =>
    repl.run(code, (bytes) => {
      output += decoder.decode(bytes, { stream: true });
    });
  return { transport, repl, run, printed: () => output };
}

describe("the raw REPL is entered", () => {
  it.each([
    ["the friendly prompt", ""],
    ["a line typed in half", "print('hal"],
    ["a block typed in half", "while True:\r"],
    ["paste mode", "\x05print(1)\nprint("],
    ["a raw prompt", "\x01"],
    ["a program sent in half", "\x01print('half a pro"],
    ["a program that waits for its first byte", "\x01\x05A\x01"],
  ])("from %s", async (_where, typed) => {
    const { repl } = await replAfter(typed);
    await repl.enter();
    let output = "";
    const { error } = await repl.run("print(6 * 7)", (bytes) => {
      output += new TextDecoder().decode(bytes);
    });
    expect([output, error]).toEqual(["42\r\n", ""]);
  });

  it("twice, and works on", async () => {
    const { repl, run, printed } = await entered();
    await repl.enter();
    await run("print(1)");
    expect(printed()).toBe("1\r\n");
  });
});

describe("the raw REPL", () => {
  it("keeps what a program prints apart from the error that ends it", async () => {
    const { run, printed } = await entered();
    const { error } = await run("print('before')\n1/0\nprint('after')");
    expect(printed()).toBe("before\r\n");
    expect(error).toContain('File "<stdin>", line 2, in <module>');
    expect(error).toContain("ZeroDivisionError: divide by zero");
  });

  it("reports a syntax error as an error, with its line", async () => {
    const { run, printed } = await entered();
    const { error } = await run("x = 1\nif x\n");
    expect(printed()).toBe("");
    expect(error).toContain('File "<stdin>", line 2\r\nSyntaxError: invalid syntax');
  });

  it("carries every character both ways", async () => {
    const { run, printed } = await entered();
    await run("größe = 'été 日本 🤖'\nprint(größe)");
    expect(printed()).toBe("été 日本 🤖\r\n");
  });

  it("runs one program after another", async () => {
    const { run, printed } = await entered();
    for (let i = 0; i < 5; i++) await run(`print(${i})`);
    expect(printed()).toBe("0\r\n1\r\n2\r\n3\r\n4\r\n");
  });

  it("tells what our own lines print, and their error", async () => {
    const { repl } = await entered();
    expect(await repl.ask("print('ours')")).toEqual({ output: "ours\n", error: "" });
    expect((await repl.ask("nothing")).error).toContain("NameError");
  });

  it.each(["\x01", "\x02", "\x03", "\x04"])(
    "takes %j in a text for what it is, not for a command to the board",
    async (control) => {
      const { run, printed } = await entered();
      const { error } = await run(`print(len('a${control}b'), ord('${control}'))`);
      expect(error).toBe("");
      expect(printed()).toBe(`3 ${control.charCodeAt(0)}\r\n`);
      await run("print('next')");
      expect(printed()).toBe(`3 ${control.charCodeAt(0)}\r\nnext\r\n`);
    },
  );

  it("keeps line numbers when there are such bytes in a comment", async () => {
    const { run } = await entered();
    const { error } = await run("# \x04 \x03\n\n1/0");
    expect(error).toContain("line 3");
  });

  it("comes to its prompt again after a program that ends the interpreter", async () => {
    const { run, printed } = await entered();
    expect(await run("import sys\nprint(1)\nsys.exit()\nprint(2)")).toEqual({ error: "" });
    await run("print(3)");
    expect(printed()).toBe("1\r\n3\r\n");
  });

  it("rejects what is asked after the conversation failed", async () => {
    const { repl } = await entered();
    repl.fail(new BoardError("lost", "cut"));
    await expect(repl.ask("1")).rejects.toMatchObject({ code: "lost" });
    await expect(repl.enter()).rejects.toMatchObject({ code: "lost" });
  });
});

/** A wire with nothing at its other end. */
class DeadWire implements Transport {
  readonly label = "nothing";
  readonly patienceMs = 10;
  written = "";
  async open() {
    return unknownArrival;
  }
  write(bytes: Uint8Array) {
    this.written += new TextDecoder().decode(bytes);
  }
  type(text: string) {
    this.written += text;
  }
  interrupt() {
    this.write(new Uint8Array([3]));
  }
  async restart() {
    await Promise.resolve();
  }
  close() {
    this.written = "";
  }
}

describe("the raw REPL over a dead wire", () => {
  it("gives up with no-response", async () => {
    await expect(new RawRepl(new DeadWire(), 10).enter()).rejects.toMatchObject({ code: "no-response" });
  });

  it("interrupts first, then asks for an empty raw prompt", async () => {
    const wire = new DeadWire();
    await expect(new RawRepl(wire, 1).enter()).rejects.toThrow();
    expect(wire.written).toBe("\x03\r\x03\x03\r\x01");
  });

  it("does not take an old banner for the answer", async () => {
    const repl = new RawRepl(new DeadWire(), 10);
    repl.feed(new TextEncoder().encode("raw REPL; CTRL-B to exit\r\n>"));
    await expect(repl.enter()).rejects.toMatchObject({ code: "no-response" });
  });

  it("gives up on our own lines when they begin and do not end", async () => {
    const repl = new RawRepl(new DeadWire(), 10);
    const executing = expect(repl.ask("1")).rejects.toMatchObject({ code: "no-response" });
    repl.feed(new TextEncoder().encode("OK"));
    await executing;
  });

  it("is not done with a program before the prompt is there again", async () => {
    const repl = new RawRepl(new DeadWire(), 10);
    let isOver = false;
    const running = repl
      .run("1", () => undefined)
      .finally(() => {
        isOver = true;
      });
    repl.feed(new TextEncoder().encode("OK"));
    for (const piece of ["\x04", "\x04", "\r\nMPY: soft", " reboot\r\n", "raw REPL; CTRL-B to exit\r\n"]) {
      repl.feed(new TextEncoder().encode(piece));
      await new Promise((resolve) => setTimeout(resolve));
      expect(isOver).toBe(false);
    }
    repl.feed(new TextEncoder().encode(">"));
    expect(await running).toEqual({ error: "" });
  });

  it("has no patience for our own lines, but all of it for a learner's program", async () => {
    const wire = new DeadWire();
    const repl = new RawRepl(wire, 10);
    let isOver = false;
    const running = repl
      .run("while True: pass", () => undefined)
      .finally(() => {
        isOver = true;
      });
    repl.feed(new TextEncoder().encode("OK"));
    await expect(new RawRepl(new DeadWire(), 40).ask("1")).rejects.toMatchObject({ code: "no-response" });
    expect(isOver).toBe(false);
    repl.feed(new TextEncoder().encode("\x04\x04>"));
    expect(await running).toEqual({ error: "" });
  });
});

import { expect, test, vi } from "vitest";
import { Session } from "../../src/device/session.ts";
import { InProcessTransport } from "../boards/in-process-transport.ts";

// On a busy machine.
vi.setConfig({ testTimeout: 30_000 });

/** A session at the friendly prompt of its board, and what it has shown since. */
async function atPrompt() {
  let shown = "";
  const transport = new InProcessTransport();
  const session = new Session((bytes) => {
    shown += new TextDecoder().decode(bytes);
  });
  await session.connect(transport);
  const shows = (text: string) => vi.waitFor(() => expect(shown).toContain(text));
  const open = async () => {
    session.openPrompt();
    await shows(">>> ");
    shown = "";
  };
  await open();
  return { session, transport, open, shows, shown: () => shown };
}

test("what is typed at the prompt is echoed, and answered", async () => {
  const { session, shows } = await atPrompt();
  expect(session.state.value.kind).toBe("typing");
  session.type("6 * 7\r");
  await shows("6 * 7\r\n42\r\n>>> ");
});

test("the prompt knows what the program before it has left", async () => {
  const { session, open, shows } = await atPrompt();
  await session.closePrompt();
  await session.run("score = 12");
  await open();
  session.type("score + 1\r");
  await shows("13\r\n");
});

test("several lines that are pasted are taken as they are", async () => {
  const { session, shows } = await atPrompt();
  session.type("for i in range(2):\n    print(i)\n    print('and')\nprint('over')\n");
  await shows("0\r\nand\r\n1\r\nand\r\nover\r\n>>> ");
});

test("Ctrl-C ends what runs at the prompt, and the prompt is back", async () => {
  const { session, transport, shows } = await atPrompt();
  let sleeps = 0;
  transport.whileRunning = () => ++sleeps === 3 && session.type("\x03");
  session.type("import time\r");
  session.type("while True: time.sleep(1)\r\r");
  await shows("KeyboardInterrupt:");
  expect(session.state.value.kind).toBe("typing");
});

test("a question that is asked at the prompt gets what is typed", async () => {
  const { session, shows } = await atPrompt();
  session.keysWanted.subscribe((areWanted) => areWanted && session.type("Ada\r"));
  session.type("'hello ' + input('name? ')\r");
  await shows("'hello Ada'");
});

test("a program runs as ever once the prompt is left, even in the middle of a line", async () => {
  const { session, shown } = await atPrompt();
  session.type("for i in range(3):\r    pri");
  await session.closePrompt();
  expect(session.state.value.kind).toBe("ready");
  expect(await session.run("print('program')")).toEqual({ kind: "finished" });
  expect(shown()).toMatch(/program\r\n$/);
});

test("the prompt is left even while something there goes on and on", async () => {
  const { session, transport } = await atPrompt();
  let isHung = false;
  transport.whileRunning = () => {
    isHung = true;
    transport.hang();
  };
  session.type("import time\r");
  session.type("while True: time.sleep(1)\r\r");
  const boots = transport.bootCount;
  await vi.waitFor(() => expect(isHung).toBe(true));
  await session.closePrompt();
  expect(session.state.value.kind).toBe("ready");
  expect(transport.bootCount).toBe(boots + 1);
});

test("nobody can type into the raw prompt by accident", async () => {
  const { session, shows } = await atPrompt();
  session.type("\x01");
  session.type("1 + 1\r");
  await shows("1 + 1\r\n2\r\n>>> ");
});

test("a program cannot be run while somebody types, nor a prompt be opened while one runs", async () => {
  const { session } = await atPrompt();
  await expect(session.run("1")).rejects.toMatchObject({ code: "busy" });
  expect(() => session.openPrompt()).toThrow("the board is typing");
});

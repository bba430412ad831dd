import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { WebSocket } from "ws";
import { BoardError } from "../../../src/device/board-error.ts";
import { BoardFiles } from "../../../src/device/files.ts";
import { Session } from "../../../src/device/session.ts";
import { WebReplTransport } from "../../../src/device/webrepl.ts";
import { type FakeWebRepl, startFakeWebRepl } from "./fake-webrepl.ts";

/** One thing that a board may say at any time. */
type Word = { readonly text: string } | { readonly bytes: Uint8Array } | { readonly close: number };

const BANNER = "raw REPL; CTRL-B to exit\r\n>";
const ABOUT = `\x1e{"kit":1,"machine":"m","python":[1,28,0],"id":"i","free":1,"nina":null,"name":null,"boot":"b","autostart":false,"safe_mode":false}\r\n`;

/** What a real board says, in whatever order, and what none would say. */
const word: fc.Arbitrary<Word> = fc.oneof(
  fc
    .constantFrom(
      "Password: ",
      "\r\nWebREPL connected\r\n>>> ",
      "Access denied",
      BANNER,
      "OK",
      "\x04",
      "\x04\x04>",
      `OK${ABOUT}\x04\x04>`,
      "OK\x1etrue\r\n\x04\x04>",
      'OK\x1e{"__proto__":{"x":1}}\r\n\x04\x04>',
      'OK\x1e[{"path":"/../../x","size":-1,"folder":"no"}]\r\n\x04\x04>',
      "OK\x04Traceback (most recent call last):\r\n",
      'Untether {"v":1,"name":"n","boot":"b","runs":true}\r\n',
      "\x1b[2J\x1b]0;title\x07",
      "<img src=x onerror=alert(1)>",
      ">".repeat(3000),
    )
    .map((text) => ({ text })),
  fc.string({ unit: "grapheme", maxLength: 80 }).map((text) => ({ text })),
  fc.uint8Array({ maxLength: 90 }).map((bytes) => ({ bytes })),
  fc
    .constantFrom([0x57, 0x42, 0, 0], [1, 28, 0], [0x57, 0x42, 1, 0])
    .map((bytes) => ({ bytes: Uint8Array.from(bytes) })),
  fc.constantFrom(1000, 1011, 1013, 4000).map((close) => ({ close })),
);

/** Answers each message of a page with the next words of this list, and begins with the first. */
function speak(words: readonly (readonly Word[])[]) {
  return (socket: WebSocket): void => {
    let turn = 0;
    const say = () => {
      for (const each of words[turn++] ?? []) {
        if (socket.readyState !== socket.OPEN) return;
        if ("text" in each) socket.send(each.text);
        else if ("bytes" in each) socket.send(each.bytes);
        else socket.close(each.close, "x");
      }
    };
    socket.on("message", say);
    say();
  };
}

const LOGIN: readonly (readonly Word[])[] = [
  [{ text: "Password: " }],
  [{ text: "\r\nWebREPL connected\r\n>>> " }],
];
const QUICK = { callMs: 200, loginMs: 60, beatMs: 30, stopMs: 30, absenceMs: 100, restartMs: 10 };

describe("a board that says whatever it likes", { timeout: 120_000 }, () => {
  let server: FakeWebRepl;
  let behave: (socket: WebSocket) => void = () => undefined;
  const loose: unknown[] = [];
  const note = (reason: unknown) => loose.push(reason);
  beforeAll(async () => {
    server = await startFakeWebRepl((socket) => behave(socket));
    process.on("unhandledRejection", note);
  });
  afterAll(async () => {
    process.off("unhandledRejection", note);
    await server.stop();
  });

  /** Does all that a page can do with a board; whatever comes of it has to be a `BoardError` or an outcome. */
  async function useBoard(session: Session): Promise<void> {
    const errors: unknown[] = [];
    const attempt = (action: () => Promise<unknown>) => action().catch((error) => errors.push(error));
    const board = { url: server.url, label: "Nobody's", password: "x" };
    await attempt(() => session.connect(new WebReplTransport(board, QUICK)));
    const running = attempt(() => session.run("print(1)"));
    await attempt(() => session.stop());
    await Promise.race([running, new Promise((resolve) => setTimeout(resolve, 150))]);
    session.type("x\r");
    await attempt(() => new BoardFiles(session).list());
    await attempt(() => new BoardFiles(session).write("/x", new Uint8Array(600)));
    session.disconnect();
    await running;
    for (const error of errors) expect(error).toBeInstanceOf(BoardError);
  }

  it.each([
    ["from the first moment", []],
    ["once it has let the page in", LOGIN],
    ["once it has shown its prompt", [...LOGIN, [{ text: BANNER }], [{ text: BANNER }]]],
  ] as const)("neither hangs nor breaks a session: %s", async (_when, beginning) => {
    const answers = fc.array(fc.array(word, { maxLength: 4 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(answers, async (words) => {
        behave = speak([...beginning, ...words]);
        const session = new Session(() => undefined, 60);
        await useBoard(session);
        expect(session.state.value).toMatchObject({ kind: "disconnected" });
        expect(loose).toEqual([]);
      }),
      { numRuns: 30, interruptAfterTimeLimit: 8000 },
    );
  });

  it("that floods the page with words is let go, or listened to, and costs no more than it says", async () => {
    behave = (socket) => {
      speak(LOGIN)(socket);
      const timer = setInterval(() => socket.send("\x04".repeat(20_000)), 1);
      socket.on("close", () => clearInterval(timer));
    };
    const session = new Session(() => undefined, 200);
    await useBoard(session);
    expect(session.state.value).toMatchObject({ kind: "disconnected" });
  });
});

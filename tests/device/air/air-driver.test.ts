import { afterEach, describe, expect, it } from "vitest";
import { Session } from "../../../src/device/session.ts";
import { WebReplTransport } from "../../../src/device/webrepl.ts";
import { type FakeWebRepl, startFakeWebRepl } from "../webrepl/fake-webrepl.ts";
import { ABOUT, raises, says, scriptedBoard } from "../webrepl/scripted-board.ts";

let server: FakeWebRepl;
let session: Session;
afterEach(async () => {
  session.disconnect();
  await server.stop();
});

/** A session with a board that answers each line of code in this way. */
async function connectTo(answer: (code: string) => string): Promise<Session> {
  server = await startFakeWebRepl(scriptedBoard(answer));
  session = new Session(() => undefined, 300);
  await session.connect(new WebReplTransport({ url: server.url, label: "Board", password: "secret" }));
  return session;
}

describe("a board that the page gets to know", () => {
  it("is refused when its MicroPython is too old", async () => {
    const old = connectTo(() => says({ ...ABOUT, python: [1, 23, 0] }));
    await expect(old).rejects.toMatchObject({ code: "old-firmware", message: "1.23.0" });
  });

  it("is refused before anything is brought to it, when it has no kit and is too old for one", async () => {
    const old = connectTo((code) =>
      code.includes("kit") ? raises("ImportError: no module named 'untether'") : "(1, 22, 0)\r\n\x04\x04",
    );
    await expect(old).rejects.toMatchObject({ code: "old-firmware", message: "(1, 22, 0)" });
  });

  it("is refused when the firmware of its Wi-Fi chip is too old", async () => {
    const old = connectTo(() => says({ ...ABOUT, nina: [1, 4, 8] }));
    await expect(old).rejects.toMatchObject({ code: "old-nina", message: "1.4.8" });
  });

  it("is welcome with versions that nobody knows today", async () => {
    const { state } = await connectTo(() => says({ ...ABOUT, python: [2, 0], nina: [3, 0, 0], more: "x" }));
    expect(state.value.kind).toBe("ready");
  });

  it.each(["", "\x1e", '\x1e{"kit":1}', "\x1enull", `\x1e${"9".repeat(9000)}`])(
    "is let go when what it tells of itself makes no sense: %j",
    async (answer) => {
      await expect(connectTo(() => `${answer}\r\n\x04\x04`)).rejects.toMatchObject({ code: "no-response" });
    },
  );
});

describe("a program that cannot be brought to a board", () => {
  const answer = (code: string) =>
    code.includes("about") ? says(ABOUT) : code.includes("missing") ? says([]) : "\x04\x04";

  it("is refused when it is too big, and the board is there all the same", async () => {
    const { state } = await connectTo(answer);
    const outcome = await session.run(`#${"x".repeat(100_000)}`);
    expect(outcome).toMatchObject({ kind: "not-started", error: { code: "file-too-big" } });
    expect(state.value.kind).toBe("ready");
  });

  it("is told after the second try that did not arrive whole, and another may follow", async () => {
    let tries = 0;
    const { state } = await connectTo((code) => {
      if (!code.includes("k.run")) return answer(code);
      tries++;
      return "\x1eBAD\x1e\r\n\x04\x04";
    });
    const outcome = await session.run("print(1)");
    expect(outcome).toMatchObject({ kind: "not-started", error: { code: "upload-damaged" } });
    expect(tries).toBe(2);
    expect(state.value.kind).toBe("ready");
  });
});

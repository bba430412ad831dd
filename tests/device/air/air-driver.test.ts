import { afterEach, describe, expect, it } from "vitest";
import { Session } from "../../../src/device/session.ts";
import { WebReplTransport } from "../../../src/device/webrepl.ts";
import { type FakeWebRepl, login, startFakeWebRepl } from "../webrepl/fake-webrepl.ts";

const BANNER = "raw REPL; CTRL-B to exit\r\n>";
const ABOUT = {
  kit: 1,
  machine: "Nano",
  python: [1, 28, 0],
  id: "0",
  free: 100_000,
  nina: [1, 5, 0],
  name: "nano",
  boot: "1",
  autostart: false,
  safe_mode: false,
};
const GREETING = 'Untether {"v":1,"name":"nano","boot":"1","runs":false}\r\n';
const WELL_DONE = new Uint8Array([0x57, 0x42, 0, 0]);

let server: FakeWebRepl;
let session: Session;
afterEach(async () => {
  session.disconnect();
  await server.stop();
});

/** A board that answers each line of code in this way, and takes every file. */
async function connectTo(answer: (code: string) => string): Promise<Session> {
  let code = "";
  const hear = login(
    (data, isBinary, socket) => {
      if (isBinary) return void socket.send(WELL_DONE);
      const text = String(data);
      if (text.endsWith("\x01")) socket.send(BANNER);
      else if (text === "\x04") {
        socket.send(`OK${answer(code)}>`);
        code = "";
      } else if (!/^[\r\x03]/.test(text)) code += text;
    },
    { prelude: GREETING },
  );
  server = await startFakeWebRepl(hear);
  session = new Session(() => undefined, 300);
  await session.connect(new WebReplTransport({ url: server.url, label: "Board", password: "secret" }));
  return session;
}

const says = (value: unknown) => `\x1e${JSON.stringify(value)}\r\n\x04\x04`;
const raises = (report: string) => `\x04Traceback (most recent call last):\r\n${report}\r\n\x04`;

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
});

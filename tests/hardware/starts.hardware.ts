import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { forgetProgram, saveProgram } from "../../src/device/saved-program.ts";
import { Session, type SessionState } from "../../src/device/session.ts";
import { WebReplTransport } from "../../src/device/webrepl.ts";
import { boardAtHand } from "./board-at-hand.ts";

const { url, password, isStock } = boardAtHand();
const RESTART = "import machine\nmachine.reset()\n";
/** A board is back some seconds after a restart, when its Wi-Fi has joined the network. */
const BACK_MS = 60_000;

let session: Session;
let transport: WebReplTransport;
let printed = "";

beforeEach(async () => {
  printed = "";
  const decoder = new TextDecoder();
  session = new Session((bytes) => {
    printed += decoder.decode(bytes, { stream: true });
  });
  transport = new WebReplTransport({ url, label: "Board at hand", password });
  await session.connect(transport);
}, BACK_MS);
afterEach(() => session.disconnect());

const reaches = (kind: SessionState["kind"]) =>
  expect.poll(() => session.state.value.kind, { timeout: BACK_MS, interval: 20 }).toBe(kind);

describe.skipIf(isStock)("a board that starts anew", { timeout: 4 * BACK_MS }, () => {
  it("is found again, and works", async () => {
    expect(await session.run(RESTART)).toMatchObject({ kind: "lost" });
    await reaches("ready");
    printed = "";
    expect(await session.run("print('well')")).toEqual({ kind: "finished" });
    expect(printed).toBe("well\r\n");
  });

  it("starts the program that was saved to it, which is shown and can be stopped", async () => {
    await saveProgram(session, "import time\nwhile True:\n    print('saved')\n    time.sleep(0.2)\n");
    await session.run(RESTART);
    await reaches("running");
    await expect.poll(() => printed, { timeout: 5000 }).toContain("saved");
    await session.stop();
    await reaches("ready");
    await forgetProgram(session);
    expect(transport.overTheAir.driver.about?.safe_mode).toBe(false);
  });

  it("leaves out a program that restarts it again and again", async () => {
    await saveProgram(session, `import time\ntime.sleep(1)\n${RESTART}`);
    await session.run(RESTART);
    // Three starts end badly; the fourth has the prompt.
    await expect
      .poll(() => session.state.value.kind === "ready" && transport.overTheAir.driver.about?.safe_mode, {
        timeout: 3 * BACK_MS,
        interval: 50,
      })
      .toBe(true);
    await forgetProgram(session);
  });

  it("joins its network again after it has left that", async () => {
    const leaves = "import network, time\nnetwork.WLAN(network.WLAN.IF_STA).disconnect()\nprint('left')\n";
    await session.run(`${leaves}time.sleep(15)\n`);
    await reaches("ready");
    printed = "";
    expect(await session.run("print('well')")).toEqual({ kind: "finished" });
    expect(printed).toBe("well\r\n");
  });
});

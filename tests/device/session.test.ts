import { describe, expect, it } from "vitest";
import { Session } from "../../src/device/session.ts";
import { boardPins } from "../../src/shared/nano-rp2040-connect.ts";
import { InProcessTransport } from "../boards/in-process-transport.ts";

const LED = boardPins.findIndex((pin) => pin.name === "LED");
const FOREVER = `from machine import Pin
import time
led = Pin("LED", Pin.OUT, value=1)
while True:
    time.sleep(1)
`;

async function connected() {
  const transport = new InProcessTransport();
  let output = "";
  const decoder = new TextDecoder();
  const session = new Session((bytes) => {
    output += decoder.decode(bytes, { stream: true });
  });
  await session.connect(transport);
  return { transport, session, printed: () => output };
}

describe("a session", () => {
  it("runs a program to its last line and passes on what it prints", async () => {
    const { session, printed } = await connected();
    expect(await session.run('print("hello")\nprint("été 🤖")')).toEqual({ kind: "finished" });
    expect(printed()).toBe("hello\r\nété 🤖\r\n");
    expect(session.state.value.kind).toBe("ready");
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

  it("starts every program on a clean board", async () => {
    const { session, printed } = await connected();
    await session.run("leftover = 1");
    await session.run("print('leftover' in globals())");
    expect(printed()).toBe("False\r\n");
  });

  it("stops a sleeping program and leaves the LED dark", async () => {
    const { session, transport } = await connected();
    transport.whileRunning = () => void session.stop();
    const outcome = await session.run(FOREVER);
    expect(outcome).toEqual({ kind: "stopped", restarted: false });
    expect(transport.levels.get(LED)).toBe(0);
  });

  it("refuses a second program while one is running", async () => {
    const { session } = await connected();
    const first = session.run("print(1)");
    await expect(session.run("print(2)")).rejects.toMatchObject({ code: "busy" });
    expect(await first).toEqual({ kind: "finished" });
  });

  it("reports a program lost when the wire is cut under it", async () => {
    const { session, transport } = await connected();
    transport.whileRunning = () => transport.cut();
    expect(await session.run("import time\ntime.sleep(1)\n1/0")).toMatchObject({ kind: "lost" });
    expect(session.state.value).toMatchObject({ kind: "disconnected", error: { code: "lost" } });
  });

  it("cannot run without a board", async () => {
    await expect(new Session(() => undefined).run("1")).rejects.toMatchObject({ code: "not-connected" });
  });
});

import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { Session } from "../../src/device/session.ts";
import { VirtualTransport } from "../../src/device/virtual/virtual-transport.ts";
import { buildWorkerThreads, type WorkerThreads } from "../boards/worker-thread.ts";

// On a busy machine.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let threads: WorkerThreads;
beforeAll(async () => {
  threads = await buildWorkerThreads();
});
afterAll(() => threads.dispose());

let transport: VirtualTransport;
afterEach(() => transport.close());

/** A session on a virtual Nano of its own thread. `onOutput` is called with all that was printed so far. */
async function connected({ patienceMs = 10_000 } = {}) {
  transport = Object.assign(new VirtualTransport(() => threads.start()), { patienceMs });
  const decoder = new TextDecoder();
  const heard = { text: "", onOutput: (_text: string): void => undefined };
  const session = new Session((bytes) => {
    heard.text += decoder.decode(bytes, { stream: true });
    heard.onOutput(heard.text);
  });
  await session.connect(transport);
  return { session, heard };
}

describe("a session on a board that runs beside it", () => {
  it("hears what a program prints before it comes up for air", async () => {
    const { session, heard } = await connected({ patienceMs: 50 });
    heard.onOutput = (text) => {
      if (text.includes("two\r\n")) void session.stop();
    };
    const outcome = await session.run("print('one')\nprint('two')\nwhile True: pass");
    expect(outcome.kind).toBe("stopped");
    expect(heard.text).toBe("one\r\ntwo\r\n");
  });

  it("does not hear the board on another thread, nor does that one hear it", async () => {
    const one = await connected();
    const first = transport;
    const other = await connected();
    try {
      const code = (name: string) => `who = "${name}"\nfor _ in range(500):\n    pass\nprint(who)`;
      await Promise.all([one.session.run(code("one")), other.session.run(code("other"))]);
      expect([one.heard.text, other.heard.text]).toEqual(["one\r\n", "other\r\n"]);
    } finally {
      first.close();
    }
  });

  it("measures and receives what the page sets while a program runs", async () => {
    const { session, heard } = await connected();
    heard.onOutput = () => {
      heard.onOutput = () => undefined;
      transport.setInput("accelerationX", 1.5);
      transport.feedSerial("Hello\n");
    };
    const code = `import motion, serial_port, time
print(round(motion.acceleration("x"), 1))
while motion.acceleration("x") < 1:
    time.sleep_ms(5)
line = ""
while line == "":
    time.sleep_ms(5)
    line = serial_port.receive()
print(line)`;
    expect(await session.run(code)).toEqual({ kind: "finished" });
    expect(heard.text).toBe("0.0\r\nHello\r\n");
  });

  it("asks the internet through the page, and answers a visit of its own page", async () => {
    const site = createServer((_request, response) => response.end("x".repeat(200_000))).listen(
      0,
      "127.0.0.1",
    );
    await once(site, "listening");
    const { session, heard } = await connected();
    const unsubscribe = transport.network.state.subscribe(({ ssid, isServing }) => {
      if (isServing) void visits.push(ssid, transport.network.visit({ method: "GET", path: "/", body: "" }));
    });
    const visits: unknown[] = [];
    const code = `import network, requests, socket, time
wlan = network.WLAN()
wlan.connect("Home", "key")
while not wlan.isconnected():
    time.sleep_ms(10)
print(len(requests.get("http://127.0.0.1:${(site.address() as AddressInfo).port}/", timeout=20).content))
server = socket.socket()
server.bind(("", 80))
server.listen(1)
caller = server.accept()[0]
caller.recv(1000)
caller.send("HTTP/1.0 200 OK\\r\\n\\r\\nHello")
caller.close()`;
    expect(await session.run(code)).toEqual({ kind: "finished" });
    unsubscribe();
    site.close();
    expect(heard.text).toBe("200000\r\n");
    expect(visits[0]).toBe("Home");
    expect(await visits[1]).toMatchObject({ status: 200, body: "Hello" });
  });

  it("hears that its network is gone, and what somebody else publishes", async () => {
    const { session, heard } = await connected();
    heard.onOutput = (text) => {
      if (text === "ready\r\n")
        void transport.network.happen({ kind: "message", topic: "home", text: "hello" });
      if (text.endsWith("home\r\n")) void transport.network.happen({ kind: "link", isUp: false });
    };
    const code = `import asyncio, mqtt, wifi
wifi.connect("Home", "key")
mqtt.connect("broker.example")
inbox = mqtt.messages("home")
print("ready")
async def listen():
    async for message in inbox:
        print(message, "from home")
        while wifi.is_connected():
            await asyncio.sleep_ms(10)
        return
async def main():
    serving = asyncio.create_task(mqtt.serve())
    await listen()
    serving.cancel()
asyncio.run(main())
print(wifi.is_connected())`;
    expect(await session.run(code)).toEqual({ kind: "finished" });
    expect(heard.text).toBe("ready\r\nhello from home\r\nFalse\r\n");
  });

  it("stops at once while it waits for the internet", async () => {
    const site = createServer().listen(0, "127.0.0.1");
    await once(site, "listening");
    const { session } = await connected();
    const code = `import network, requests, time
wlan = network.WLAN()
wlan.connect("Home", "key")
while not wlan.isconnected():
    time.sleep_ms(10)
requests.get("http://127.0.0.1:${(site.address() as AddressInfo).port}/")`;
    const running = session.run(code);
    await once(site, "request");
    await session.stop();
    expect(await running).toEqual({ kind: "stopped", restarted: false });
    site.close();
  });

  it("loses not a byte while the page is too busy to listen", async () => {
    const { session, heard } = await connected();
    heard.onOutput = () => {
      heard.onOutput = () => undefined;
      const startMs = performance.now();
      while (performance.now() - startMs < 150);
    };
    const code = "for i in range(20000): print('line', i)";
    expect(await session.run(code)).toEqual({ kind: "finished" });
    expect(heard.text === Array.from({ length: 20_000 }, (_, i) => `line ${i}\r\n`).join("")).toBe(true);
  });

  it("has a program answered by what is typed, when the program waits for it", async () => {
    const { session, heard } = await connected();
    session.keysWanted.subscribe((areWanted) => areWanted && session.type("Ada\n"));
    expect(await session.run("for i in range(2): print('Hello', input('Name? '))")).toEqual({
      kind: "finished",
    });
    expect(heard.text).toBe("Name? Ada\r\nHello Ada\r\n".repeat(2));
  });

  it("keeps what is typed or pasted early, all lines of it", async () => {
    const { session, heard } = await connected();
    heard.onOutput = () => {
      heard.onOutput = () => undefined;
      session.type(Array.from({ length: 200 }, (_, i) => `line ${i}\n`).join(""));
    };
    const code =
      "import time\nprint('go')\ntime.sleep(0.1)\nfor i in range(200): a = input()\nprint('last', a)";
    await session.run(code);
    expect(heard.text).toContain("last line 199\r\n");
  });

  it("stops a program while it waits for keys, in no time", async () => {
    const { session } = await connected();
    let stoppedMs = 0;
    session.keysWanted.subscribe((areWanted) => {
      if (!areWanted) return;
      stoppedMs = performance.now();
      void session.stop();
    });
    const outcome = await session.run("input('? ')");
    expect(outcome).toEqual({ kind: "stopped", restarted: false });
    // The board is clean by then, too; 20 ms are the aim, and this machine may be busy.
    expect(performance.now() - stoppedMs).toBeLessThan(5000);
  });

  it("takes what was typed as a program ended for neither code nor an answer", async () => {
    const { session, heard } = await connected();
    heard.onOutput = (text) => {
      // The board may be done by now, but has not told yet.
      if (text.endsWith("end\r\n")) session.type("print('typed')\r\x04");
    };
    for (let turn = 0; turn < 20; turn++)
      expect(await session.run("print('end')")).toEqual({ kind: "finished" });
    session.keysWanted.subscribe((areWanted) => areWanted && session.type("now\r"));
    await session.run("print('got', input())");
    expect(heard.text).not.toContain("typed");
    expect(heard.text).toContain("got now\r\n");
  });

  describe("that is deaf at times", () => {
    /** Presses Stop when "go" is printed by a board that has yet to come to a good moment for that. */
    async function stopped(code: string) {
      const { session, heard } = await connected();
      let comes: () => void = () => undefined;
      const moment = new Promise<void>((resolve) => {
        comes = resolve;
      });
      Object.assign(transport, { momentToInterrupt: () => moment });
      const interrupt = vi.spyOn(transport, "interrupt");
      const running = session.run(code);
      const stopping = new Promise<void>((resolve) => {
        heard.onOutput = () => resolve(session.stop());
      });
      await vi.waitUntil(() => session.state.value.kind === "stopping", { timeout: 20_000, interval: 2 });
      return { session, running, stopping, interrupt, comes };
    }

    it("presses Ctrl-C when the moment has come", async () => {
      const { running, stopping, interrupt, comes } = await stopped("print('go')\nwhile True: pass");
      expect(interrupt).not.toHaveBeenCalled();
      comes();
      expect(await running).toEqual({ kind: "stopped", restarted: false });
      await stopping;
      expect(interrupt).toHaveBeenCalledOnce();
    });

    it("does not when the program has ended before that", async () => {
      const code = "import time\nprint('go')\ntime.sleep(0.05)";
      const { session, running, stopping, interrupt, comes } = await stopped(code);
      expect(await running).toEqual({ kind: "stopped", restarted: false });
      comes();
      await stopping;
      expect(interrupt).not.toHaveBeenCalled();
      expect(session.state.value.kind).toBe("ready");
    });
  });

  it("starts the board anew under a call that does not come back", async () => {
    const { session, heard } = await connected({ patienceMs: 50 });
    let stopping: Promise<void> = Promise.resolve();
    heard.onOutput = () => {
      stopping = session.stop();
      heard.onOutput = () => undefined;
    };
    // One call inside MicroPython that takes minutes, without a turn of Python's own.
    const code = "print('go')\nsum(range(2 ** 30 - 1))\nsum(range(2 ** 30 - 1))";
    expect(await session.run(code)).toEqual({ kind: "stopped", restarted: true });
    await stopping;
    expect(session.state.value.kind).toBe("ready");
    expect(await session.run("print('well')")).toEqual({ kind: "finished" });
    expect(heard.text).toBe("go\r\nwell\r\n");
  });

  it.each([
    ["sleeps", "print('go')\nwhile True: time.sleep(60)"],
    ["prints", "while True: print('go')"],
    ["calls nothing", "print('go')\nwhile True: pass"],
    ["watches the clock", "print('go')\nwhile time.ticks_ms() >= 0: pass"],
  ])("ends a program that %s without that", async (_what, code) => {
    const { session, heard } = await connected();
    heard.onOutput = () => void session.stop();
    expect(await session.run(`import time\n${code}`)).toEqual({ kind: "stopped", restarted: false });
  });

  it("reports the program lost when MicroPython itself breaks", async () => {
    const { session } = await connected();
    // Its regular expressions recurse deeper than WebAssembly lets them.
    expect(await session.run("import re\nre.match('(a*)*b', 'a' * 200)")).toMatchObject({
      kind: "lost",
      error: { code: "lost", message: /stack/ },
    });
    expect(session.state.value).toMatchObject({ kind: "disconnected", error: { code: "lost" } });
    await session.connect(transport);
    expect(await session.run("pass")).toEqual({ kind: "finished" });
  });
});

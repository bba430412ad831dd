import { afterEach, describe, expect, it } from "vitest";
import type { NanoOptions } from "./nano.ts";
import type { WebReplClient } from "./webrepl-client.ts";
import { Workbench } from "./workbench.ts";

const bench = new Workbench();
afterEach(() => bench.clear());

async function start(options: Partial<NanoOptions> = {}): Promise<WebReplClient> {
  await bench.start(options);
  return bench.atRaw();
}

const JOIN_AGAIN = `import network, time
wlan = network.WLAN(network.WLAN.IF_STA)
while wlan.isconnected(): time.sleep_ms(5)
print("lost")
time.sleep_ms(100)
print("still lost", wlan.isconnected(), wlan.status())
wlan.connect("Classroom", "chalk and cheese")
while not wlan.isconnected(): time.sleep_ms(5)
print("back")`;

describe("a radio", () => {
  it("does not look for a network that it has lost; a session of before goes on when a program has joined again", async () => {
    const client = await start();
    await client.start(JOIN_AGAIN);
    bench.nano.wifi(false);
    await bench.nano.until(() => bench.nano.log.includes("lost"));
    expect(bench.nano.isListening).toBe(false);
    bench.nano.wifi(true);
    const said = await client.until("\x04>");
    expect(said).toContain("still lost False False");
    expect(said).toContain("back");
  });

  it("answers nobody who calls while it is off, and has them wait", async () => {
    const client = await start();
    await client.start(JOIN_AGAIN);
    bench.nano.wifi(false);
    await bench.nano.until(() => bench.nano.log.includes("lost"));
    const caller = bench.call();
    await bench.nano.aMoment();
    expect(caller.closeCode).toBe(null);
    bench.nano.wifi(true);
    // There is one client already.
    expect(await caller.closed()).toBe(1006);
  });

  it("joins only with the right password, and hears nothing at its sockets before", async () => {
    await bench.start({
      networks: [{ ssid: "Classroom", key: "other" }],
      files: {
        "/main.py": `import time, network
wlan = network.WLAN()
time.sleep_ms(100)
print("joined", wlan.isconnected())
wlan.connect("Classroom", "other")`,
      },
    });
    expect(bench.nano.log).toContain("joined False");
    await bench.atRaw();
  });

  it("opens a network of its own, where it can be reached", async () => {
    const boot = `import network, webrepl
wlan = network.WLAN(network.WLAN.IF_AP)
wlan.active(True)
wlan.config(ssid="Nano", key="12345678")
print(wlan.ifconfig(), wlan.isconnected(), wlan.status("stations"))
webrepl.start(password="lab12345")
`;
    await start({ files: { "/boot.py": boot } });
    expect(bench.nano.log).toContain("'192.168.4.1'");
    expect(bench.nano.log).toContain("False []");
  });

  it("loses a network of its own when the driver still looks for another", async () => {
    const client = await start({ networks: [{ ssid: "Classroom", key: "chalk and cheese" }] });
    await client.start(`import network, time
network.WLAN().connect("none", "12345678")
ap = network.WLAN(network.WLAN.IF_AP)
ap.config(ssid="Nano", key="12345678")
print("open", ap.config("ssid"))
while ap.config("ssid"): time.sleep_ms(10)
print("lost")`);
    await bench.nano.until(() => /open[\s\S]*\nlost/.test(bench.nano.log));
  });

  it("loses everything when it is switched off", async () => {
    const client = await start();
    await client.start("import network\nnetwork.WLAN().active(False)");
    await bench.nano.aMoment();
    expect(bench.nano.isListening).toBe(false);
    expect(client.closeCode).toBe(null);
  });
});

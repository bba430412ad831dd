import { afterEach, describe, expect, it } from "vitest";
import { Workbench } from "./workbench.ts";

const bench = new Workbench();
afterEach(() => bench.clear());

const MPY_REBOOTS = "MPY: soft reboot\r\n";

/** Joins its network at the first start only. */
const bootOnce = `import network, webrepl
wlan = network.WLAN(network.WLAN.IF_STA)
wlan.active(True)
if not wlan.isconnected():
    print("joins")
    wlan.connect("x", "12345678")
webrepl.start(password="lab12345")
`;

describe("a stock board", () => {
  it("ends the connection at a soft reset from the prompt, and is back some time later", async () => {
    await bench.start({ joinMs: 100, files: { "/main.py": "print('main runs')\n" } });
    const client = await bench.atPrompt();
    client.type("\x04");
    await client.until(MPY_REBOOTS);
    expect(await client.closed()).toBe(1006);
    expect(bench.nano.isListening).toBe(false);
    await bench.nano.untilListening();
    expect(bench.nano.log.split("main runs")).toHaveLength(3);
    await bench.atRaw();
  });

  it("falls silent at a soft reset from the raw prompt, and runs no main.py", async () => {
    await bench.start({ files: { "/main.py": "print('main runs')\n" } });
    const client = await bench.atRaw();
    client.type("\x04");
    await client.until(MPY_REBOOTS);
    await bench.nano.until(() => bench.nano.boots === 2 && bench.nano.isListening);
    expect(client.closeCode).toBe(null);
    expect(bench.nano.log.split("main runs")).toHaveLength(2);
    // Whoever says something to the board that is back hears of it.
    client.type("\x03");
    expect(await client.closed()).toBe(1006);
  });

  it("closes at a soft reset from the raw prompt without that quirk", async () => {
    await bench.start({ quirks: { silentRawReset: false } });
    const client = await bench.atRaw();
    client.type("\x04");
    await client.until(MPY_REBOOTS);
    expect(await client.closed()).toBe(1006);
  });

  it("keeps its network at a soft reset without that quirk", async () => {
    await bench.start({ quirks: { resetOfChip: false }, files: { "/boot.py": bootOnce } });
    const client = await bench.atPrompt();
    client.type("\x04");
    expect(await client.closed()).toBe(1006);
    await bench.nano.until(() => bench.nano.boots === 2 && bench.nano.isListening);
    expect(bench.nano.log.split("joins")).toHaveLength(2);
  });
});

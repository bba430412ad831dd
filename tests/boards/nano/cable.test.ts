import { afterEach, describe, expect, it } from "vitest";
import { type Cable, type Faults, startCable } from "./cable.ts";
import type { WebReplClient } from "./webrepl-client.ts";
import { Workbench } from "./workbench.ts";

const bench = new Workbench();
let cable: Cable;
afterEach(async () => {
  await cable.stop();
  await bench.clear();
});

async function start(faults: Faults): Promise<WebReplClient> {
  cable = await startCable((await bench.start()).port, faults);
  return bench.atRaw(cable.url);
}

describe("a cable", () => {
  it("passes a session, late or in single bytes", async () => {
    const client = await start({ splitUp: 1, splitDown: 1, lateMs: 5 });
    expect(await client.run("print('whole')")).toEqual({ output: "whole\n", error: "" });
    expect(cable.connections).toBe(1);
  });

  it("holds everything back until it is told to let it go", async () => {
    const client = await start({});
    cable.stall();
    client.type("print('later')");
    client.type("\x04");
    await bench.nano.aMoment();
    expect(client.text).toBe("");
    cable.flow();
    await client.until("later\r\n");
  });

  it("resets both ends", async () => {
    const client = await start({});
    cable.reset();
    expect(await client.closed()).toBe(1006);
    await bench.nano.until(() => bench.nano.log.includes("deactivating"));
  });

  it.each(["cutUpAfter", "cutDownAfter"] as const)("is cut after so many bytes (%s)", async (fault) => {
    const client = await start({ [fault]: 1000 });
    for (let i = 0; i < 100 && client.closeCode === null; i++)
      await client.run("print('on')").catch(() => null);
    expect(client.closeCode).toBe(1006);
  });

  it("goes dark without a word to either end, and the board stays busy", async () => {
    const client = await start({});
    cable.goDark();
    client.type("print(1)");
    client.type("\x04");
    await bench.nano.aMoment();
    expect(client.text).toBe("");
    expect(client.closeCode).toBe(null);
    cable.light();
    const next = bench.call(cable.url);
    expect(await next.closed()).toBe(1006);
    expect(bench.nano.log).toContain("rejected");
  });

  it("lets a program print as much as the chip keeps, and no more, when it is dark", async () => {
    const client = await start({});
    await client.start(
      "import time\ntime.sleep(0.3)\nfor i in range(3000): print('%04d' % i)\nprint('done')",
    );
    cable.goDark();
    await bench.nano.until(() => bench.nano.log.includes("0500"));
    await bench.nano.aMoment();
    await bench.nano.aMoment();
    expect(bench.nano.log).not.toContain("2000");
  });

  it("shows another caller to the board", async () => {
    await start({ from: "127.0.0.7" });
    expect(bench.nano.log).toContain("127.0.0.7");
  });
});

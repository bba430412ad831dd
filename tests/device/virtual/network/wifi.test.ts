import { describe, expect, test } from "vitest";
import type { NetworkScript } from "../../../../src/device/judge/scripted-network.ts";
import { runProgram } from "../../../boards/run-program.ts";
import { TypedBoard } from "../../../boards/typed-board.ts";

const START = `import network, time
wlan = network.WLAN(network.WLAN.IF_STA)
`;
const JOIN = `${START}wlan.connect("Home", "right key")
while not wlan.isconnected():
    time.sleep_ms(100)
`;

/** What a program prints, and the last line of its error. */
async function run(code: string, around: NetworkScript & { readonly forMs?: number } = {}) {
  const { output, error } = await runProgram(code, around);
  return { output, error: error.trimEnd().split("\n").at(-1) ?? "" };
}

const home = [{ ssid: "Home", key: "right key" }];

describe("the station", () => {
  test("joins a network after a while, and knows its name, its strength and an address", async () => {
    const { output } = await run(`${START}print(wlan.active(), wlan.isconnected(), wlan.ifconfig()[0])
wlan.connect("Home", "right key")
print(wlan.active(), wlan.isconnected())
time.sleep_ms(1100)
print(wlan.isconnected())
time.sleep_ms(200)
print(wlan.isconnected(), wlan.config("ssid"), wlan.status("rssi") < 0, wlan.ifconfig())
`);
    expect(output).toBe(`False False 0.0.0.0
True False
False
True Home True ('192.168.0.42', '255.255.255.0', '192.168.0.1', '192.168.0.1')
`);
  });

  test("tells its status as True or False, not as a number", async () => {
    const { output } = await run(`${START}print(wlan.status())\n${JOIN}print(wlan.status())`);
    expect(output).toBe("False\nTrue\n");
  });

  test("never joins with a wrong password, and never says that it has given up", async () => {
    const { output, error } = await run(JOIN.replace("right key", "wrong key"), {
      networks: home,
      forMs: 600_000,
    });
    expect([output, error]).toEqual(["", "KeyboardInterrupt:"]);
  });

  test("joins an open network only as an open one", async () => {
    const { output } = await run(
      `${START}for security in (wlan.SEC_WPA_WPA2, wlan.SEC_OPEN):
    wlan.connect("Cafe", "anything", security=security)
    time.sleep(2)
    print(wlan.isconnected())
`,
      { networks: [{ ssid: "Cafe", key: "" }] },
    );
    expect(output).toBe("False\nTrue\n");
  });

  test("does not come back by itself after the network was gone, only when it is asked to", async () => {
    const { output } = await run(
      `${JOIN}time.sleep(3)
print(wlan.isconnected())
time.sleep(30)
print(wlan.isconnected())
wlan.connect("Home", "right key")
time.sleep(2)
print(wlan.isconnected())
`,
      {
        wifi: [
          [2000, "down"],
          [6000, "up"],
        ],
        forMs: 60_000,
      },
    );
    expect(output).toBe("False\nFalse\nTrue\n");
  });

  test("joins a network that comes up while it looks for it", async () => {
    const { output } = await run(`${JOIN}print(time.ticks_ms())`, {
      wifi: [
        [0, "down"],
        [5000, "up"],
      ],
    });
    expect(output).toBe("6200\n");
  });

  test.each([
    ["wlan.config(pm=0)", "ValueError: AP required"],
    ['wlan.config(hostname="nano")', "ValueError: AP required"],
    ['wlan.config("hostname")', "ValueError: unknown config param"],
    ["wlan.config()", "TypeError: must query one param"],
    ['wlan.status("channel")', "ValueError: unknown status param"],
    ['wlan.status("stations")', "ValueError: AP required"],
    ['wlan.connect("", "key")', "ValueError: SSID can't be empty"],
    ['wlan.connect("Home", "")', "ValueError: key can't be empty"],
    ['wlan.connect("Home", "key", security=9)', "OSError: could not connect to ssid=Home, sec=9, key=key"],
    ["wlan.ipconfig(dhcp4=True)", "ValueError: DHCP control unsupported"],
    ["network.STAT_IDLE", "AttributeError: module 'network' has no attribute 'STAT_IDLE'"],
  ])("%s fails as on the board", async (line, error) => {
    expect((await run(START + line)).error).toBe(error);
  });

  test("tells the address of the access point for its own, and which firmware it has", async () => {
    const { output } = await run(`${JOIN}print(wlan.config("mac") == wlan.config("bssid"))
print(wlan.config("fw_version") >= (1, 5, 0))`);
    expect(output).toBe("True\nTrue\n");
  });

  test("loses its connection when it looks for networks", async () => {
    const { output } = await run(`${JOIN}print([found[0] for found in wlan.scan()], wlan.isconnected())`, {
      networks: home,
    });
    expect(output).toBe("[b'Home'] False\n");
  });

  test("stays in a network from one program to the next, until a soft reset", async () => {
    const board = await TypedBoard.bootRaw();
    board.run(JOIN);
    expect(board.run(`${START}print(wlan.isconnected())`).output).toBe("True\n");
    board.type("\x04");
    expect(board.run(`${START}print(wlan.isconnected(), wlan.active())`).output).toBe("False True\n");
  });
});

describe("the access point", () => {
  test("is opened by its settings, has an address, and never says that it is connected", async () => {
    const { output } = await run(`import network
ap = network.WLAN(network.WLAN.IF_AP)
ap.config(ssid="Nano", key="secret12", channel=6)
print(ap.isconnected(), ap.status(), ap.ifconfig()[0], ap.status("stations"))
`);
    expect(output).toBe("False False 192.168.4.1 []\n");
  });
});

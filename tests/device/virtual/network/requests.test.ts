import { describe, expect, test } from "vitest";
import type { NetworkScript } from "../../../../src/device/judge/scripted-network.ts";
import { runProgram } from "../../../boards/run-program.ts";

const JOIN = `import network, requests, time
wlan = network.WLAN()
wlan.connect("Home", "key")
while not wlan.isconnected():
    time.sleep_ms(100)
`;

async function run(code: string, around: NetworkScript & { readonly forMs?: number } = {}) {
  const { output, error, requested } = await runProgram(code, around);
  return { output, error: error.trimEnd().split("\n").at(-1) ?? "", requested };
}

const page = (body: string) => ({ "http://example.com/": { status: 200, body } });
const GET = 'answer = requests.get("http://example.com/", timeout=5)\n';

describe("a request", () => {
  test("brings back status, headers and body", async () => {
    const { output } = await run(
      `${JOIN}${GET}print(answer.status_code, answer.headers, answer.json()["name"], len(answer.content))`,
      {
        http: {
          "http://example.com/": { status: 404, body: '{"name": "Ä"}', headers: { "X-Kind": "test" } },
        },
      },
    );
    expect(output).toBe("404 {'X-Kind': 'test'} Ä 14\n");
  });

  test("takes data, JSON and headers along", async () => {
    const { requested } = await run(
      `${JOIN}requests.post("http://example.com/", json={"a": 1})
requests.request("PUT", "http://example.com/", data="ä", headers={"X": "1"})`,
      { http: page("") },
    );
    expect(requested.map(([, ...rest]) => rest)).toEqual([
      ["POST http://example.com/", '{"a": 1}'],
      ["PUT http://example.com/", "ä"],
    ]);
  });

  test("carries every byte of a body", async () => {
    const body = Array.from({ length: 20_000 }, (_, i) => String.fromCharCode(i % 128)).join("");
    const { output } = await run(
      `${JOIN}${GET}print(answer.content == bytes(i % 128 for i in range(20000)))`,
      { http: page(body) },
    );
    expect(output).toBe("True\n");
  });

  test("is given up after its timeout", async () => {
    const { error } = await run(`${JOIN}${GET.replace("5", "2")}`, {
      http: { "http://example.com/": { status: 200, body: "", afterMs: 3000 } },
    });
    expect(error).toBe("OSError: [Errno 110] ETIMEDOUT");
  });

  test("can be stopped while it waits", async () => {
    const { error } = await run(JOIN + GET.replace(", timeout=5", ""), {
      http: { "http://example.com/": { status: 200, body: "", afterMs: 60_000 } },
      forMs: 3000,
    });
    expect(error).toBe("KeyboardInterrupt:");
  });

  test("fails in plain words where the browser does not allow it", async () => {
    const { error } = await run(JOIN + GET);
    expect(error).toBe("OSError: the browser did not let the virtual Nano read this page; a real board may");
  });

  test("has no room for a body that does not fit a board", async () => {
    const { error } = await run(JOIN + GET, { http: page("x".repeat(256 * 1024 + 1)) });
    expect(error).toBe("OSError: [Errno 12] ENOMEM");
  });

  test("ends when the network is gone", async () => {
    const { error } = await run(JOIN + GET, {
      http: { "http://example.com/": { status: 200, body: "", afterMs: 4000 } },
      wifi: [[2000, "down"]],
    });
    expect(error).toBe("OSError: [Errno 104] ECONNRESET");
  });

  test.each([
    ["", "OSError: no available NIC"],
    ["import network\nnetwork.WLAN().active(True)\n", "OSError: -1"],
  ])("needs the Wi-Fi: after %j it fails", async (before, error) => {
    expect((await run(`import requests\n${before}${GET}`, { http: page("") })).error).toBe(error);
  });

  test("refuses what is no web address", async () => {
    expect((await run('import requests\nrequests.get("ftp://example.com/")')).error).toBe(
      "ValueError: Unsupported protocol: ftp:",
    );
  });
});

describe("the clock", () => {
  test("can be set, and time follows it", async () => {
    const { output } = await run(`import machine, time
machine.RTC().datetime((2030, 5, 6, 0, 7, 8, 9, 0))
time.sleep(2)
print(machine.RTC().datetime(), time.localtime()[:6])
`);
    expect(output).toBe("(2030, 5, 6, 0, 7, 8, 11, 0) (2030, 5, 6, 7, 8, 11)\n");
  });

  test("is set right from the internet", async () => {
    const { output } = await run(`${JOIN}import machine, ntptime
machine.RTC().datetime((2000, 1, 1, 0, 0, 0, 0, 0))
ntptime.settime()
print(time.localtime()[:3])
`);
    expect(output).toBe("(2026, 1, 1)\n");
  });

  test("cannot be set from the internet without Wi-Fi", async () => {
    expect((await run("import ntptime\nntptime.settime()")).error).toBe("OSError: no available NIC");
  });
});

test("a board can be told by eight bytes of its own", async () => {
  expect((await run("import machine\nprint(len(machine.unique_id()))")).output).toBe("8\n");
});

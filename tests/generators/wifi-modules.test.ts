import { describe, expect, it } from "vitest";
import { type Circumstances, type Run, runProgram } from "../boards/run-program.ts";

const SCHOOL = { ssid: "School", key: "secret-123" };
const ON_WIFI = 'import wifi\nwifi.connect("School", "secret-123")\n';

/** Runs lines of a program on a board that is on the network of the school. */
const online = (lines: string, around: Circumstances = {}): Promise<Run> =>
  runProgram(`${ON_WIFI}${lines}\n`, { networks: [SCHOOL], forMs: 60_000, ...around });

/** Runs an endless task beside the service of a module, for some time. */
function served(module: string, lines: string, around: Circumstances = {}): Promise<Run> {
  const task = lines.replaceAll("\n", "\n    ");
  const main = `    await asyncio.gather(other(), ${module}.serve())\n\nasyncio.run(main())`;
  return online(
    `import asyncio\nimport ${module}\n\nasync def other():\n    ${task}\n\nasync def main():\n${main}`,
    { forMs: 10_000, ...around },
  );
}

describe("wifi", () => {
  it("says in plain words that a network is not to be had, and keeps the password to itself", async () => {
    const { error } = await runProgram('import wifi\nwifi.connect("School", "secret-124")\n', {
      networks: [SCHOOL],
      forMs: 60_000,
    });
    expect(error).toContain('OSError: no Wi-Fi network "School" with this password');
    expect(error).not.toContain("secret");
  });

  it("keeps the line when the board is on that network already", async () => {
    const { output, error } = await online(
      `from network import WLAN\nline = WLAN()\nline.disconnect = None\nimport time\nbefore = time.ticks_ms()\nwifi.connect("School", "any")\nprint(time.ticks_diff(time.ticks_ms(), before), wifi.is_connected())`,
    );
    expect(error).toBe("");
    expect(output).toBe("20 True\n");
  });

  it("refuses a network without a name", async () => {
    const { error } = await runProgram('import wifi\nwifi.connect("", "x")\n');
    expect(error).toContain("ValueError: a Wi-Fi network needs a name");
  });

  it("joins a network without a password", async () => {
    const { output, error } = await runProgram('import wifi\nwifi.connect("Open")\nprint(wifi.address())\n', {
      networks: [{ ssid: "Open", key: "" }],
    });
    expect(error).toBe("");
    expect(output).toMatch(/^\d+\.\d+\.\d+\.\d+\n$/);
  });

  it("lets other tasks run while it joins", async () => {
    const { output } = await runProgram(
      'import asyncio, wifi\n\nasync def count():\n    for i in range(3):\n        print(i, wifi.is_connected())\n        await asyncio.sleep_ms(500)\n\nasync def main():\n    await asyncio.gather(wifi.join("School", "secret-123"), count())\n\nasyncio.run(main())\nprint(wifi.signal() > 0)\n',
      { networks: [SCHOOL] },
    );
    expect(output).toBe("0 False\n1 False\n2 False\nTrue\n");
  });

  it("has no address and no signal when the network has gone away", async () => {
    const { output } = await online(
      'import time\ntime.sleep(5)\nprint(wifi.is_connected(), repr(wifi.address()), wifi.signal())\nwifi.connect("School", "secret-123")\nprint(wifi.is_connected())',
      {
        wifi: [
          [4000, "down"],
          [8000, "up"],
        ],
      },
    );
    expect(output).toBe("False '' 0\nTrue\n");
  });
});

describe("web", () => {
  it("gives up in time on a server that does not answer, and goes on", async () => {
    const { output, error } = await online(
      'import web, time\nbefore = time.ticks_ms()\nprint(repr(web.get("http://slow.example", 2)), web.status())\nprint(time.ticks_diff(time.ticks_ms(), before) // 100)',
      { http: { "http://slow.example": { status: 200, body: "late", afterMs: 9000 } } },
    );
    expect(error).toBe("");
    expect(output).toMatch(/^No answer from http:\/\/slow.example: .*\n'' 0\n20\n$/);
  });

  it("sends a dictionary as JSON and anything else as it is printed", async () => {
    const { requested, error } = await online(
      'import web\nfor data in ({"t": 1.5}, [1, "é"], 4, True, "x=1&y"):\n    web.post("http://log.example", data)',
    );
    expect(error).toBe("");
    expect(requested.map(([, , body]) => body)).toEqual(['{"t": 1.5}', '[1, "é"]', "4", "True", "x=1&y"]);
  });

  it("gives the page of an error too, with its status", async () => {
    const { output } = await online(
      'import web\nprint(web.get("http://a.example"), web.status(), web.answer())',
      {
        http: { "http://a.example": { status: 404, body: "gone" } },
      },
    );
    expect(output).toBe("gone 404 gone\n");
  });

  it("forgets the answer of before when the next one does not come", async () => {
    const { output } = await online(
      'import web\nweb.get("http://a.example")\nweb.get("http://b.example")\nprint(repr(web.answer()), web.status())',
      { http: { "http://a.example": { status: 200, body: "well" } } },
    );
    expect(output).toMatch(/^No answer from http:\/\/b.example: .*\n'' 0\n$/);
  });

  it("has no answer without Wi-Fi", async () => {
    const { output, error } = await runProgram(
      'import web\nfor _ in range(3):\n    print(repr(web.get("http://a.example")), web.status())\n',
    );
    expect(error).toBe("");
    const why =
      "No answer from http://a.example: the board is not on a Wi-Fi network: connect to Wi-Fi first\n";
    expect(output).toBe(`${why}'' 0\n'' 0\n'' 0\n`);
  });

  it("rests also when it fails at once, so that a loop of it can be stopped", async () => {
    const { output } = await runProgram(
      'import web, time\nbefore = time.ticks_ms()\nfor _ in range(10):\n    web.get("http://a.example")\nprint(time.ticks_diff(time.ticks_ms(), before))\n',
    );
    expect(output).toMatch(/\n200\n$/);
  });

  it.each(["ValueError", "NotImplementedError"])(
    "has no answer where requests gives up with %s",
    async (type) => {
      const { output, error } = await online(
        `import requests, web\ndef give_up(*args, **kwargs):\n    raise ${type}("chunked")\nrequests.request = give_up\nprint(repr(web.get("http://a.example")))`,
      );
      expect(error).toBe("");
      expect(output).toBe("No answer from http://a.example: chunked\n''\n");
    },
  );

  it("refuses what is no address", async () => {
    expect((await online('import web\nweb.get("a.example")')).error).toContain(
      "ValueError: the address must begin with http:// or https://",
    );
  });
});

describe("mqtt", () => {
  const CONNECT = 'mqtt.connect("broker.example")\n';

  it.each([
    ["home/+/light", "home/kitchen/light", true],
    ["home/+/light", "home/light", false],
    ["home/#", "home", true],
    ["home/#", "homes/a", false],
    ["#", "a/b", true],
    ["a/b", "a/b/c", false],
    ["a/b/c", "a/b", false],
    ["+", "", true],
  ])("knows whether %s fits %s", async (wanted, topic, fits) => {
    const { output } = await runProgram(`import mqtt\nprint(mqtt._fits("${wanted}", "${topic}"))\n`);
    expect(output).toBe(fits ? "True\n" : "False\n");
  });

  it("says in plain words that there is no Wi-Fi, or no broker", async () => {
    const { error } = await runProgram('import mqtt\nmqtt.connect("broker.example")\n');
    expect(error).toContain("OSError: the board is not on a Wi-Fi network: connect to Wi-Fi first");
    const there = await online('import mqtt\nmqtt.connect("broker.example", port=99)');
    expect(there.error).toContain("OSError: no MQTT broker answers at broker.example");
  });

  it("loses what is published before the connection is there, says so once, and goes on", async () => {
    const lines = `print(mqtt.publish("a", 1), mqtt.publish("a", 2))\n${CONNECT}print(mqtt.publish("a", 3))`;
    const { output, error, published } = await online(`import mqtt\n${lines}`);
    expect(error).toBe("");
    expect(output).toBe("MQTT: not connected, messages are lost\nFalse False\nTrue\n");
    expect(published.map(([, , text]) => text)).toEqual(["3"]);
  });

  it("publishes again by itself when the network was away for a while", async () => {
    const { published, error } = await served(
      "mqtt",
      `${CONNECT}for i in range(60):\n    mqtt.publish("a", i)\n    await asyncio.sleep(1)`,
      {
        forMs: 60_000,
        wifi: [
          [5000, "down"],
          [7000, "up"],
        ],
      },
    );
    expect(error).toContain("KeyboardInterrupt");
    expect(published.at(-1)?.[0]).toBeGreaterThan(55_000);
    expect(published.length).toBeGreaterThan(30);
  });

  it.each(["", "a/#", "a/+/b"])("refuses to publish to %j", async (topic) => {
    expect((await online(`import mqtt\nmqtt.publish("${topic}", 1)`)).error).toContain(
      "ValueError: one cannot publish to a topic",
    );
  });

  it("takes messages that come in a burst one after the other, and texts of any kind", async () => {
    const texts = ["", "0", "é\u{1F388}", "x".repeat(3000), "last"];
    const { output } = await served(
      "mqtt",
      `${CONNECT}async for message in mqtt.messages("a/b"):\n    print(len(message), message[-4:])\n    await asyncio.sleep_ms(200)`,
      { broker: texts.map((text) => [3000, "a/b", text]) },
    );
    expect(output).toBe("0 \n1 0\n2 é\u{1F388}\n3000 xxxx\n4 last\n");
  });

  it("passes over a message that is too long for the chip, and takes the next", async () => {
    const { output } = await served(
      "mqtt",
      `${CONNECT}async for message in mqtt.messages("a"):\n    print(message)`,
      {
        broker: [
          [3000, "a", "x".repeat(5000)],
          [3100, "a", "next"],
        ],
      },
    );
    expect(output).toBe("next\n");
  });

  it("stays connected when nobody says anything for longer than a broker waits, and hears what comes then", async () => {
    const { output } = await served(
      "mqtt",
      `${CONNECT}async for message in mqtt.messages("a"):\n    print(message)`,
      { forMs: 1_010_000, broker: [[1_000_000, "a", "at last"]] },
    );
    expect(output).toBe("at last\n");
    // A quarter of an hour of looking for messages, 20 times a second.
  }, 120_000);

  it("connects and subscribes anew when the network was away", async () => {
    const { output } = await served(
      "mqtt",
      `${CONNECT}async for message in mqtt.messages("a"):\n    print(message)`,
      {
        forMs: 70_000,
        wifi: [
          [5000, "down"],
          [9000, "up"],
        ],
        broker: [
          [4000, "a", "before"],
          [60_000, "a", "after"],
        ],
      },
    );
    expect(output).toBe("before\nMQTT: not connected, messages are lost\nafter\n");
  });
});

describe("web_page", () => {
  const page = (lines: string, visits: NonNullable<Circumstances["visits"]>) =>
    served("web_page", `${lines}\nawait asyncio.sleep(60)`, { visits });
  const bodyOf = ({ visited }: Run): string => visited[0]?.[3] ?? "";

  it("shows words as they are, whatever is in them", async () => {
    const run = await page('web_page.title("<b>&")\nweb_page.show("\\"q\\"", "<script>é</script>")', [
      [3000, "/"],
    ]);
    expect(bodyOf(run)).toContain("<h1>&lt;b&gt;&amp;</h1>");
    expect(bodyOf(run)).toContain("<p>&quot;q&quot;: <strong>&lt;script&gt;é&lt;/script&gt;</strong></p>");
  });

  it("shows a new value in the place of the old one, and thirty of them at most", async () => {
    const run = await page('for i in range(40):\n    web_page.show(i, i)\nweb_page.show(0, "new")', [
      [3000, "/"],
    ]);
    expect(bodyOf(run).match(/<p>/g)).toHaveLength(30);
    expect(bodyOf(run)).toMatch(/<p>0: <strong>new<.*\n<p>1: /);
  });

  it("has one button for the same words, and tells everybody who waits for it", async () => {
    const listen =
      'async def listen(who):\n    async for _ in web_page.presses("Go"):\n        print(who)\nasyncio.create_task(listen("a"))\nasyncio.create_task(listen("b"))';
    const run = await page(listen, [
      [3000, "/"],
      [4000, "POST /press/0"],
    ]);
    expect(bodyOf(run).match(/<button>/g)).toHaveLength(1);
    expect(run.visited[1]?.[2]).toBe(303);
    expect(run.output).toMatch(/\na\nb\n$/);
  });

  it.each(["/press/0", "POST /press/7", "POST /press/x", "POST /press/", "/nowhere"])(
    "answers 404 to %s",
    async (request) => {
      const run = await page("pass", [[3000, request]]);
      expect(run.visited.map(([, , status]) => status)).toEqual([404]);
    },
  );

  it("comes back by itself when the network was away", async () => {
    const run = await served("web_page", "await asyncio.sleep(60)", {
      forMs: 40_000,
      wifi: [
        [4000, "down"],
        [8000, "up"],
      ],
      visits: [
        [3000, "/"],
        [35_000, "/"],
      ],
    });
    expect(run.visited.map(([, , status]) => status)).toEqual([200, 200]);
    expect(run.output).toMatch(/^Web page: http.*\nWeb page: waiting for Wi-Fi\nWeb page: http.*\n$/);
  });
});

describe("internet_time", () => {
  it.each([
    [0, "2026-01-01 00:00"],
    [-8, "2025-12-31 16:00"],
    [5.75, "2026-01-01 05:45"],
  ])("sets a clock that is %f hours ahead", async (hours, expected) => {
    const { output, error } = await online(
      `import internet_time, time\ninternet_time.set_clock(${hours})\nprint(time.strftime("%Y-%m-%d %H:%M", time.localtime()))`,
    );
    expect(error).toBe("");
    expect(output).toBe(`${expected}\n`);
  });

  it("says in plain words that there is no Wi-Fi", async () => {
    const { error } = await runProgram("import internet_time\ninternet_time.set_clock()\n");
    expect(error).toContain("OSError: the board is not on a Wi-Fi network: connect to Wi-Fi first");
  });
});

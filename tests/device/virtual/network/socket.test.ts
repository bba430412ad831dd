import { describe, expect, test } from "vitest";
import { type Circumstances, runProgram } from "../../../boards/run-program.ts";
import { TypedBoard } from "../../../boards/typed-board.ts";

const JOIN = `import network, socket, time
wlan = network.WLAN()
wlan.connect("Home", "key")
while not wlan.isconnected():
    time.sleep_ms(100)
`;
const LISTEN = `server = socket.socket()
server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
server.bind(("", 80))
server.listen(1)
`;
const BROKER = `address = socket.getaddrinfo("broker.example", 1883)[0][-1]
client = socket.socket()
client.connect(address)
`;

async function run(code: string, around: Circumstances = {}) {
  const { output, error, visited } = await runProgram(code, around);
  return { output, error: error.trimEnd().split("\n").at(-1) ?? "", visited };
}

describe("without a network", () => {
  test.each([
    ['socket.getaddrinfo("example.com", 80)', "OSError: no available NIC"],
    ['socket.socket().connect(("192.168.0.1", 80))', "OSError: no available NIC"],
  ])("%s needs a WLAN object first", async (line, error) => {
    expect((await run(`import socket\n${line}`)).error).toBe(error);
  });

  test.each([
    ['socket.getaddrinfo("example.com", 80)', "OSError: -1"],
    ['socket.socket().connect(("192.168.0.1", 80))', "OSError: [Errno 113] EHOSTUNREACH"],
  ])("%s fails", async (line, error) => {
    expect((await run(`import network, socket\nnetwork.WLAN().active(True)\n${line}`)).error).toBe(error);
  });
});

describe("a socket", () => {
  test.each([
    ['socket.socket().connect(("example.com", 80))', "ValueError: invalid arguments"],
    [
      'socket.socket().connect(socket.getaddrinfo("example.com", 23)[0][-1])',
      "OSError: [Errno 111] ECONNREFUSED",
    ],
    ['socket.getaddrinfo("no such name", 80)', "OSError: -1"],
    ["socket.socket().listen(1)", "OSError: [Errno 107] ENOTCONN"],
    ["socket.socket().recv(1)", "OSError: [Errno 107] ENOTCONN"],
    ['socket.socket().send(b"x")', "OSError: 32"],
    [`${LISTEN}socket.socket().bind(("", 80))`, "OSError: [Errno 98] EADDRINUSE"],
    [`${BROKER}client.setblocking(False)\nclient.recv(1)`, "OSError: [Errno 11] EAGAIN"],
    [`${BROKER}client.settimeout(0.5)\nclient.recv(1)`, "OSError: [Errno 110] ETIMEDOUT"],
  ])("%s fails as on the board", async (line, error) => {
    expect((await run(JOIN + line)).error).toBe(error);
  });

  test("waits as long as its timeout says", async () => {
    const { output } = await run(`${JOIN}${BROKER}client.settimeout(0.5)
start = time.ticks_ms()
try:
    client.recv(1)
except OSError:
    print(500 <= time.ticks_diff(time.ticks_ms(), start) < 520)
`);
    expect(output).toBe("True\n");
  });

  test("costs 5 milliseconds for each byte of a line, as with this board's driver", async () => {
    const { output } = await run(
      `${JOIN}${LISTEN}caller, _ = server.accept()
start = time.ticks_ms()
line = caller.readline()
print(line, time.ticks_diff(time.ticks_ms(), start) == 5 * len(line))
`,
      { visits: [[2000, "/lamp"]] },
    );
    expect(output).toBe("b'GET /lamp HTTP/1.1\\r\\n' True\n");
  });

  test("takes 2 milliseconds to send without waiting, as any order to the Wi-Fi module does", async () => {
    const { output } = await run(`${JOIN}${BROKER}client.setblocking(False)
start = time.ticks_ms()
for _ in range(10):
    client.send(b"")
print(time.ticks_diff(time.ticks_ms(), start))
`);
    expect(output).toBe("20\n");
  });

  test("is one of ten, and the place of a closed one is free again", async () => {
    const { output } = await run(`${JOIN}open = []
try:
    while True:
        one = socket.socket()
        one.connect(("10.0.0.1", 1883))
        open.append(one)
except OSError as error:
    print(len(open), error.errno)
open[0].close()
open[0].connect(("10.0.0.1", 1883))
`);
    expect(output).toBe("10 23\n");
  });

  test("is closed when the next program imports the module", async () => {
    const board = await TypedBoard.bootRaw();
    board.run(`${JOIN}${LISTEN}`);
    expect(board.run(LISTEN).error).toContain("EADDRINUSE");
    const clean = 'import sys\ndel sys.modules["socket"]\n';
    expect(board.run(`${clean}import socket\n${LISTEN}`).error).toBe("");
  });

  test("tells of a lost network at the next word", async () => {
    const { error } = await run(`${JOIN}${BROKER}time.sleep(2)\nclient.recv(1)`, { wifi: [[2000, "down"]] });
    expect(error).toBe("OSError: [Errno 104] ECONNRESET");
  });

  test("can be interrupted while it waits", async () => {
    const { error } = await run(`${JOIN}${LISTEN}server.accept()`, { forMs: 3000 });
    expect(error).toBe("KeyboardInterrupt:");
  });
});

describe("a web server on the board", () => {
  const ANSWER = `caller, _ = server.accept()
request = caller.recv(1000)
caller.write("HTTP/1.1 200 OK\\r\\nContent-Length: 7\\r\\n\\r\\nWärme!")
`;

  test("is asked by browsers, and its answer is read to its end", async () => {
    const { output, visited } = await run(`${JOIN}${LISTEN}${ANSWER}print(request.split(b" ")[:2])`, {
      visits: [[2000, "/on?lamp=1"]],
    });
    expect(output).toBe("[b'GET', b'/on?lamp=1']\n");
    expect(visited).toEqual([[expect.any(Number), "/on?lamp=1", 200, "Wärme!"]]);
  });

  test("gets the fields of a form after an empty line", async () => {
    const { output } = await run(`${JOIN}${LISTEN}${ANSWER}print(request.split(b"\\r\\n\\r\\n")[1])`, {
      visits: [[2000, "POST /lamp colour=red&on=1"]],
    });
    expect(output).toBe("b'colour=red&on=1'\n");
  });

  test("is not there when nobody listens, or the board is in no network", async () => {
    const { visited } = await run(`${JOIN}time.sleep(1)\nwlan.isconnected()`, {
      visits: [
        [500, "/early"],
        [1500, "/late"],
      ],
    });
    expect(visited.map(([, path, status]) => [path, status])).toEqual([
      ["/early", 0],
      ["/late", 0],
    ]);
  });

  test("that hangs up without a word, or says something else than HTTP, has not answered", async () => {
    const { visited } = await run(
      `${JOIN}${LISTEN}server.accept()[0].close()
caller, _ = server.accept()
caller.send("hello")
caller.close()`,
      {
        visits: [
          [2000, "/silent"],
          [2100, "/rude"],
        ],
      },
    );
    expect(visited.map(([, , status, body]) => [status, body])).toEqual([
      [0, ""],
      [0, ""],
    ]);
  });
});

import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import type { TypedBoard } from "../boards/typed-board.ts";
import { bootLinkBoard, pythonText } from "./link-board.ts";

let board: TypedBoard;

/** A server whose visitors are made by the test; the firmware's own WebSocket is a stand-in that says as much as it does. */
const BENCH = `
import sys, time
class Module: pass
_webrepl, websocket = Module(), Module()
passwords = []
_webrepl.password = passwords.append
class Repl:
    def __init__(self, line):
        self.line = line
        line.write(b"\\x81\\x0a")
        line.write(b"Password: ")
_webrepl._webrepl = Repl
websocket.websocket = lambda line: line
sys.modules["_webrepl"], sys.modules["websocket"] = _webrepl, websocket
# The WebAssembly has no SHA-1: this one knows the digest of one text.
class Sha1:
    def __init__(self, data): self.data = data
    def digest(self):
        if self.data != b"dGhlIHNhbXBsZSBub25jZQ==258EAFA5-E914-47DA-95CA-C5AB0DC85B11": return bytes(20)
        return bytes.fromhex("b37a4f2cc0624f1690f64606cf385945b2bec4ea")
hashlib = Module()
hashlib.sha1 = Sha1
sys.modules["hashlib"] = hashlib
from untether import webrepl_server, state
class Queue:
    session = None
    stop = False
    def attach(self, session): self.session = session
    def take_place(self): pass
    def has_news(self, connection): pass
class Conn:
    def __init__(self, *pieces, ip="10.0.0.1", every_ms=0):
        self.pieces, self.ip, self.every_ms = list(pieces), ip, every_ms
        self.sent, self.is_closed, self.timeout, self.options = [], False, None, {}
    def recv(self, count):
        wait_ms = self.every_ms if self.pieces else 60000
        if self.timeout is not None and wait_ms > self.timeout * 1000:
            time.sleep_ms(int(self.timeout * 1000))
            raise OSError(110)
        time.sleep_ms(wait_ms)
        piece = self.pieces.pop(0)
        if isinstance(piece, Exception): raise piece
        if len(piece) > count:
            self.pieces.insert(0, piece[count:])
            piece = piece[:count]
        return piece
    def send(self, data):
        self.sent.append(bytes(data))
        return len(data)
    write = send
    def settimeout(self, timeout): self.timeout = timeout
    def setblocking(self, on): self.timeout = None if on else 0
    def setsockopt(self, level, option, value): self.options[option] = value
    def close(self): self.is_closed = True
    def ioctl(self, request, flags): return flags & 4
    def text(self): return b"".join(self.sent)
class Listener:
    def __init__(self, conn): self.conn = conn
    def accept(self):
        if isinstance(self.conn, Exception): raise self.conn
        return self.conn, (self.conn.ip, 50000)
queue = Queue()
server = webrepl_server.Server("blue", "secret", queue)
def knock(conn):
    start_ms = time.ticks_ms()
    server.accept(Listener(conn))
    conn.took_ms = time.ticks_diff(time.ticks_ms(), start_ms)
    return conn
def upgrade(path="/", key=b"Sec-WebSocket-Key"):
    return b"GET %s HTTP/1.1\\r\\nHost: board\\r\\nUpgrade: websocket\\r\\n%s: dGhlIHNhbXBsZSBub25jZQ==\\r\\n\\r\\n" % (path.encode(), key)
`;
/** The answer to that key, from RFC 6455. */
const ACCEPTED =
  "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" +
  "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n";

beforeEach(async () => {
  board = await bootLinkBoard();
  expect(board.run(BENCH).error).toBe("");
});

const run = (code: string): string => {
  const { output, error } = board.run(code);
  if (error) throw new Error(error);
  return output.trimEnd();
};
/** Shows bytes of Python's as text. */
const sentTo = (connection: string): string =>
  String.fromCharCode(...(JSON.parse(run(`print(list(${connection}.text()))`)) as number[]));

describe("a page that connects", () => {
  it("is greeted before it is asked for the password", () => {
    expect(run("c = knock(Conn(upgrade()))\nprint(c.sent[1:], passwords, server.has_session())")).toBe(
      "[b'\\x81\\nPassword: '] ['secret'] True",
    );
    const [head, rest] = sentTo("c").split("\r\n\r\n");
    expect(`${head}\r\n\r\n`).toBe(ACCEPTED);
    const greeting = /^\x81([\s\S])Untether (\{.*\})\r\n/.exec(rest!)!;
    expect(greeting[1]!.charCodeAt(0)).toBe(`Untether ${greeting[2]}\r\n`.length);
    expect(JSON.parse(greeting[2]!)).toEqual({
      v: 1,
      name: "blue",
      boot: expect.stringMatching(/^[0-9a-f]{8}$/),
      runs: false,
    });
  });

  it("hears that a program runs", () => {
    run("state.runs = True\nc = knock(Conn(upgrade()))");
    expect(sentTo("c")).toContain('"runs": true');
  });

  it.each(["sec-websocket-key", "SEC-WEBSOCKET-KEY", "Sec-WebSocket-Key "])("may write %s", (name) => {
    run(`c = knock(Conn(upgrade(key=b"${name}")))`);
    expect(sentTo("c")).toContain("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
  });

  it("may come in pieces of any size", () => {
    run("r = upgrade()\nc = knock(Conn(*[r[i:i+1] for i in range(len(r))]))");
    expect(sentTo("c")).toContain(ACCEPTED);
  });

  it("is read and written without waiting from then on", () => {
    expect(run("c = knock(Conn(upgrade()))\nprint(c.timeout, list(c.options))")).toBe("0 [20]");
  });
});

describe("whoever asks for a page", () => {
  it("gets the state of the board, which any page may read", () => {
    run('c = knock(Conn(b"GET / HTTP/1.1\\r\\n\\r\\n"))');
    const [head, body] = sentTo("c").split("\r\n\r\n");
    expect(head).toContain("Access-Control-Allow-Origin: *");
    expect(head).toContain(`Content-Length: ${body!.length}`);
    expect(JSON.parse(body!)).toEqual({
      untether: 1,
      name: "blue",
      boot: expect.stringMatching(/^[0-9a-f]{8}$/),
      busy: false,
      runs: false,
      python: "1.28.0",
    });
  });

  it("hears that a page is connected, and disturbs it not", () => {
    run(
      'knock(Conn(upgrade()))\ns = queue.session\nc = knock(Conn(b"GET / HTTP/1.1\\r\\n\\r\\n", ip="10.0.0.2"))',
    );
    expect(sentTo("c")).toContain('"busy": true');
    expect(run("print(queue.session is s)")).toBe("True");
  });

  it("is let go when it leaves, or after two seconds", () => {
    run('c = knock(Conn(b"GET / HTTP/1.1\\r\\n\\r\\n"))\nserver.tick(time.ticks_ms())');
    expect(run("print(c.is_closed)")).toBe("False");
    expect(run("time.sleep(2)\nserver.tick(time.ticks_ms())\nprint(c.is_closed)")).toBe("True");
    run('c = knock(Conn(b"GET / HTTP/1.1\\r\\n\\r\\n"))\nc.options[20](c)');
    expect(run("print(c.is_closed)")).toBe("True");
  });
});

describe("a second page", () => {
  const second = (path: string, ip: string) =>
    run(`
a = knock(Conn(upgrade()))
b = knock(Conn(upgrade("${path}"), ip="${ip}"))
print(queue.session.connection is b)`);

  it("is told that the board is busy, and with whom, and let go without waiting", () => {
    expect(second("/", "10.0.0.2")).toBe("False");
    expect(sentTo("b")).toBe(`${ACCEPTED}\x88\x0f\x03\xf5busy:10.0.0.1`);
    expect(
      run(
        "print(b.took_ms, b.is_closed)\ntime.sleep(2)\nserver.tick(time.ticks_ms())\nprint(b.is_closed, a.is_closed)",
      ),
    ).toBe("0 False\nTrue False");
  });

  it("takes the place of the first if it asks for that, and the first is told", () => {
    expect(second("/?takeover=1", "10.0.0.2")).toBe("True");
    expect(sentTo("a")).toMatch(/\x88\x10\x03\xf5taken:10\.0\.0\.2$/);
    expect(run("time.sleep(2)\nserver.tick(time.ticks_ms())\nprint(a.is_closed, b.is_closed)")).toBe(
      "True False",
    );
  });

  it("takes its place, too, if it comes from the same computer", () => {
    expect(second("/", "10.0.0.1")).toBe("True");
  });

  it("or if nothing was heard of the first for 20 seconds", () => {
    run("a = knock(Conn(upgrade()))\ntime.sleep(19)\nb = knock(Conn(upgrade(), ip='10.0.0.2'))");
    expect(run("print(queue.session.connection is a)")).toBe("True");
    run("time.sleep(1)\nb = knock(Conn(upgrade(), ip='10.0.0.2'))");
    expect(run("print(queue.session.connection is b)")).toBe("True");
  });
});

describe("somebody who misbehaves", () => {
  it.each([
    ["says nothing", "Conn()"],
    ["says something and no more", 'Conn(b"GET / HTT")'],
    ["sends a byte a second", 'Conn(*[b"x"] * 100, every_ms=1000)'],
    ["sends a byte now and then", 'Conn(*[b"x"] * 100, every_ms=150)'],
  ])("and %s holds the board for 2 seconds at most", (_, conn) => {
    const [tookMs, isClosed, session] = run(
      `c = knock(${conn})\nprint(c.took_ms, c.is_closed, queue.session)`,
    ).split(" ");
    expect(Number(tookMs)).toBeLessThanOrEqual(2150);
    expect([isClosed, session]).toEqual(["True", "None"]);
  });

  it.each([
    ["is gone already", "OSError(9)"],
    ["resets the connection", "Conn(OSError(104))"],
    ["leaves in the middle", 'Conn(b"GET / HT", b"")'],
    ["asks for too much memory", "Conn(MemoryError())"],
    ["sends a head of 4 KB", 'Conn(b"GET / HTTP/1.1\\r\\n" + b"x" * 4096 + b"\\r\\n\\r\\n")'],
  ])("and %s does no harm", (_, conn) => {
    run(`c = ${conn}\nserver.accept(Listener(c))\nprint(queue.session, queue.stop)`);
    expect(run("c = knock(Conn(upgrade()))\nprint(queue.session.connection is c)")).toBe("True");
  });

  it("is let go if it does not give the password within 10 seconds", () => {
    run("c = knock(Conn(upgrade()))\ntime.sleep(9)\nserver.tick(time.ticks_ms())");
    expect(run("print(c.is_closed)")).toBe("False");
    run("time.sleep(1)\nserver.tick(time.ticks_ms())");
    expect(run("print(c.is_closed, queue.session)")).toBe("True None");
  });

  it("never raises anything in the program that runs, whatever it sends", () => {
    const line = fc.oneof(
      fc.constantFrom("GET / HTTP/1.1", "Sec-WebSocket-Key: x", ":", "Upgrade", "", "GET /?takeover=1"),
      fc.string({ maxLength: 30 }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const request = pythonText(`${lines.join("\r\n")}\r\n\r\n`);
        expect(board.run(`knock(Conn(${request}.encode()))`)).toEqual({ output: "", error: "" });
      }),
      { numRuns: 60 },
    );
  });
});

describe("a Stop that lands while somebody is being welcomed", () => {
  it("is not lost, and the visitor is let go", () => {
    run(`
class Interrupting(Conn):
    def recv(self, count): raise KeyboardInterrupt
c = knock(Interrupting())
print(queue.stop, queue.session)`);
    expect(run("print(queue.stop, queue.session)")).toBe("True None");
    expect(run("knock(Conn(upgrade()))\nprint(c.is_closed)")).toBe("True");
  });
});

describe("what goes wrong in a session", () => {
  it("is told before the connection is closed", () => {
    run("c = knock(Conn(upgrade()))\nc.sent.clear()\nqueue.session.end(OSError(28))");
    expect(sentTo("c")).toBe("\x88\x0a\x03\xf3error:28");
    expect(run("c.options[20](c)\nprint(c.is_closed)")).toBe("True");
  });

  it("ends quietly when the page has left", () => {
    run("c = knock(Conn(upgrade()))\nc.sent.clear()\nqueue.session.end(None)");
    expect(run("print(c.sent, c.is_closed)")).toBe("[] True");
  });
});

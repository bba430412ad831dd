import { beforeEach, describe, expect, it } from "vitest";
import type { TypedBoard } from "../boards/typed-board.ts";
import { bootLinkBoard } from "./link-board.ts";

let board: TypedBoard;

/** A queue whose session notes what is sent, and gives what the test types; the firmware's part is played by hand. */
const BENCH = `
import time
from untether import output_queue
from untether.nina import hold, safe
class Line:
    is_logged_in = True
    takes = True
    def push(self): return True
    def can_send(self): return self.takes
    def has_more(self): return bool(session.typed)
class Repl:
    def write(self, text):
        if session.breaks: raise OSError(104)
        session.sent.append(bytes(text))
        return len(text)
    def readinto(self, buffer):
        if not session.typed: return 0 if session.is_over else None
        buffer[0] = session.typed[0]
        session.typed = session.typed[1:]
        return 1
class Session:
    def __init__(self):
        self.line, self.repl = Line(), Repl()
        self.sent, self.typed, self.ended = [], b"", []
        self.is_over = self.breaks = False
    def end(self, error): self.ended.append(repr(error))
    def text(self):
        text = b"".join(self.sent)
        self.sent.clear()
        return text
# What the firmware hands to a program that runs, until it is interrupted: b"!" stands for the interrupt.
handed = []
def notify(_):
    buffer = bytearray(1)
    while True:
        count = queue.readinto(buffer)
        if not count: return
        handed.append(bytes(buffer))
        if buffer[0] == 3:
            handed[-1] = b"!"
            return
def at_prompt():
    buffer = bytearray(1)
    return bytes(buffer) if queue.readinto(buffer) else None
queue = output_queue.Queue(lambda stream: None, notify)
session = Session()
queue.attach(session)
def turn(count=1):
    for _ in range(count): queue.flush(None)
`;

beforeEach(async () => {
  board = await bootLinkBoard();
  expect(board.run(BENCH).error).toBe("");
});

const run = (code: string): string => {
  const { output, error } = board.run(code);
  if (error) throw new Error(error);
  return output.trimEnd();
};

describe("what a program prints", () => {
  it("waits for the timer's turn, and goes out in one frame", () => {
    expect(run('for i in range(10): queue.write(b"line %d\\r\\n" % i)\nprint(session.sent)')).toBe("[]");
    expect(run("turn()\nprint(len(session.sent), session.text()[-8:])")).toBe("1 b'line 9\\r\\n'");
  });

  it("goes out at once when it was silent before, and then again by the timer only", () => {
    const print = (text: string) => `queue.write(b"${text}")\nfor _ in (1, 2, 3): pass\n`;
    const begin = "from untether import state\nstate.runs = True\n";
    expect(run(`${begin}${print("first")}print(session.text())`)).toBe("b'first'");
    expect(run(`${print("second")}print(session.text())`)).toBe("b'second'");
    expect(run(`${print("third")}${print("fourth")}print(session.text())`)).toBe("b''");
    expect(run("turn()\nprint(session.text())")).toBe("b'thirdfourth'");
    expect(run(`${print("fifth")}print(session.text())`)).toBe("b''");
    expect(run(`turn(2)\nsession.text()\n${print("sixth")}print(session.text())`)).toBe("b'sixth'");
  });

  it("goes out at once when the prompt waits for input", () => {
    expect(run('queue.write(b">>> ")\nat_prompt()\nprint(session.sent)')).toBe("[b'>>> ']");
  });

  it("is sent in frames of 1 KB at most, none of which cuts a letter", () => {
    run('text = "ü€😀" * 300\nfor i in range(0, len(text), 50): queue.write(text[i:i+50].encode())');
    expect(
      run(`turn(10)
print([len(f) for f in session.sent])
for f in session.sent: str(f, "utf-8")
print(session.text() == text.encode())`),
    ).toMatch(/^\[102\d, 102\d, \d+\]\nTrue$/);
  });

  it("has question marks in place of bytes that browsers hang up on", () => {
    expect(run('queue.write(b"a\\xffb")\nturn()\nprint(session.text())')).toBe("b'a?b'");
  });

  it("is kept in order, and whole, when more is printed than fits: the program waits", () => {
    expect(
      run(`
expected = b"".join(b"line number %d\\r\\n" % i for i in range(1000))
for i in range(1000): queue.write(b"line number %d\\r\\n" % i)
turn(10)
print(session.text() == expected)`),
    ).toBe("True");
  });

  it("may be longer than all there is room for", () => {
    expect(run('queue.write(b"x" * 20000)\nturn(10)\nprint(len(session.text()))')).toBe("20000");
  });

  it("waits 2 seconds once for a page that takes nothing, and not at all from then on", () => {
    const code = `
session.line.takes = False
start = time.ticks_ms()
queue.write(b"a" * 4096)
queue.write(b"b" * 100)
first = time.ticks_diff(time.ticks_ms(), start)
for i in range(100): queue.write(b"c" * 100)
print(2000 <= first < 2100, time.ticks_diff(time.ticks_ms(), start) - first)
session.line.takes = True
turn(10)
text = session.text()
print(len(text) > 3800, text[-100:] == b"c" * 100)`;
    expect(run(code)).toBe("True 0\nTrue True");
  });

  it("outlasts a lost connection, the newest 4 KB of it", () => {
    const code = `
queue.attach(None)
for i in range(2000): queue.write(b"%d\\r\\n" % i)
queue.write(b"END")
session = Session()
queue.attach(session)
turn(10)
text = session.text()
print(3800 < len(text) <= 4096, text[-11:])`;
    expect(run(code)).toBe("True b'\\r\\n1999\\r\\nEND'");
  });

  it("is not lost with the frame that broke the connection", () => {
    const code = `
queue.write(b"result 42")
session.breaks = True
turn()
print(session.ended, queue.session)
session = Session()
queue.attach(session)
turn(3)
print(session.text())`;
    expect(run(code)).toBe("['OSError(104,)'] None\nb'result 42'");
  });

  it("is not sent before the password", () => {
    expect(
      run('session.line.is_logged_in = False\nqueue.write(b"secret")\nturn(5)\nprint(session.sent)'),
    ).toBe("[]");
    expect(run("session.line.is_logged_in = True\nturn()\nprint(session.text())")).toBe("b'secret'");
  });
});

describe("what somebody types", () => {
  it("reaches the prompt byte by byte, Ctrl-C too", () => {
    expect(run('session.typed = b"\\r\\x03\\x01"\nprint([at_prompt() for _ in range(4)])')).toBe(
      "[b'\\r', b'\\x03', b'\\x01', None]",
    );
  });

  it("reaches a program that runs, up to a Ctrl-C", () => {
    run('session.typed = b"ab\\x03cd"\nqueue.has_news(None)');
    expect(run("print(handed, session.typed)")).toBe("[b'a', b'b'] b'cd'");
  });

  it("and that is delivered at the end of the timer's next turn, what was typed after it later", () => {
    run('session.typed = b"\\x03cd"\nqueue.has_news(None)\nturn()');
    expect(run("print(handed)")).toBe("[b'!']");
    expect(run("turn()\nprint(handed)")).toBe("[b'!', b'c', b'd']");
  });

  it("finds room for the traceback, and loses nothing of before, if the page takes it", () => {
    const code = `
queue.write(b"x" * 4000)
session.typed = b"\\x03"
queue.has_news(None)
turn()
queue.write(b"T" * 2000)
turn(10)
print(handed, session.text() == b"x" * 4000 + b"T" * 2000)`;
    expect(run(code)).toBe("[b'!'] True");
  });

  it("finds room, too, when the page takes nothing", () => {
    const code = `
session.line.takes = False
queue.write(b"x" * 4000)
session.typed = b"\\x03"
queue.has_news(None)
turn()
start = time.ticks_ms()
queue.write(b"T" * 2000)
print(handed, time.ticks_diff(time.ticks_ms(), start))`;
    expect(run(code)).toBe("[b'!'] 0");
  });

  it("ends a program's wait for the page", () => {
    const code = `
session.line.takes = False
queue.stop = True
start = time.ticks_ms()
for i in range(100): queue.write(b"y" * 100)
print(time.ticks_diff(time.ticks_ms(), start))`;
    expect(run(code)).toBe("0");
  });

  it("does not interrupt a call to the Wi-Fi chip", () => {
    const code = `
queue.stop = True
def call():
    turn(3)
    return list(handed)
print(safe(call), hold.on)
turn()
print(handed)`;
    expect(run(code)).toBe("[] False\n[b'!']");
  });

  it("ends the session when that is over", () => {
    run("session.is_over = True\nqueue.has_news(None)");
    expect(run("print(session.ended, queue.session)")).toBe("['None'] None");
  });

  it("ends the session, and nothing else, when a file cannot be written", () => {
    const code = `
def fail(buffer): raise OSError(28)
session.repl.readinto = fail
queue.has_news(None)
print(session.ended, queue.session, queue.stop)`;
    expect(run(code)).toBe("['OSError(28,)'] None False");
  });
});

describe("a call to the Wi-Fi chip", () => {
  it("gives what it gives, takes names, may be inside another, and raises what it raises", () => {
    expect(
      run(`
print(safe(lambda a, b=0: a + b, 1, b=2), safe(safe, max, 3, 4))
try:
    safe(int, "x")
except ValueError as error:
    print(error, hold.on)`),
    ).toBe("3 4\ninvalid syntax for integer with base 10: 'x' False");
  });

  it("can be stopped before and after, never inside", () => {
    board.ctrlC = "once";
    board.ctrlCAfter = 50;
    const { error } = board.run(`
begun = ended = 0
def call():
    global begun, ended
    begun += 1
    ended += 1
while True: safe(call)`);
    expect(error).toBe("KeyboardInterrupt:");
    expect(run("print(begun == ended, hold.on)")).toBe("True False");
  });
});

describe("a line to the page", () => {
  const LINE = `
import select
class Poll:
    def register(self, stream, flags): self.flags = flags
    def poll(self, wait=0): return [1] if (conn.room if self.flags == 4 else conn.arrived) else []
class FakeSelect:
    POLLIN, POLLOUT, poll = 1, 4, Poll
output_queue.select = FakeSelect
class Conn:
    room, arrived, sent, asked = 99999, b"", [], []
    def recv(self, count):
        self.asked.append(count)
        data, self.arrived = self.arrived[:count], self.arrived[count:]
        return data
    def write(self, data):
        count = min(self.room, len(data))
        if not count: return None
        self.room -= count
        self.sent.append(bytes(data[:count]))
        return count
conn = Conn()
line = output_queue.Line(conn)
`;
  beforeEach(() => expect(board.run(LINE).error).toBe(""));

  it("sends a frame's head and its text in one go", () => {
    run(
      'line.write(b"\\x81\\x05")\nline.write(b"hello")\nline.write(b"\\x81~\\x01\\x00")\nline.write(b"x" * 256)',
    );
    expect(run("print([len(s) for s in conn.sent], conn.sent[0])")).toBe("[7, 260] b'\\x81\\x05hello'");
  });

  it("sends the end of the session at once", () => {
    expect(run('line.write(b"\\x88\\x00")\nprint(conn.sent)')).toBe("[b'\\x88\\x00']");
  });

  it("takes what has arrived in large pieces", () => {
    const code = `
conn.arrived = bytes(range(200))
buffer = bytearray(1)
got = b""
while line.readinto(buffer): got += buffer
print(got == bytes(range(200)), conn.asked)`;
    expect(run(code)).toBe("True [1024]");
  });

  it("keeps what the connection does not take, and sends it before all else", () => {
    const code = `
conn.room = 4
line.write(b"\\x81\\x05")
print(line.write(b"hello"), line.push())
line.write(b"\\x82\\x04")
line.write(b"WB\\0\\0")
conn.room = 99
print(line.push(), b"".join(conn.sent))`;
    expect(run(code)).toBe("5 False\nTrue b'\\x81\\x05hello\\x82\\x04WB\\x00\\x00'");
  });

  it("knows that the password was right by what the board answers", () => {
    expect(
      run(`
line.write(b"\\x81\\x11")
line.write(b"\\r\\nAccess denied\\r\\n")
before = line.is_logged_in
line.write(b"\\x81\\x19")
line.write(b"\\r\\nWebREPL connected\\r\\n>>> ")
print(before, line.is_logged_in)`),
    ).toBe("False True");
  });
});

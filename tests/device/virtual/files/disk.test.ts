import { beforeEach, describe, expect, it } from "vitest";
import type { BoardFile, FileChange } from "../../../../src/device/virtual/files/board-file.ts";
import { TypedBoard } from "../../../boards/typed-board.ts";

let board: TypedBoard;
let changes: string[];

const bytesOf = (text: string) => new TextEncoder().encode(text);
const told = (change: FileChange): string => {
  switch (change.kind) {
    case "written":
      return `${change.path} [${change.from}] ${new TextDecoder().decode(change.bytes)} (${change.size})`;
    case "renamed":
      return `${change.path} -> ${change.to}`;
    case "folder":
    case "removed":
      return `${change.kind} ${change.path}`;
  }
};

async function bootWith(files: readonly BoardFile[] = []): Promise<void> {
  changes = [];
  board = await TypedBoard.bootRaw({ files });
  board.onFile = (change) => changes.push(told(change));
}
beforeEach(() => bootWith());

const run = (code: string) => board.run(`import os\n${code}`);
const shown = (expression: string) => run(`print(${expression})`).output.trimEnd();
const failure = (code: string) => run(code).error;
const write = (path: string, text: string, mode = "w") =>
  `with open("${path}", "${mode}") as f:\n    f.write("${text}")\n`;

describe("the board's disk", () => {
  it("has nothing in its root but the helpers, and the board's size", () => {
    expect(shown("os.listdir('/'), os.statvfs('/')")).toBe(
      "['lib', 'untether'] (4096, 4096, 3577, 3577, 3577, 0, 0, 0, 0, 255)",
    );
  });

  it.each([
    ["open('x')", "[Errno 2] ENOENT"],
    ["open('/lib', 'w')", "[Errno 21] EISDIR"],
    ["os.mkdir('/lib')", "[Errno 17] EEXIST"],
    ["os.rmdir('/lib')", "[Errno 13] EACCES"],
    ["os.remove('/lib')", "[Errno 21] EISDIR"],
    ["os.listdir('/x')", "[Errno 2] ENOENT"],
    ["os.rename('x', 'y')", "[Errno 2] ENOENT"],
    ["open('what?', 'w')", "[Errno 22] EINVAL"],
    ["open('x' * 256, 'w')", "[Errno 22] EINVAL"],
  ])("fails as the board does: %s", (code, error) => {
    expect(failure(code)).toBe(`OSError: ${error}`);
  });

  it("takes files up to its size, and no more", () => {
    const fill = `
f = open("big", "wb")
chunk = bytes(65536)
try:
    while True:
        f.write(chunk)
except OSError as error:
    print(error.errno)
f.close()`;
    expect(run(fill).output).toBe("28\n");
    expect(shown("os.stat('big')[6] > 14_500_000, os.statvfs('/')[3] < 16")).toBe("True True");
    run("os.remove('big')");
    expect(shown("os.statvfs('/')[3]")).toBe("3577");
  });

  it("does not give room back that a removed file still takes while it is open", () => {
    const code = `
kept = []
chunk = bytes(65536)
try:
    for i in range(20):
        f = open("big", "wb")
        kept.append(f)
        for j in range(16):
            f.write(chunk)
        os.remove("big")
except OSError as error:
    print(len(kept), error.errno)`;
    expect(run(code).output).toBe("14 28\n");
  });

  it("lets a program make 512 files and no more, and open one 1,000 times", () => {
    const code = `
made = 0
try:
    for i in range(1000):
        open("f%d" % i, "w").close()
        made += 1
except OSError as error:
    print(made, error.errno)
files = [open("f0") for i in range(1000)]
print(len(files))`;
    expect(run(code).output).toBe("512 28\n1000\n");
  });
});

describe("what a program does to files", () => {
  it("is told when a file is closed, and what was added only", () => {
    run(write("a.txt", "hello") + write("a.txt", " you", "a"));
    expect(changes).toEqual(["/a.txt [0] hello (5)", "/a.txt [5]  you (9)"]);
  });

  it("is told at a flush, and at the end of the program", () => {
    run('f = open("log", "w")\nf.write("one")\nf.flush()\nf.write("two")');
    expect(changes).toEqual(["/log [0] one (3)", "/log [3] two (6)"]);
  });

  it("is told as little of a large file as was changed", () => {
    run(write("a", "x".repeat(100)));
    run('f = open("a", "r+b")\nf.seek(50)\nf.write(b"y")\nf.close()');
    expect(changes.at(-1)).toBe("/a [50] y (100)");
  });

  it("is told of an empty file, of one that is cut off, and of one that is gone", () => {
    run(`open("a", "w").close()\n${write("a", "long")}${write("a", "s")}os.remove("a")`);
    expect(changes).toEqual(["/a [0]  (0)", "/a [0] long (4)", "/a [0] s (1)", "removed /a"]);
  });

  it("is told of folders, and of new names", () => {
    run(`os.mkdir("d")\nos.chdir("d")\n${write("a", "x")}os.chdir("/")
os.rename("d", "e")\nos.remove("e/a")\nos.rmdir("e")`);
    expect(changes).toEqual(["folder /d", "/d/a [0] x (1)", "/d -> /e", "removed /e/a", "removed /e"]);
  });

  it("is not told of the helpers, which come with the board", () => {
    run(write("/lib/mine.py", "x"));
    expect(changes).toEqual([]);
  });

  it("is told of a file that comes out of the helpers' folder as of a new one", () => {
    run(`${write("/lib/mine.py", "x")}os.rename("/lib/mine.py", "/mine.py")`);
    expect(changes).toEqual(["/mine.py [0] x (1)"]);
  });
});

describe("a board that starts with files", () => {
  it("has them, in their folders, and tells nobody", async () => {
    await bootWith([
      { path: "/d/e/a.txt", bytes: bytesOf("deep") },
      { path: "/d", bytes: null },
      { path: "/empty", bytes: null },
    ]);
    expect(shown('open("/d/e/a.txt").read(), sorted(os.listdir("/"))')).toBe(
      "deep ['d', 'empty', 'lib', 'untether']",
    );
    expect(changes).toEqual([]);
  });

  it("leaves out what cannot be a file of a board", async () => {
    const bytes = bytesOf("x");
    const paths = ["/virtual/machine.py", "/lib/wifi.py", "/dev/null", "a", "/../b", "/what?", "/c/", "/d"];
    await bootWith([...paths.map((path) => ({ path, bytes })), { path: "/d/e", bytes }]);
    expect(shown('sorted(os.listdir("/"))')).toBe("['d', 'lib', 'untether']");
    expect(failure("import machine, wifi")).toBe("");
  });

  it("runs its boot.py, which can read them", async () => {
    await bootWith([
      { path: "/boot.py", bytes: bytesOf('print("read", open("/a").read())') },
      { path: "/a", bytes: bytesOf("me") },
    ]);
    expect(board.read()).toBe("");
    const booted = await TypedBoard.boot({
      files: [
        { path: "/boot.py", bytes: bytesOf('print("read", open("/a").read())') },
        { path: "/a", bytes: bytesOf("me") },
      ],
    });
    expect(booted.read()).toContain("read me\r\n");
  });

  it("keeps them through a soft reset, and loses one that is removed from outside", () => {
    run(write("a", "1") + write("b", "2"));
    board.type("\x04");
    board.removeFile("/a");
    board.removeFile("/nowhere");
    board.removeFile("/lib");
    expect(shown('sorted(os.listdir("/"))')).toBe("['b', 'lib', 'untether']");
  });
});

import { beforeEach, describe, expect, it } from "vitest";
import { TypedBoard } from "../boards/typed-board.ts";

let board: TypedBoard;
beforeEach(async () => {
  board = await TypedBoard.bootRaw();
  expect(board.run("from untether import ram_disk\nram_disk.mount()").error).toBe("");
});

const run = (code: string) => board.run(`import os\n${code}`);
const shown = (expression: string) => {
  const { output, error } = run(`print(${expression})`);
  return error || output.trimEnd();
};

describe("the disk in memory", () => {
  it("is mounted once, and empty", () => {
    expect(run("from untether import ram_disk\nram_disk.mount()").error).toBe("");
    expect(shown("os.listdir('/run'), os.stat('/run')[0] == 0x4000")).toBe("[] True");
  });

  it("keeps what is written, whatever the pieces", () => {
    run(`
f = open("/run/a", "wb")
data = bytes(i % 251 for i in range(5000))
at = 0
for n in (1, 511, 512, 513, 1, 700, 2762):
    f.write(data[at : at + n])
    at += n
f.close()
`);
    expect(shown("open('/run/a', 'rb').read() == bytes(i % 251 for i in range(5000))")).toBe("True");
    expect(shown("os.stat('/run/a')[6], list(os.ilistdir('/run'))")).toBe("5000 [('a', 32768, 0, 5000)]");
  });

  it("is read in pieces of any size", () => {
    run("open('/run/a', 'w').write('0123456789' * 200)");
    const code = `
f = open("/run/a", "rb")
parts = []
while True:
    part = f.read(333)
    if not part: break
    parts.append(part)
print([len(p) for p in parts], b"".join(parts) == b"0123456789" * 200, f.tell(), f.seek(5), f.read(3))`;
    expect(run(code).output).toBe("[333, 333, 333, 333, 333, 333, 2] True 2000 5 b'567'\n");
  });

  it("holds modules and programs, long ones too", () => {
    run("f = open('/run/m.py', 'w')\nf.write('# comment\\n' * 400 + 'x = 42\\n')\nf.close()");
    expect(run("import sys\nsys.path.append('/run')\nimport m\nprint(m.x)").output).toBe("42\n");
    expect(run("execfile('/run/m.py')\nprint(x)").output).toBe("42\n");
  });

  it("goes through a text by its lines", () => {
    run("f = open('/run/t', 'w')\nf.write('one\\n\\n' + 'ü' * 100 + '\\nend')\nf.close()");
    expect(shown("[len(line) for line in open('/run/t')], open('/run/t').readlines()[3]")).toBe(
      "[4, 1, 101, 3] end",
    );
  });

  it("adds to a file, and changes it in place", () => {
    run(
      "f = open('/run/a', 'w')\nf.write('abc')\nf.close()\nf = open('/run/a', 'a')\nf.write('def')\nf.close()",
    );
    run("with open('/run/a', 'r+') as f:\n    f.seek(1)\n    f.write('X')");
    expect(shown("open('/run/a').read()")).toBe("aXcdef");
  });

  it("renames over another file, and removes", () => {
    run("open('/run/a', 'w').write('a')\nopen('/run/b', 'w').write('b')\nos.rename('/run/a', '/run/b')");
    expect(shown("os.listdir('/run'), open('/run/b').read()")).toBe("['b'] a");
    run("os.remove('/run/b')");
    expect(shown("os.listdir('/run')")).toBe("[]");
  });

  it("takes no more than it has room for, and gives room back", () => {
    const fill = `
f = open("/run/big", "wb")
try:
    while True: f.write(bytes(1000))
except OSError as error:
    print(error.errno, os.stat("/run/big")[6])
f.close()
os.remove("/run/big")
print(os.statvfs("/run")[:5])`;
    expect(run(fill).output).toBe("28 98000\n(512, 512, 192, 192, 192)\n");
  });

  it("lets go of what a closed file holds, whoever still has that", () => {
    const code = `
f = open("/run/a", "w+")
f.write("abc")
f.close()
print(open("/run/a").read(), f.seek(0, 2))
f.read()`;
    expect(run(code)).toMatchObject({ output: "abc 0\n", error: "OSError: [Errno 1] EPERM" });
  });

  it.each([
    ["open('/run/none')", "[Errno 2] ENOENT"],
    ["open('/run/a/b', 'w')", "[Errno 2] ENOENT"],
    ["os.mkdir('/run/d')", "[Errno 1] EPERM"],
    ["os.remove('/run/none')", "[Errno 2] ENOENT"],
    ["os.rename('/run/none', '/run/b')", "[Errno 2] ENOENT"],
    ["os.listdir('/run/none')", "[Errno 2] ENOENT"],
    ["open('/run/w', 'w').read()", "[Errno 1] EPERM"],
  ])("fails as a disk does: %s", (code, error) => {
    expect(run(code).error).toBe(`OSError: ${error}`);
  });
});

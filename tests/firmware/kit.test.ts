import { createHash } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { TypedBoard } from "../boards/typed-board.ts";

let board: TypedBoard;
beforeEach(async () => {
  board = await TypedBoard.bootRaw();
});

const sha = (text: string) => createHash("sha256").update(text).digest("hex");
const size = (text: string) => new TextEncoder().encode(text).length;
const kit = (command: string) => board.run(`import untether.kit as k;k.${command}`);
const told = (command: string): unknown => {
  const { output, error } = kit(command);
  if (error) throw new Error(error);
  expect(output[0]).toBe("\x1e");
  return JSON.parse(output.slice(1));
};
const put = (path: string, text: string) =>
  expect(board.run(`f = open("${path}", "wb")\nf.write(${bytesLiteral(text)})\nf.close()`).error).toBe("");
const bytesLiteral = (text: string) => `bytes([${[...new TextEncoder().encode(text)].join(",")}])`;
const fileText = (path: string) => board.run(`print(open("${path}").read(), end="")`).output;
const runProgram = (program: string) => {
  put("/run/program.new", program);
  return kit(`run(${size(program)}, "${sha(program)}")`);
};

beforeEach(() => void kit("clean()"));

describe("the kit tells what board this is", () => {
  it("in one line", () => {
    expect(told("about()")).toEqual({
      kit: 1,
      machine: "Arduino Nano RP2040 Connect with RP2040",
      python: [1, 28, 0],
      id: "e6605838834e412a",
      free: expect.any(Number),
      nina: null,
      name: null,
      boot: expect.stringMatching(/^[0-9a-f]{8}$/),
      link: 0,
      autostart: false,
      safe_mode: false,
    });
  });

  it("with the version of the Wi-Fi chip, once that is on", () => {
    board.run("import network\nnetwork.WLAN().active(True)");
    expect(told("about()")).toMatchObject({ nina: [1, 5, 0] });
  });

  it("with a number of the start that stays through runs, and not through a restart", () => {
    const boot = () => (told("about()") as { boot: string }).boot;
    const first = boot();
    kit("clean()");
    runProgram("print(1)");
    expect(boot()).toBe(first);
    board.type("\x04");
    expect(boot()).not.toBe(first);
  });

  it("and that callbacks still come", () => {
    expect(told("lives()")).toBe(1);
  });
});

describe("a program that was put on the board", () => {
  it("runs when it is whole", () => {
    expect(runProgram("print('hello')")).toEqual({ output: "hello\n", error: "" });
  });

  it.each([
    ["too short", "print(1)", 9, sha("print(1)")],
    ["not the one that was sent", "print(1)", 8, sha("print(2)")],
  ])("does not run when it is %s", (_, program, bytes, hash) => {
    put("/run/program.new", program);
    expect(kit(`run(${bytes}, "${hash}")`)).toEqual({ output: "\x1eBAD\x1e\n", error: "" });
  });

  it("does not run when nothing has arrived", () => {
    expect(kit(`run(1, "${sha("x")}")`).output).toBe("\x1eBAD\x1e\n");
  });

  it("finds no names but its own, and is the main program", () => {
    board.run("leftover = 1");
    const program = "print(sorted(n for n in globals() if n[0] != '_'), __name__)";
    expect(runProgram(program).output).toBe("[] __main__\n");
  });

  it("names its own line in an error", () => {
    put("/run/program.new", "x = 1\n1/0\n");
    const answer = board.type(`import untether.kit as k;k.run(10, "${sha("x = 1\n1/0\n")}")\x04`);
    expect(answer).toContain('File "/run/program.py", line 2, in <module>\r\nZeroDivisionError');
  });

  it("lets Ctrl-C through to the prompt", () => {
    const program = "while True: pass";
    put("/run/program.new", program);
    board.ctrlC = "once";
    board.ctrlCAfter = 1000;
    expect(kit(`run(${size(program)}, "${sha(program)}")`).error).toBe("KeyboardInterrupt:");
    expect(board.run("import untether.state as s;print(s.runs)").output).toBe("False\n");
  });

  it("is known to run exactly while it does", () => {
    const shown = "import untether.state as s;print(s.runs)";
    expect(runProgram(shown).output).toBe("True\n");
    expect(board.run(shown).output).toBe("False\n");
    runProgram("1/0");
    expect(board.run(shown).output).toBe("False\n");
  });

  it("ends with sys.exit(), and the board does not restart", () => {
    expect(runProgram("print(1)\nimport sys\nsys.exit()\nprint(2)")).toEqual({ output: "1\n", error: "" });
  });

  it("leaves its names for the prompt", () => {
    runProgram("score = 7");
    expect(board.run("print(score)").output).toBe("7\n");
  });

  it("is gone after clean()", () => {
    runProgram("score = 7");
    expect(kit("clean()")).toEqual({ output: "", error: "" });
    expect(board.run("import os\nprint(os.listdir('/run'))\nprint(score)")).toEqual({
      output: "[]\n",
      error: "NameError: name 'score' isn't defined",
    });
  });
});

describe("the kit and the files of the board", () => {
  it("tells hashes, and null where there is no file", () => {
    put("/a.txt", "hello");
    expect(told('hashes("/a.txt", "/b.txt")')).toEqual({ "/a.txt": sha("hello"), "/b.txt": null });
  });

  it("lists files and folders, but not what is in memory only", () => {
    put("/run/program.new", "x");
    board.run("import os\nos.mkdir('/data')");
    put("/data/log.txt", "12345");
    const files = told("files()") as { path: string }[];
    const own = files.filter(({ path }) => !/^\/(lib|untether)/.test(path));
    expect(own).toEqual([
      { path: "/data", size: 0, folder: true },
      { path: "/data/log.txt", size: 5, folder: false },
    ]);
  });

  it("lists no more than 500", () => {
    board.run("for i in range(300): open('/f%d' % i, 'w').close()");
    board.run("import os\nos.mkdir('/d')\nfor i in range(205): open('/d/f%d' % i, 'w').close()");
    expect(told("files()")).toHaveLength(500);
  });

  it("tells the room there is", () => {
    expect(told("space()")).toEqual({ free: 3577 * 4096, total: 3577 * 4096 });
  });

  it.each(["/run/arrived.new", "/arrived.new"])("puts %s in its place, with the folders above", (from) => {
    put(from, "x = 1\n");
    expect(told(`place("${from}", "/lib/more/mine.py", 6, "${sha("x = 1\n")}")`)).toBe(true);
    expect(fileText("/lib/more/mine.py")).toBe("x = 1\n");
    expect(told(`hashes("${from}")`)).toEqual({ [from]: null });
  });

  it("leaves the file of before where the new one is not whole", () => {
    put("/a.txt", "before");
    put("/run/a.new", "aft");
    expect(told(`place("/run/a.new", "/a.txt", 5, "${sha("after")}")`)).toBe(false);
    expect(fileText("/a.txt")).toBe("before");
  });

  it("replaces, appends, renames and removes", () => {
    put("/a.txt", "one");
    put("/run/a.new", "two");
    expect(told(`place("/run/a.new", "/a.txt", 3, "${sha("two")}")`)).toBe(true);
    expect(told('append("/a.txt", b" three")')).toBe(true);
    expect(told('rename("/a.txt", "/b.txt")')).toBe(true);
    expect(fileText("/b.txt")).toBe("two three");
    expect(told('remove("/b.txt")')).toBe(true);
    expect(kit('remove("/b.txt")').error).toBe("OSError: [Errno 2] ENOENT");
  });

  it("installs a list of files, as far as they are missing and have arrived whole", () => {
    const texts = { "/lib/one.py": "one", "/new/two.py": "two", "/new/three.py": "three" };
    put("/lib/one.py", "one");
    const list = Object.entries(texts).map(([path, text]) => [path, text.length, sha(text)]);
    put("/run/files.json", JSON.stringify(list));
    expect(told("missing()")).toEqual([1, 2]);
    put("/run/1", "two");
    put("/run/2", "thr");
    expect(told("install()")).toEqual([2]);
    expect(fileText("/new/two.py")).toBe("two");
    expect(told("missing()")).toEqual([2]);
  });

  it("tells a file piece by piece", () => {
    put("/a.txt", `${"x".repeat(720)}end`);
    const piece = (offset: number) =>
      Buffer.from(told(`read("/a.txt", ${offset})`) as string, "base64").toString();
    expect(piece(0)).toBe("x".repeat(720));
    expect(piece(720)).toBe("end");
    expect(piece(723)).toBe("");
  });

  it("makes a file empty, and the folders that it is in", () => {
    told('create("/data/new.txt")');
    expect(fileText("/data/new.txt")).toBe("");
    told('append("/data/new.txt", b"x")');
    told('create("/data/new.txt")');
    expect(fileText("/data/new.txt")).toBe("");
  });

  it("removes a folder with all that is in it", () => {
    told('append("/data/deep/log.txt", b"x")');
    told('remove("/data")');
    expect(kit('files("/data")').error).toBe("OSError: [Errno 2] ENOENT");
  });
});

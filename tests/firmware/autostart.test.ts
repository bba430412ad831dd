import { beforeEach, describe, expect, it } from "vitest";
import { TypedBoard } from "../boards/typed-board.ts";

let board: TypedBoard;
beforeEach(async () => {
  board = await TypedBoard.bootRaw();
});

const kit = (command: string) => board.run(`import untether.kit as k;k.${command}`);
const about = () => JSON.parse(kit("about()").output.replace("\x1e", ""));
const write = (path: string, text: string) =>
  board.run(`with open("${path}", "w") as f: f.write(${JSON.stringify(text)})`);
const read = (path: string) => board.run(`print(open("${path}").read(), end="")`).output;
/** Restarts the board as the power does, but for its memory of bad starts; gives what it says until its prompt. */
const restart = () => board.type("\x02\x04").replaceAll("\r\n", "\n");
const restartRaw = () => {
  restart();
  board.type("\x01");
};
const save = (program: string) => {
  write("/saved_program.py", program);
  expect(kit("autostart(True)")).toEqual({ output: "\x1etrue\n", error: "" });
};

describe("a program that was saved to the board", () => {
  it("starts by itself, as the main program", () => {
    save("print('I run', __name__)\nimport untether.state as s\nprint(s.runs)");
    expect(restart()).toContain("I run __main__\nTrue\n");
    board.type("\x01");
    expect(about()).toMatchObject({ autostart: true, safe_mode: false });
    expect(board.run("import untether.state as s;print(s.runs)").output).toBe("False\n");
  });

  it("shows its error with its own line, and the prompt comes", () => {
    save("x = 1\n1/0");
    const said = restart();
    expect(said).toContain('File "/saved_program.py", line 2, in <module>\nZeroDivisionError');
    expect(said).toMatch(/>>> $/);
  });

  it("does not restart the board with sys.exit()", () => {
    save("import sys\nprint('once')\nsys.exit()");
    expect(restart().split("once")).toHaveLength(2);
  });

  it("starts no longer once it is undone", () => {
    save("print('I run')");
    kit("autostart(False)");
    expect(restart()).not.toContain("I run");
    board.type("\x01");
    expect(about()).toMatchObject({ autostart: false });
  });

  it("leaves a main.py of the person's own as it was", () => {
    write("/main.py", "print('my own')");
    save("print('saved')");
    save("print('saved again')");
    expect(restart()).toMatch(/saved again(?![\s\S]*my own)/);
    board.type("\x01");
    kit("autostart(False)");
    expect(read("/main.py")).toBe("print('my own')");
    expect(restart()).toContain("my own");
  });

  it("is nothing to worry about when it was removed by hand", () => {
    save("print('saved')");
    board.run("import os\nos.remove('/saved_program.py')");
    expect(restart()).toMatch(/MPY: soft reboot\s+MicroPython/);
  });
});

describe("a saved program that restarts the board", () => {
  const again = "print('I run')\nimport machine\nmachine.reset()";

  it("is left out after three bad starts, and the page is told", () => {
    save(again);
    const said = restart();
    expect(said.split("I run")).toHaveLength(4);
    expect(said).toContain("Safe mode: the saved program was left out.");
    board.type("\x01");
    expect(about()).toMatchObject({ safe_mode: true, autostart: true });
  });

  it("gets another chance when it is saved anew", () => {
    save(again);
    restartRaw();
    save("print('better')");
    expect(about()).toMatchObject({ safe_mode: false });
    expect(restart()).toContain("better");
  });

  it("is not left out when it ran well for 20 seconds each time", () => {
    save(
      "import time, machine\nprint('I run')\ntime.sleep(21)\nopen('n', 'a').write('x')\n" +
        "if len(open('n').read()) < 6: machine.reset()",
    );
    const said = restart();
    expect(said.split("I run")).toHaveLength(7);
    expect(said).not.toContain("Safe mode");
  });

  it("counts anew after it has ended, with or without an error", () => {
    save(
      "open('n', 'a').write('x')\nn = len(open('n').read())\nprint('I run')\n" +
        "import machine\nif n % 3: machine.reset()\n1/0",
    );
    for (const _ of [1, 2]) expect(restart().split("I run")).toHaveLength(4);
    expect(restart()).not.toContain("Safe mode");
  });
});

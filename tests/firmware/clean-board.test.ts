import { beforeEach, describe, expect, it } from "vitest";
import asText from "../../firmware/untether/clean_board.py?raw";
import { TypedBoard } from "../boards/typed-board.ts";

let board: TypedBoard;
beforeEach(async () => {
  board = await TypedBoard.bootRaw();
});

const asModule = "from untether.clean_board import clean\nclean()";

describe.each([
  ["as a module", asModule],
  ["as a text", asText],
])("cleaning the board, %s", (_, clean) => {
  const cleaned = () => expect(board.run(clean)).toEqual({ output: "", error: "" });

  it("leaves no names of the program", () => {
    board.run("x = 1\ndef print_twice(): pass");
    cleaned();
    expect(board.run("print([n for n in globals() if n[0] != '_'])").output).toBe("[]\n");
  });

  it("loads the program's modules anew, those in folders too, but not Untether's own", () => {
    board.run(`
import os, sys
open("mine.py", "w").write("print('mine')")
os.mkdir("/kit2")
open("/kit2/part.py", "w").write("print('part')")
import mine, kit2.part, rgb_led, untether.state, asyncio
untether.state.mark = 1
`);
    cleaned();
    expect(board.run("import mine, kit2.part").output).toBe("mine\npart\n");
    expect(board.run("import untether.state as s\nprint(s.mark)").output).toBe("1\n");
    board.run("import sys");
    expect(board.run("print('rgb_led' in sys.modules, 'asyncio' in sys.modules)").output).toBe(
      "False False\n",
    );
  });

  it("does not go on with the tasks of before", () => {
    board.run(`
import asyncio
async def old():
    await asyncio.sleep(1)
    print("old")
asyncio.create_task(old())
`);
    cleaned();
    expect(board.run("import asyncio\nasyncio.run(asyncio.sleep(3))").output).toBe("");
  });

  it("stops timers and handlers of pins", () => {
    board.run(`
from machine import Pin, Timer
Timer(period=10, callback=lambda t: print("tick"))
Pin("D2", Pin.IN).irq(lambda p: print("edge"))
`);
    cleaned();
    board.wire("D2", 1);
    expect(board.run("import time\ntime.sleep(0.1)").output).toBe("");
  });

  it("lets go of pins, and makes the RGB LED dark", () => {
    board.run(`
from machine import PWM, Pin
Pin("LED", Pin.OUT, value=1)
Pin("LEDR", Pin.OUT, value=0)
PWM(Pin("D3"), freq=440, duty_u16=30000)
`);
    cleaned();
    expect([board.pins.get("LED"), board.pins.get("D3")]).toEqual([
      { mode: "unused", level: 0 },
      { mode: "unused", level: 0 },
    ]);
    expect(board.pins.get("LEDR")?.level).toBe(1);
  });

  it("does not touch the pins of the sensors", () => {
    board.run('from machine import Pin\nPin("SDA", Pin.OUT, value=1)');
    cleaned();
    expect(board.pins.get("SDA")).toEqual({ mode: "out", level: 1 });
  });

  it.each([
    ["under a name", "pixels = NeoPixel(Pin('D6'), 2)", "pixels"],
    ["in a list", "rings = [NeoPixel(Pin('D6'), 2)]", "rings[0]"],
    ["inside an object", "from strip import Strip\nstrip = Strip('D6', 2)", "strip._pixels"],
  ])("makes lights dark that are kept %s", async (_where, make, pixels) => {
    const sent: string[] = [];
    board = await TypedBoard.bootRaw({ pixelsSent: (_pin, bytes) => sent.push(String([...bytes])) });
    board.run(`from machine import Pin\nfrom neopixel import NeoPixel\n${make}`);
    board.run(`${pixels}.fill((9, 9, 9))\n${pixels}.write()`);
    cleaned();
    expect(sent).toEqual(["9,9,9,9,9,9", "0,0,0,0,0,0"]);
  });

  it("goes back to the root of the disk", () => {
    board.run("import untether.clean_board, os\nos.chdir('/lib')");
    cleaned();
    expect(board.run("import os\nprint(os.getcwd())").output).toBe("/\n");
  });

  it("works whatever the program has put under the usual names", () => {
    board.run(
      "list = print = len = globals = getattr = hasattr = type = isinstance = Exception = 7\n__name__ = 'x'",
    );
    cleaned();
    expect(board.run("print(list('ab'))").output).toBe("['a', 'b']\n");
  });
});

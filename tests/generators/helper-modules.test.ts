import { expect, test } from "vitest";
import { runProgram } from "../boards/run-program.ts";

const COLOURS: readonly [string, red: number, green: number, blue: number][] = [
  ["red", 0, 1, 1],
  ["yellow", 0, 0, 1],
  ["green", 1, 0, 1],
  ["cyan", 1, 0, 0],
  ["blue", 1, 1, 0],
  ["magenta", 0, 1, 0],
  ["white", 0, 0, 0],
];
const LEVELS = 'from machine import Pin\nprint([Pin(name).value() for name in ("LEDR", "LEDG", "LEDB")])\n';

test.each(COLOURS)(
  "rgb_led shows %s with pins that are low where a light is on",
  async (colour, ...levels) => {
    const { output, error } = await runProgram(
      `import rgb_led\nrgb_led.show("${colour}")\n${LEVELS}rgb_led.off()\n${LEVELS}`,
    );
    expect(error).toBe("");
    expect(output).toBe(`[${levels.join(", ")}]\n[1, 1, 1]\n`);
  },
);

test("rgb_led is dark when it is imported", async () => {
  expect((await runProgram(`import rgb_led\n${LEVELS}`)).output).toBe("[1, 1, 1]\n");
});

test.each(["pink", "RED", "", 5])("rgb_led refuses %j and names the seven", async (colour) => {
  const { error } = await runProgram(`import rgb_led\nrgb_led.show(${JSON.stringify(colour)})\n`);
  expect(error).toContain("ValueError: colour must be red, yellow, green, cyan, blue, magenta or white");
});

test("primes knows the primes below 50 from all other numbers", async () => {
  const { output } = await runProgram(
    "import primes\nprint([n for n in range(-3, 50) if primes.is_prime(n)])\nprint(primes.is_prime(2.5), primes.is_prime(7.0))\n",
  );
  expect(output).toBe("[2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47]\nFalse True\n");
});

test("list_tools works out averages and positions, and refuses the average of nothing", async () => {
  const { output, error } = await runProgram(
    'import list_tools\nprint(list_tools.average([1, 2]), list_tools.position("b", ["a", "b", "b"]), list_tools.position(3, []))\nlist_tools.average([])\n',
  );
  expect(output).toBe("1.5 2 0\n");
  expect(error).toContain("ValueError: an empty list has no average");
});

test("list_tools shuffles every item to every place, and leaves the list itself alone", async () => {
  const { output } = await runProgram(
    "import list_tools\nitems = [1, 2, 3]\nseen = set()\nfor _ in range(200):\n    seen.add(tuple(list_tools.shuffled(items)))\n" +
      "print(len(seen), items, list_tools.shuffled([]))\n",
  );
  expect(output).toBe("6 [1, 2, 3] []\n");
});

test("plot prints a name at most ten times a second, and every name on its own", async () => {
  const { output } = await runProgram(
    'import plot, time\nfor i in range(10):\n    plot.point("a", i)\n    if i == 1: plot.point("b", i)\n    time.sleep_ms(50)\n',
  );
  expect(output).toBe("a: 0\nb: 1\na: 2\na: 4\na: 6\na: 8\n");
});

test("scaling carries numbers over, also outwards and downwards, and refuses a range without width", async () => {
  const { output, error } = await runProgram(
    "from scaling import scale\nprint(scale(50, 0, 100, 0, 1), scale(15, 0, 10, 0, 100), scale(1, 0, 4, 8, 0), scale(5, 10, 0, 0, 2))\nscale(1, 2, 2, 0, 1)\n",
  );
  expect(output).toBe("0.5 150.0 6.0 1.0\n");
  expect(error).toContain("ValueError: the first range begins where it ends");
});

test("convert reads numbers, and nothing else", async () => {
  const texts = ["12", " -3 ", "1.5", "1e3", "", "twelve", "nan", "inf", "1 2"];
  const { output, error } = await runProgram(
    `from convert import to_number\nprint([to_number(text, None) for text in ${JSON.stringify(texts)}])\nprint(to_number(2.5, 0), to_number(None, 7))\n`,
  );
  expect(error).toBe("");
  expect(output).toBe("[12, -3, 1.5, 1000.0, None, None, None, None, None]\n2.5 7\n");
});

test("rgb_led goes through the firmware's safe() for each talk to the Wi-Fi chip, where that is installed", async () => {
  const { output, error } = await runProgram(
    "import sys\ncalls = []\nclass Package:\n    def safe(operation, *args):\n        calls.append(args)\n        return operation(*args)\n" +
      'sys.modules["untether"] = sys.modules["untether.nina"] = Package\nimport rgb_led\nrgb_led.show("red")\nprint(calls)\n',
  );
  expect(error).toBe("");
  expect(output).toBe("[(), (), (), (0,), (1,), (1,)]\n");
});

test("json_path finds what a path leads to, counts items from 1, and gives None for what is not there", async () => {
  const text = JSON.stringify({ main: { temp: 21.5 }, list: [{ name: "été" }, 7], no: null, "1": "one" });
  const paths = [
    "main.temp",
    "list.1.name",
    "list.2",
    "list.0",
    "list.3",
    "main.temp.x",
    "no",
    "1",
    "main",
    "list.-1",
  ];
  const { output, error } = await runProgram(
    `import json_path\ntext = ${JSON.stringify(text)}\nprint([json_path.find(path, text) for path in ${JSON.stringify(paths)}])\n` +
      'print(json_path.find("a", "no JSON"), json_path.find("a", ""), json_path.find("", "[1]"), json_path.find("a", "5"), json_path.find("a", None), json_path.find("a", {"a": 3}))\n',
  );
  expect(error).toBe("");
  expect(output).toBe(
    "[21.5, '\\xe9t\\xe9', 7, None, None, None, None, 'one', {'temp': 21.5}, None]\nNone None [1] None None 3\n",
  );
});

test("convert makes a text of bytes, and question marks of those that are none", async () => {
  const { output } = await runProgram(
    'from convert import to_text\nprint(to_text("été 🎈".encode()), to_text(b"a\\xff\\x80b"), repr(to_text(b"")))\n',
  );
  expect(output).toBe("été 🎈 a??b ''\n");
});

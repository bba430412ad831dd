import { expect, test } from "vitest";
import { TypedBoard } from "../../../boards/typed-board.ts";

/** More than the board's whole memory, piece by piece: all of it is garbage at the next turn. */
const wasteful = "for i in range(4000):\n    x = [i] * 1000\nprint('done')";

test("garbage is collected while a program runs", async () => {
  const board = await TypedBoard.bootRaw();
  expect(board.run(wasteful)).toEqual({ output: "done\n", error: "" });
});

test("garbage is collected while a program runs that is a file, or a text", async () => {
  const board = await TypedBoard.bootRaw({ files: [{ path: "/own.py", bytes: Buffer.from(wasteful) }] });
  expect(board.run("execfile('/own.py')")).toEqual({ output: "done\n", error: "" });
  expect(board.run(`exec(${JSON.stringify(wasteful)})`)).toEqual({ output: "done\n", error: "" });
});

test("garbage is collected after a soft reset, too", async () => {
  const board = await TypedBoard.bootRaw();
  for (let i = 0; i < 5; i++) board.type("raise SystemExit\x04");
  board.read();
  expect(board.run(wasteful)).toEqual({ output: "done\n", error: "" });
});

test("a program that lasts does so in tasks, functions and generators, as long as it likes", async () => {
  const board = await TypedBoard.bootRaw();
  const { output, error } = board.run(`
import asyncio
async def waste(letter):
    for i in range(2000):
        x = [letter] * 1000
        if i % 100 == 0:
            await asyncio.sleep_ms(1)
async def main():
    await asyncio.gather(waste("a"), waste("b"), waste("c"))
asyncio.run(main())
print("done")
`);
  expect({ output, error }).toEqual({ output: "done\n", error: "" });
});

/** Each prints what it has built; a collection at every turn must leave it as it is. */
const builders = {
  "lists in lists": "r = []\nfor i in range(40):\n    r.append([str(i), [i] * 3])\nprint(r)",
  dictionaries:
    "d = {}\nfor i in range(40):\n    d['k%d' % i] = {i: (str(i),)}\nprint(sorted(d.items())[:30])",
  objects:
    "class A:\n    def __init__(self, n):\n        self.n = [n]\n        for i in range(3):\n            self.n.append(str(i))\n    def grow(self):\n        for i in range(3):\n            self.n.append('g' * i)\na = [A(i) for i in range(9)]\nfor x in a:\n    x.grow()\nprint([x.n for x in a])",
  closures:
    "def outer(a, b, c, d):\n    def inner(*e):\n        for i in range(3):\n            a.append(str(i) * 2)\n        return a + [b, c, d, e]\n    return inner\nfor i in range(9):\n    print(outer(['a'], 'b' * i, [i], (i,))('e' * i, 1, 2, 3))",
  generators:
    "def g(n):\n    for i in range(n):\n        r = yield [str(i)]\n    yield from h('x' * n)\ndef h(t):\n    for c in t:\n        yield c + t\nprint([x for x in g(9)], list(g(5)), sum(len(x) for x in g(4)), ','.join(h('abc')))",
  exceptions:
    "def f(n):\n    try:\n        for i in range(3):\n            pass\n        raise ValueError('v' * n, [n])\n    finally:\n        for i in range(3):\n            x = [i] * n\nfor n in range(9):\n    try:\n        f(n)\n    except ValueError as e:\n        for i in range(4):\n            x = [i] * n\n        print(e.args)",
  texts:
    "code = 'for i in range(5):\\n    r.append([str(i) * 3, [i] * n])\\n'\nwith open('/own.py', 'w') as f:\n    f.write(code)\nr = []\nfor n in range(5):\n    exec(code, {'r': r, 'n': n})\n    execfile('/own.py')\n    def f(a):\n        exec(code + 'r.append(a)', globals(), {'a': [a] * 3})\n    f('x' * n)\nprint(r)",
  recursion:
    "def f(n):\n    x = [n] * n\n    for i in range(2):\n        y = str(n)\n    return [] if n == 0 else [x, y, f(n - 1)]\nprint(f(12))",
  "C code that calls Python":
    "def key(x):\n    for i in range(3):\n        y = [i] * 5\n    return str(x)\nprint(sorted([[i] for i in range(30, 0, -1)], key=key))\nprint(list(map(key, range(9))), max([str(i) for i in range(9)], key=key), dict((key(i), key(i + 1)) for i in range(9)))",
  "many arguments":
    "def f(*a, **k):\n    for i in range(3):\n        x = [i] * 3\n    return a, sorted(k.items())\nfor i in range(9):\n    print(f(*[str(i) * j for j in range(i)], **{'k%d' % j: str(j) for j in range(3)}))",
  tasks:
    "import asyncio\nasync def t(n):\n    r = []\n    for i in range(3):\n        r.append(str(n) * i)\n        await asyncio.sleep_ms(n)\n    return r\nasync def main():\n    print(await asyncio.gather(*[t(n) for n in range(3)]))\nasyncio.run(main())",
  "operators and attributes":
    "class V:\n    def __init__(self, *a):\n        self.a = list(a)\n    def __add__(self, o):\n        r = V()\n        for x in self.a + o.a:\n            r.a.append(x * 2)\n        return r\n    def __getattr__(self, name):\n        for i in range(2):\n            x = name * 2\n        return x\n    def __iter__(self):\n        for x in self.a:\n            yield x\nv = V('a', 'b')\nfor i in range(4):\n    v = v + V(str(i))\nprint(v.a, v.other, [x for x in v])",
};

test.each(Object.entries(builders))("a collection at every turn spares %s", async (_, code) => {
  const usual = (await TypedBoard.bootRaw({ collectAfterBytes: 1e9 })).run(code);
  expect(usual.error).toBe("");
  const eager = await TypedBoard.bootRaw({ collectAfterBytes: 0 });
  // Once more: what was let go by mistake is overwritten by then.
  expect([eager.run(code), eager.run(code)]).toEqual([usual, usual]);
});

test("no program can teach the board that another way is safe", async () => {
  const board = await TypedBoard.bootRaw({ collectAfterBytes: 0 });
  const code =
    "import _safe_places\ndef key(x):\n    _safe_places.walk()\n    for i in range(3):\n        y = [i] * 5\n    return str(x)\nprint(sorted([[i] for i in range(3, 0, -1)], key=key))";
  expect(board.run(code).output).toBe("[[1], [2], [3]]\n");
});

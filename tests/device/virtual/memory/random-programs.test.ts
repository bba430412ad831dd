import fc from "fast-check";
import { expect, test } from "vitest";
import { TypedBoard } from "../../../boards/typed-board.ts";
import { wipeGarbage } from "./wiped-garbage.ts";

/** What the values of a random program are made with; every call of these takes some turns of a loop. */
const helpers = `
def turns(x):
    y = [str(x)[:9]]
    for i in range(2):
        y.append([i] * 3)
    return y
def numbers(x):
    for c in turns(x):
        yield [c, str(c)]
def relay(x):
    r = yield from numbers(x)
    yield [r]
def after(*a, **k):
    y = turns(0)
    del y
    return [list(a), sorted(k.items())]
def guard(f, x):
    try:
        try:
            raise ValueError(f(x))
        finally:
            turns(x)
    except ValueError as e:
        turns(x)
        return list(e.args)
def enclose(a, b, c, d):
    e, f = turns(a), turns(b)
    def inner(x):
        y = turns(x)
        return [a, b, c, d, e, f, y]
    return inner
class Thing:
    def __init__(self, *a):
        self.a = list(a)
        turns(1)
        del self
        turns(2)
    def grow(self, x):
        self.a.append(turns(x))
        return self.a
    def __str__(self):
        return str(turns(len(self.a)))
    def __add__(self, other):
        return turns(1) + self.a + [str(other)[:20]]
`;

/** Python that means a value, `x` among what it is made of. */
const { value } = fc.letrec<{ value: string }>((tie) => {
  const part = tie("value");
  const of = (write: (a: string, b: string) => string) => fc.tuple(part, part).map(([a, b]) => write(a, b));
  return {
    value: fc.oneof(
      { maxDepth: 3, depthSize: "small" },
      fc.constantFrom("x", "1", "'ab'", "[x]", "turns(x)", "{'k': turns(x)}"),
      of((a, b) => `after(${a}, [${b} for x in range(2)], turns(${a}), k=${b})`),
      of((a, b) => `after(*numbers(${a}), ${b})`),
      of((a, b) => `[y for y in relay(${a})] + [${b}]`),
      of((a, b) => `(list(numbers(${a})), next(relay(${b})))`),
      of((a, b) => `sorted([${a}, ${b}], key=lambda x: str(turns(x)))`),
      of((a, b) => `list(map(turns, [${a}, ${b}]))`),
      of((a, b) => `guard(lambda x: ${a}, ${b})`),
      of((a, b) => `enclose(${a}, ${b}, x, [x])(${a})`),
      of((a, b) => `Thing(${a}).grow(${b})`),
      of((a, b) => `(Thing(${a}) + Thing(${b}))`),
      of((a, b) => `'%s {}'.format(Thing(${a})) + str(${b})[:30]`),
      of((a, b) => `{str(y)[:9]: ${a} for y in numbers(${b})}`),
      of((a, b) => `(lambda a, *b: (turns(a), b))(${a}, ${b})`),
    ),
  };
});

const program = fc
  .array(value, { minLength: 2, maxLength: 5 })
  .map((values) => values.map((text) => `x = ${text}\nprint(x)\nx = str(x)[:12]\nx = turns(x)`).join("\n"));

test("random programs do the same when garbage is collected at every turn, and wiped", async () => {
  const usual = await TypedBoard.bootRaw({ collectAfterBytes: 1e9 });
  usual.run(helpers);
  const wiped = wipeGarbage();
  try {
    const programs = fc.sample(program, { seed: 5, numRuns: 25 });
    const expected = programs.map((code) => usual.run(`x = 3\n${code}`));
    expect(expected.filter(({ error }) => error !== "")).toEqual([]);
    const eager = await TypedBoard.bootRaw();
    eager.run(helpers);
    expect(programs.map((code) => eager.run(`x = 3\n${code}`))).toEqual(expected);
    expect(wiped.collections()).toBeGreaterThan(100);
  } finally {
    wiped.restore();
  }
});

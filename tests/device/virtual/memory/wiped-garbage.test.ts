import { expect, test } from "vitest";
import { TypedBoard } from "../../../boards/typed-board.ts";
import { wipeGarbage } from "./wiped-garbage.ts";

/** Each prints what it has built, of which some is in no place of Python's while a loop turns. */
const programs: Readonly<Record<string, string>> = {
  "handlers of pins and timers": `
from machine import Pin, Timer
import time, gc
a = Pin("D3", Pin.OUT)
r = []
def h(pin):
    z = [str(k) * 3 for k in range(5)]
    for i in range(3):
        z.append([i] * 3)
    gc.collect()
    r.append((z, pin.value()))
    del pin
a.irq(h)
for i in range(20):
    a.toggle()
    x = [[str(i)] * i]
    if i % 5 == 0: time.sleep_ms(3)
print(r)
def t(timer):
    def g():
        for i in range(3):
            yield str(i) * 3
    r.append(list(g()))
    gc.collect()
    r.append([q for q in g()])
    if len(r) % 6 == 0:
        raise ValueError("v" * 3, [len(r)])
r = []
q = Timer(period=7, callback=t)
for i in range(30):
    x = {str(i): [i] * 5}
    time.sleep_ms(5)
q.deinit()
Timer(mode=Timer.ONE_SHOT, period=2, callback=lambda q: r.append([str(i) for i in range(9)]))
time.sleep_ms(9)
print(r)
`,
  "what a program has scheduled": `
import micropython, gc
r = []
def f(x):
    y = [x, str(x)]
    del x
    gc.collect()
    for i in range(3):
        y.append([i] * 3)
    r.append(y)
def mk(a, b, c, d, e, g):
    def inner(x):
        gc.collect()
        for i in range(2):
            z = [i] * 9
        r.append([a, b, c, d, e, g, x])
    return inner
class B:
    def __init__(self, n): self.n = [n]
    def m(self, x):
        gc.collect()
        z = [[1] * 5 for i in range(3)]
        r.append((self.n, x))
for i in range(12):
    try:
        micropython.schedule(f, [i] * 2)
        micropython.schedule(mk([1], 'b' * i, [i], (i,), {}, i), [i, str(i)])
        micropython.schedule(B(str(i) * 2).m, [str(i)])
    except RuntimeError:
        pass
    for j in range(3):
        w = [j] * 3
print(r)
`,
  "closures with many variables": `
def mk(*v):
    a, b, c, d, e, f, g, h = [[x] * 3 for x in v]
    def inner(x, y=[1]):
        r = []
        for i in range(4):
            r.append([i] * 3)
            q = str(i) * 4
        return [a, b, c, d, e, f, g, h, x, y, r]
    def gen(n):
        for i in range(n):
            yield [a, i, str(i)]
        yield from inner(n)
    return inner, gen
for i in range(3):
    inner, gen = mk(*[str(i + k) for k in range(8)])
    print(inner(i), list(gen(3)), [inner(k) for k in range(3)])
    print(mk(*range(8))[0](*[str(z) for z in range(2)]), [z for z in mk(*range(8))[1](4)])
`,
  constructors: `
class A:
    def __init__(self, n):
        self.n = [n]
        me = self
        for i in range(4):
            self.n.append([i, str(i) * 3])
        del self
        del me
        for i in range(4):
            x = [[i] * 9]
class C(A):
    def __init__(self, *a, **k):
        super().__init__(*a)
        self.k = [str(z) for z in k]
        for i in range(3):
            self.k.append([i] * 4)
for i in range(2):
    a = [A(str(i)).n, C(i, w=1).k, A([i]).n]
    b = [A(z).n for z in range(3)]
    print(a, b)
    print([C(z, a=[2]).n for z in range(3)], {C(z).n[0]: A(z).n for z in range(3)})
`,
  "what has lost its only name": `
def f(x):
    n = len(x)
    del x
    for i in range(4):
        y = [i] * n
    return y
def g(*a, **k):
    b = list(a)
    del a, k
    for i in range(4):
        y = [[i] * 5]
    return b
print([f([str(i)] * i) for i in range(6)])
print(g([1] * 3, str(4) * 3, k=[2]), f([1, 2, 3]), g(*[[i] for i in range(4)], **{'z': [3]}))
class K:
    def m(self):
        del self
        for i in range(4):
            y = [i] * 5
        return y
print(K().m(), [K().m() for i in range(3)])
m = K().m
def run(m):
    q = m
    del q
    globals().pop('m')
    for i in range(3):
        y = [i] * 4
    return y
print(run(m))
`,
  "arguments that are made one after the other": `
def a(n):
    r = [n, str(n) * 3]
    for i in range(3):
        q = [i] * 7
    return r
def gen(n):
    for i in range(n):
        yield [i, str(i) * 2]
def f(*p, **k):
    for i in range(3):
        q = [i] * 7
    return p, sorted(k.items())
y = [1, 2, 3]
for t in range(2):
    print(f(a(1), [a(x) for x in y], a(2), k=a(3), j={x: a(x) for x in y}))
    print(f(*gen(5), **{'q': a(1), 'r': [a(x) for x in y]}))
    print(f(a(1), *gen(3), *[a(z) for z in y], z=a(2), **dict(w=a(4))))
    print([a(1), a(2), [a(x) for x in gen(3)], (a(3), {a(4)[1]: a(5)}, {str(a(6))})])
    print(a(1) + a(2) + [a(x)[0] for x in y], a(1)[1] + a(2)[1], 'x' + a(3)[1] + '%s %s' % (a(4), a(5)))
    print(a(1) if a(2) else a(3), a(1) and a(2), not a(1), a(1)[0:a(1)[0]], a(2) == a(2))
`,
  "methods that MicroPython calls": `
class S:
    def __init__(self, n): self.n = n
    def __str__(self):
        r = ''
        for i in range(self.n):
            r += str(i) * 3
        return r
    __repr__ = __str__
    def __eq__(self, o):
        for i in range(3): q = [i] * 5
        return self.n == o.n
    def __hash__(self):
        for i in range(3): q = [i] * 5
        return self.n
    def __lt__(self, o):
        for i in range(3): q = [i] * 5
        return self.n < o.n
    def __getitem__(self, k):
        for i in range(3): q = [i] * 5
        if k > 4: raise IndexError
        return [k, str(k)]
    def __len__(self):
        for i in range(3): q = [i] * 5
        return 5
    def __contains__(self, o):
        for i in range(3): q = [i] * 5
        return True
    def __call__(self, *a):
        for i in range(3): q = [i] * 5
        return [a, self.n]
    def __getattr__(self, n):
        for i in range(3): q = [i] * 5
        return n * 2
    def __enter__(self):
        for i in range(3): q = [i] * 5
        return [self.n] * 3
    def __exit__(self, *a):
        for i in range(3): q = [i] * 5
        return True
s = [S(n) for n in range(6)]
for t in range(2):
    print('{} {!r} {:>9}'.format(S(3), S(4), 'a' * t), '%s-%s' % (S(2), S(3)), S(5), [S(1), S(2)], f"{S(3)} {S(4)}", str(S(4)) + repr(S(2)))
    d = {S(n): [str(n)] for n in range(5)}
    print(d[S(3)], S(2) in d, sorted([S(n) for n in (4, 2, 6)]), S(1) in [S(2), S(1)], list(S(1)), len(S(1)), S(1)(2, [3], 'x'), S(1).abc, 3 in S(1))
    with S(2) as q, S(3) as z:
        for i in range(4):
            w = [i] * 4
        raise ValueError([1] * 3)
    print(q, z, S(t)[2], set([S(n) for n in range(4)]) - {S(1)}, {S(1), S(2)} & {S(2)}, getattr(S(1), 'q' * t, 1), hasattr(S(1), 'zz'))
`,
  "functions that call functions": `
def k(x):
    for i in range(3): q = [i] * 5
    return str(x) * 2
def b(x):
    for i in range(3): q = [i] * 5
    return x % 2
for t in range(2):
    print(sorted([3, 1, 2], key=k), list(map(k, range(5))), list(filter(b, range(6))), list(zip(map(k, range(3)), filter(b, range(6)))))
    print(sum(map(len, map(k, range(5)))), any(map(b, range(4))), all(map(b, range(4))), min(range(5), key=k), dict(enumerate(map(k, range(3)))), ','.join(map(k, range(4))), bytes(map(b, range(4))), set(map(b, range(4))), tuple(map(k, range(3))))
    print([x for x in map(k, range(4))], next(map(k, range(3))), next(filter(b, range(9))), [a + c for a, c in zip(map(k, range(4)), map(k, range(4)))], [a for a in enumerate(map(k, range(3)))], list(reversed([k(x) for x in range(4)])))
    l = [5, 3, 1]
    l.sort(key=k)
    l.extend(map(k, range(3)))
    print(l, [k(x) for x in l])
    x, *y = map(k, range(5))
    p, q = map(k, range(2))
    print(x, y, p, q)
`,
  "generators that are sent and thrown things": `
def g(n):
    try:
        for i in range(n):
            r = yield [i, str(i) * 2]
            for j in range(2):
                q = [r] * 4
    except ValueError as e:
        for i in range(3):
            q = [i] * 5
        yield ['caught', e.args]
    finally:
        for i in range(3):
            q = [i] * 5
    return [n] * 3
def d(n):
    r = yield from g(n)
    for i in range(2):
        q = [i] * 3
    yield r
    x = yield from d2(n)
    yield x
def d2(n):
    if n == 0:
        return ['end'] * 3
    for i in range(2): yield [i] * n
    return (yield from d2(n - 1)) + [n]
for t in range(2):
    print(list(d(t)), [x for x in d(t)], sum(len(x) for x in d(3)))
    x = d(5)
    print(next(x), x.send([1, 2]), x.send('a' * t), next(x, 3))
    print(x.throw(ValueError([3] * t)), next(x))
    x.close()
    y = g(4); next(y); y.close()
    y = d(4); next(y)
    try:
        print(y.throw(KeyError('k' * t)))
    except KeyError as e:
        for i in range(4): q = [i] * 5
        print(e.args)
    e = (z * 2 for z in (w for w in d(2)))
    print(next(e), list(e), next(d(3)), next(iter([c for c in d(2)])))
    print({str(v): v for v in d(2)}, [[q for q in d(1)] for v in d(2)], tuple(d(2)), max(map(str, d(2))))
`,
  "exceptions on their way": `
class E(Exception):
    def __init__(self, *a):
        self.x = [str(z) for z in a]
        for i in range(3): self.x.append([i])
        super().__init__(*a)
def f(n):
    if n == 0:
        raise E('bottom' * 2, [n])
    try:
        for i in range(2): q = [i] * n
        return f(n - 1)
    except E as e:
        for i in range(3): q = [i] * n
        if n % 3 == 0:
            raise E(n, e.args, e.x)
        raise
    finally:
        for i in range(3): q = [i] * n
def r(n):
    for i in range(3):
        try:
            for j in range(3):
                try:
                    if j == 1: continue
                    if i == 2: return [str(n)] * 3
                    if j == 2: break
                finally:
                    for z in range(3): q = [z] * 6
        finally:
            for z in range(3): q = [z] * 6
for n in range(4):
    try:
        f(n)
    except E as e:
        for i in range(3): q = [i] * n
        print(e.args, e.x)
    try:
        raise E
    except Exception as e:
        w = e
    for i in range(3): q = [i] * n
    print(w.x, r(n))
    try:
        1 / 0
    except ZeroDivisionError as e:
        try:
            for i in range(3): q = [i] * n
            raise ValueError([str(n)])
        except ValueError as v:
            for i in range(3): q = [i] * n
            print(e.args, v.args)
import sys
try:
    f(4)
except E as e:
    for i in range(30): q = [i] * n
    sys.print_exception(e)
`,
  "exec, classes and decorators": `
s = '''
def z(n):
    r = []
    for i in range(n):
        r.append([i, str(i) * 2])
    return r
v = [z(k) for k in range(4)]
for i in range(3):
    v.append(str(i) * 3)
class Q:
    for i in range(3):
        w = [str(i)] * 3
'''
for t in range(2):
    d = {}
    exec(s, d)
    print(d['v'], d['z'](3), d['Q'].w)
    exec(s)
    print(v, eval('[z(k) for k in range(3)]'), eval('z(2) + z(3)', {'z': d['z']}))
    exec('for i in range(4):\\n    v = [v, str(i)][:2]\\nprint(v)', {'v': [1]})
def dec(f):
    n = [str(i) for i in range(3)]
    def w(*a, **k):
        for i in range(3): q = [i] * 5
        return [n, f(*a, **k)]
    return w
class D:
    for i in range(4):
        a = [str(i)] * 3
    @dec
    def m(self, x=[str(i) for i in range(3)]):
        for i in range(3): q = [i] * 5
        return [x] * 2
    @property
    def p(self):
        for i in range(3): q = [i] * 5
        return [str(i)] * 3
    @staticmethod
    @dec
    def s(*a):
        return [a for _ in range(2)]
    @classmethod
    def c(cls, n):
        return [cls.a for _ in range(n)]
for t in range(2):
    print(D().m(), D().m([t]), D().p, D.s(1, [2]), D.c(2), D.a)
`,
  "deep recursion": `
def f(n):
    x = [n, str(n)]
    for i in range(2): q = [i] * 3
    return x if n == 0 else [x[0] + f(n - 1)[0], x[1]]
print(f(60))
def g(n):
    for i in range(2): q = [i] * 3
    return g(n + 1) + 1
for i in range(2):
    try:
        g(0)
    except RuntimeError as e:
        print(e)
class N:
    def __init__(self, n):
        self.v = [n]
        for i in range(2): q = [i] * 3
        self.c = N(n - 1) if n else None
        for i in range(2): q = [i] * 3
n = N(20)
t = 0
while n:
    t += n.v[0]
    n = n.c
print(t)
def w(n):
    if n:
        yield [n]
        yield from w(n - 1)
        for i in range(2): q = [i] * 3
print(list(w(20)), [z for z in w(15)])
print(f(30))
`,
  "callbacks of modules": `
import json, re, io
class R(io.IOBase):
    def __init__(self, t): self.t = t.encode(); self.p = 0
    def readinto(self, b):
        for i in range(3): q = [i] * 5
        n = min(len(b), len(self.t) - self.p, 3)
        b[:n] = self.t[self.p:self.p + n]
        self.p += n
        return n
    def write(self, b):
        for i in range(3): q = [i] * 5
        self.w = getattr(self, 'w', '') + str(bytes(b), 'utf8')
        return len(b)
def c(m):
    for i in range(3): q = [i] * 5
    return m.group(0) * 2
for t in range(2):
    print(json.load(R('{"a": [1, 2, {"b": "' + 'x' * 20 + '"}], "c": null}')), json.loads(json.dumps({'a': [str(z) for z in range(4)]})))
    w = R('')
    json.dump({'k' * 3: [1, [2, ['x' * 9]]]}, w)
    print(w.w, re.sub('[a-c]+', c, 'xabcxbbxca' * 3), re.compile('b').sub(c, 'abab'))
    print([m for m in re.compile(',').split('a,b,c')], re.match('(a)(b)', 'ab').groups() if hasattr(re.match('(a)(b)', 'ab'), 'groups') else '')
    print('w', 'x' * t, file=w)
    print(w.w)
from collections import OrderedDict, namedtuple, deque
Pt = namedtuple('Pt', ('x', 'y'))
for t in range(2):
    o = OrderedDict([(str(i), [Pt(i, str(i))]) for i in range(4)])
    d = deque([[str(i)] for i in range(4)], 6)
    for i in range(4): d.append([i] * 3)
    for k in o: q = [k] * 3
    for k, v in o.items(): q = [k, v]
    print(o, list(d), [k for k in o], [v for v in o.values()])
`,
  "tasks that are cancelled": `
import asyncio
class It:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        for i in range(2): q = [i] * 4
        await asyncio.sleep_ms(1)
        self.n -= 1
        if self.n < 0: raise StopAsyncIteration
        return [str(self.n)] * 2
class Cx:
    async def __aenter__(self):
        await asyncio.sleep_ms(1)
        for i in range(2): q = [i] * 4
        return ['in'] * 2
    async def __aexit__(self, *a):
        for i in range(2): q = [i] * 4
        await asyncio.sleep_ms(1)
async def w(n, r, lock, ev):
    try:
        async with lock:
            for i in range(3):
                r.append([n, str(i) * 2])
                await asyncio.sleep_ms(n)
        await ev.wait()
        async for x in It(2): r.append(x)
        async with Cx() as c:
            r.append(c)
        if n == 2: raise ValueError(['v'] * 3)
        return [str(n)] * 3
    except asyncio.CancelledError:
        for i in range(4): r.append(['cancel', str(i)])
        raise
    finally:
        for i in range(3): q = [i] * 4
        await asyncio.sleep_ms(1)
async def main():
    r = []
    lock, ev = asyncio.Lock(), asyncio.Event()
    t = [asyncio.create_task(w(n, r, lock, ev)) for n in range(3)]
    await asyncio.sleep_ms(2)
    t[0].cancel()
    ev.set()
    print(await asyncio.gather(*t, return_exceptions=True))
    try:
        await asyncio.wait_for(w(9, r, lock, asyncio.Event()), 0.01)
    except asyncio.TimeoutError:
        r.append('timeout' * 2)
    print(r)
asyncio.run(main())
`,
};

test.each(Object.entries(programs))("wiping all garbage at every turn spares %s", async (_, code) => {
  const usual = (await TypedBoard.bootRaw({ collectAfterBytes: 1e9 })).run(code);
  expect(usual.error).toBe("");
  const wiped = wipeGarbage();
  try {
    const board = await TypedBoard.bootRaw();
    expect(board.run(code)).toEqual(usual);
    expect(wiped.collections()).toBeGreaterThan(20);
  } finally {
    wiped.restore();
  }
});

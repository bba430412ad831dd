import { beforeAll, describe, expect, it } from "vitest";
import { TypedBoard } from "../../boards/typed-board.ts";

let board: TypedBoard;
beforeAll(async () => {
  board = await TypedBoard.bootRaw();
});

const prelude = `import asyncio, time
asyncio.new_event_loop()
began = time.ticks_ms()
def say(*words):
    print(time.ticks_diff(time.ticks_ms(), began), *words)
async def work(name, ms, result=None):
    await asyncio.sleep_ms(ms)
    say(name)
    return result
async def fail(ms):
    await asyncio.sleep_ms(ms)
    raise ValueError("broken")
`;

function linesOf(main: string): string[] {
  const body = main
    .trim()
    .split("\n")
    .map((line) => `    ${line}\n`)
    .join("");
  const { output, error } = board.run(`${prelude}async def main():\n${body}asyncio.run(main())\n`);
  const lastWords = error.trimEnd().split("\n").at(-1) ?? "";
  return [...output.trimEnd().split("\n"), lastWords].filter(Boolean);
}

describe("asyncio on the virtual Nano", () => {
  it("runs tasks side by side on the board's clock", () => {
    expect(linesOf('await asyncio.gather(work("slow", 30), work("quick", 10))')).toEqual([
      "10 quick",
      "30 slow",
    ]);
  });

  it("takes tasks that are due at once in the order in which they were made", () => {
    expect(linesOf('await asyncio.gather(work("a", 5), work("b", 5), work("c", 5))')).toEqual([
      "5 a",
      "5 b",
      "5 c",
    ]);
  });

  it("gives the results of gathered coroutines in their order", () => {
    expect(linesOf('print(await asyncio.gather(work("a", 9, 1), work("b", 5, 2)))').at(-1)).toBe("[1, 2]");
  });

  it("raises the first failure among gathered coroutines at once, and ends the program", () => {
    expect(linesOf('await asyncio.gather(fail(10), work("late", 50))')).toEqual(["ValueError: broken"]);
  });

  it("gathers failures as results when asked to", () => {
    const main = 'print(await asyncio.gather(fail(10), work("late", 50, 7), return_exceptions=True))';
    expect(linesOf(main)).toEqual(["50 late", "[ValueError('broken',), 7]"]);
  });

  it("gives the result of a task that is awaited, also after it is over", () => {
    const main =
      'task = asyncio.create_task(work("a", 5, 42))\nawait asyncio.sleep_ms(20)\nprint(task.done(), await task)';
    expect(linesOf(main)).toEqual(["5 a", "True 42"]);
  });

  it("raises in whoever awaits a task what the task raised", () => {
    const main =
      "try:\n    await asyncio.create_task(fail(5))\nexcept ValueError as error:\n    say(repr(error))";
    expect(linesOf(main)).toEqual(["5 ValueError('broken',)"]);
  });

  it("reports a failed task that nobody awaits, and goes on", () => {
    const lines = linesOf("asyncio.create_task(fail(5))\nawait asyncio.sleep_ms(20)\nsay('still here')");
    expect(lines[0]).toBe("Task exception wasn't retrieved");
    expect(lines).toContain("ValueError: broken");
    expect(lines.at(-1)).toBe("20 still here");
  });

  it("ends with its main coroutine, whatever else still runs", () => {
    expect(
      linesOf('asyncio.create_task(work("never", 50))\nawait asyncio.sleep_ms(10)\nsay("over")'),
    ).toEqual(["10 over"]);
  });

  it("cancels a task where it waits, which may clean up", () => {
    const main = `
async def tidy():
    try:
        await asyncio.sleep_ms(100)
    finally:
        say("tidied")
task = asyncio.create_task(tidy())
await asyncio.sleep_ms(10)
print(task.cancel())
try:
    await task
except asyncio.CancelledError:
    say("cancelled")
print(task.cancel())`;
    expect(linesOf(main)).toEqual(["True", "10 tidied", "10 cancelled", "False"]);
  });

  it("cancels what a task waits for together with it", () => {
    const main = `
async def outer():
    await asyncio.create_task(work("inner", 50))
task = asyncio.create_task(outer())
await asyncio.sleep_ms(10)
task.cancel()
await asyncio.sleep_ms(100)
say(task.done())`;
    expect(linesOf(main)).toEqual(["110 True"]);
  });

  it("cannot cancel the task that runs", () => {
    expect(linesOf("asyncio.current_task().cancel()")).toEqual(["RuntimeError: can't cancel self"]);
  });

  it("keeps a cancellation, also when what the task waits for ends in the same moment", () => {
    const main = `
async def waiter():
    await asyncio.gather(work("child", 10))
    say("went on")
task = asyncio.create_task(waiter())
await asyncio.sleep_ms(10)
task.cancel()
await asyncio.sleep_ms(50)
say("over")`;
    expect(linesOf(main)).not.toContain("10 went on");
  });

  it("raises when it gathers a task that has failed already", () => {
    const main = `
task = asyncio.create_task(fail(5))
try:
    await task
except ValueError:
    pass
await asyncio.gather(task)`;
    expect(linesOf(main)).toEqual(["ValueError: broken"]);
  });

  it("gives up waiting after a time, and cancels", () => {
    const main =
      'try:\n    await asyncio.wait_for(work("late", 50), 0.02)\nexcept asyncio.TimeoutError:\n    say("too late")\nawait asyncio.sleep_ms(100)';
    expect(linesOf(main)).toEqual(["20 too late"]);
  });

  it("gives the result of what is over in time", () => {
    expect(linesOf('say(await asyncio.wait_for_ms(work("quick", 5, 3), 20))')).toEqual(["5 quick", "5 3"]);
  });

  it("raises what was waited for raised in time", () => {
    expect(linesOf("await asyncio.wait_for_ms(fail(5), 20)")).toEqual(["ValueError: broken"]);
  });

  it("wakes everybody who waits for an event", () => {
    const main = `
event = asyncio.Event()
async def waiter(name):
    await event.wait()
    say(name)
asyncio.create_task(waiter("a"))
asyncio.create_task(waiter("b"))
await asyncio.sleep_ms(10)
print(event.is_set())
event.set()
await asyncio.sleep_ms(1)
await event.wait()
event.clear()
print(event.is_set())`;
    expect(linesOf(main)).toEqual(["False", "10 a", "10 b", "False"]);
  });

  it("lets one task at a time have a lock, in the order in which they asked", () => {
    const main = `
lock = asyncio.Lock()
async def user(name):
    async with lock:
        say(name, "in")
        await asyncio.sleep_ms(10)
await asyncio.gather(user("a"), user("b"), user("c"))
print(lock.locked())`;
    expect(linesOf(main)).toEqual(["0 a in", "10 b in", "20 c in", "False"]);
  });

  it("hands a lock on when a task that waits for it is cancelled", () => {
    const main = `
lock = asyncio.Lock()
async def user(name):
    async with lock:
        say(name)
        await asyncio.sleep_ms(10)
tasks = [asyncio.create_task(user(name)) for name in "abc"]
await asyncio.sleep_ms(5)
tasks[1].cancel()
await asyncio.sleep_ms(50)
print(lock.locked())`;
    expect(linesOf(main)).toEqual(["0 a", "10 c", "False"]);
  });

  it("wakes a task by a flag that something else sets", () => {
    const main = `
flag = asyncio.ThreadSafeFlag()
async def waiter():
    await flag.wait()
    say("flag")
task = asyncio.create_task(waiter())
await asyncio.sleep_ms(10)
flag.set()
await task`;
    expect(linesOf(main)[0]).toMatch(/^1[01] flag$/);
  });

  it("lets the others run while one goes round without waiting for anything but its turn", () => {
    const main = `
async def busy():
    for i in range(3):
        print("busy", i)
        await asyncio.sleep(0)
await asyncio.gather(busy(), busy())`;
    expect(linesOf(main)).toEqual(["busy 0", "busy 0", "busy 1", "busy 1", "busy 2", "busy 2"]);
  });

  it("is left by Ctrl-C even out of a task that catches every Exception", () => {
    const code = `${prelude}async def stubborn():
    while True:
        try:
            await asyncio.sleep(1)
        except Exception:
            pass
asyncio.run(stubborn())`;
    Object.assign(board, { ctrlC: "once", ctrlCAfter: 5 });
    expect(board.run(code).error).toBe("KeyboardInterrupt:");
  });

  it("refuses what is no coroutine", () => {
    expect(linesOf("asyncio.create_task(say)")).toEqual(["TypeError: coroutine expected"]);
  });
});

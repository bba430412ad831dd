import { describe, expect, it } from "vitest";
import { type Circumstances, runProgram } from "../../boards/run-program.ts";

/** What a program prints whose main coroutine has this body, and the last line of its error. */
async function linesOf(main: string, circumstances: Circumstances = {}): Promise<string[]> {
  const body = main.trim().replaceAll("\n", "\n    ");
  const code = `import asyncio, time\nasync def main():\n    ${body}\nasyncio.run(main())\n`;
  const { output, error } = await runProgram(code, circumstances);
  return [...output.trimEnd().split("\n"), error.trimEnd().split("\n").at(-1) ?? ""].filter(Boolean);
}

describe("asyncio in corners where the firmware has manners of its own", () => {
  it("tells a caller who is cancelled while what was too late tidies up that it was too late", async () => {
    const main = `
async def slow():
    try:
        await asyncio.sleep(1)
    finally:
        await asyncio.sleep(1)
async def caller():
    try:
        await asyncio.wait_for(slow(), 0.5)
    except BaseException as error:
        print(repr(error), time.ticks_ms())
task = asyncio.create_task(caller())
await asyncio.sleep(0.7)
print(task.cancel())
await asyncio.sleep(1)`;
    expect(await linesOf(main)).toEqual(["True", "TimeoutError() 700"]);
  });

  it("waits until what was too late has tidied up, and keeps its failure to itself", async () => {
    const main = `
async def slow():
    try:
        await asyncio.sleep(1)
    finally:
        await asyncio.sleep(0.2)
        raise ValueError("untidy")
try:
    await asyncio.wait_for(slow(), 0.5)
except asyncio.TimeoutError:
    print(time.ticks_ms())`;
    expect(await linesOf(main)).toEqual(["700"]);
  });

  it("reports failures in the order in which they happened, after those whose turn it is", async () => {
    const main = `
async def fail(name, ms):
    await asyncio.sleep_ms(ms)
    raise ValueError(name)
asyncio.get_event_loop().set_exception_handler(lambda loop, context: print(repr(context["exception"])))
for name, ms in (("a", 5), ("b", 5), ("c", 0)):
    asyncio.create_task(fail(name, ms))
await asyncio.sleep_ms(5)
print("main")
await asyncio.sleep_ms(5)`;
    expect(await linesOf(main)).toEqual(["ValueError('c',)", "main", "ValueError('a',)", "ValueError('b',)"]);
  });

  it("waits on when nothing can wake its main coroutine, for an interrupt may", async () => {
    const main = `
import micropython
event = asyncio.Event()
def later(turns):
    if turns:
        micropython.schedule(later, turns - 1)
    else:
        event.set()
later(5)
await event.wait()
print("woken")`;
    expect(await linesOf(main)).toEqual(["woken"]);
    expect(await linesOf("await asyncio.Event().wait()", { forMs: 100 })).toEqual(["KeyboardInterrupt:"]);
  });

  it("never begins a coroutine that is cancelled before its first turn", async () => {
    const main = `
async def work():
    print("never")
task = asyncio.create_task(work())
task.cancel()
await asyncio.sleep_ms(1)
print(task.done(), task)`;
    expect(await linesOf(main)).toEqual(["True <Task>"]);
  });

  it("lets go of a lock once", async () => {
    const main = `
lock = asyncio.Lock()
await lock.acquire()
lock.release()
lock.release()`;
    expect(await linesOf(main)).toEqual(["RuntimeError: Lock not acquired"]);
  });

  it("knows no task outside of its loop", async () => {
    const { error } = await runProgram("import asyncio\nasyncio.current_task()");
    expect(error).toContain("RuntimeError: no running event loop");
  });

  it("runs for ever until it is stopped", async () => {
    const code = `import asyncio
loop = asyncio.get_event_loop()
async def work():
    await asyncio.sleep(1)
    loop.stop()
loop.create_task(work())
loop.run_forever()
print("stopped")`;
    expect((await runProgram(code)).output).toBe("stopped\n");
  });

  it("goes by its older name too", async () => {
    expect((await runProgram("import uasyncio\nprint(uasyncio.sleep_ms is not None)")).output).toBe("True\n");
  });

  it("does not take a fraction of a millisecond", async () => {
    expect(await linesOf("await asyncio.sleep_ms(1.5)")).toEqual(["TypeError: can't convert float to int"]);
  });
});

describe("streams of asyncio", () => {
  const wifi = "import network\nnetwork.WLAN().active(True)\nnetwork.WLAN().connect('w', 'k')\n";

  it("answer visitors while other tasks run", async () => {
    const main = `${wifi}
async def answer(reader, writer):
    asked = await reader.readline()
    while await reader.readline() != b"\\r\\n":
        pass
    writer.write(b"HTTP/1.0 200 OK\\r\\n\\r\\nhello " + asked.split()[1])
    await writer.drain()
    await writer.wait_closed()
async with await asyncio.start_server(answer, "0.0.0.0", 80):
    for i in range(4):
        print("tick", time.ticks_ms() // 1000)
        await asyncio.sleep(1)`;
    const body = main.trim().replaceAll("\n", "\n    ");
    const code = `import asyncio, time\nasync def main():\n    ${body}\nasyncio.run(main())\n`;
    const run = await runProgram(code, { visits: [[2500, "/a"]] });
    expect([run.output, run.error]).toEqual(["tick 0\ntick 1\ntick 2\ntick 3\n", ""]);
    expect(run.visited.map(([, ...visit]) => visit)).toEqual([["/a", 200, "hello /a"]]);
  });

  it("call others", async () => {
    const main = `${wifi}await asyncio.sleep(5)
reader, writer = await asyncio.open_connection("broker.example", 1883)
writer.write(b"\\x10\\x0d\\x00\\x04MQTT\\x04\\x02\\x00\\x00\\x00\\x01a")
await writer.drain()
print(await reader.readexactly(4))
try:
    await asyncio.wait_for(reader.read(1), 2)
except asyncio.TimeoutError:
    print(time.ticks_ms() // 1000)
await writer.wait_closed()`;
    expect(await linesOf(main)).toEqual(["b' \\x02\\x00\\x00'", "7"]);
  });
});

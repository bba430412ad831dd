import { expect, test } from "vitest";
import type { Typed } from "../../src/device/judge/scripted-keys.ts";
import { runProgram } from "../boards/run-program.ts";

/** What a program prints whose coroutine `main` is this. */
async function printed(main: string, typed: readonly Typed[], forMs = 5000): Promise<string> {
  const lines = main.replace(/^/gm, "    ");
  const code = `import asyncio, talk\nasync def main():\n${lines}\nasyncio.run(main())\n`;
  const { output, error } = await runProgram(code, { typed, forMs });
  return output + (error.trimEnd().split("\n").at(-1) ?? "");
}

test.each<[string, string, string]>([
  ["shows it as it is typed", "Ada\r", "Name? Ada\n[Ada]\n"],
  ["knows every script", "Zoë 李\r", "Name? Zoë 李\n[Zoë 李]\n"],
  ["takes back what Backspace takes back", "ab\x7fc\b\b\b\bd\r", "Name? ab\b \bc\b \b\b \bd\n[d]\n"],
  [
    "passes over arrows and other keys without a letter",
    "\x1b[Aa\x1b[3~\x1bOPb\x00\tc\r",
    "Name? abc\n[abc]\n",
  ],
  ["takes Ctrl-D on an empty line for the end", "\x04", "Name? EOFError:"],
  ["takes Ctrl-D elsewhere for nothing", "a\x04\r", "Name? a\n[a]\n"],
])("talk gives a line, and %s", async (_what, text, output) => {
  expect(await printed("print('[%s]' % await talk.ask('Name? '))", [[100, text]])).toBe(output);
});

test("talk asks without a question too", async () => {
  expect(await printed("print(await talk.ask())", [[100, "a\r"]])).toBe("a\na\n");
});

test("talk lets two tasks ask in turns", async () => {
  const main = `async def one(name):
    print(name, await talk.ask(name + "? "))
await asyncio.gather(one("a"), one("b"))`;
  expect(await printed(main, [[100, "1\r2\r"]])).toBe("a? 1\na 1\nb? 2\nb 2\n");
});

test("talk lets others ask when a question is given up", async () => {
  const main = `try:
    await asyncio.wait_for(talk.ask("a? "), 1)
except asyncio.TimeoutError:
    print(await talk.ask("b? "))`;
  expect(await printed(main, [[1500, "2\r"]])).toBe("a? b? 2\n2\n");
});

test("talk can be stopped while it waits", async () => {
  expect(await printed('await talk.ask("? ")', [], 500)).toBe("? KeyboardInterrupt:");
});

import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { BoardFile } from "../../../../src/device/virtual/files/board-file.ts";
import { KeptFiles } from "../../../../src/device/virtual/files/kept-files.ts";
import { VirtualTransport } from "../../../../src/device/virtual/virtual-transport.ts";
import { buildWorkerThreads, type WorkerThreads } from "../../../boards/worker-thread.ts";

// On a busy machine.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let threads: WorkerThreads;
beforeAll(async () => {
  threads = await buildWorkerThreads();
});
afterAll(() => threads.dispose());

/** A board whose output can be waited for, and what its store was last asked to keep. */
function wired() {
  let output = "";
  let heard = (): void => undefined;
  let keep = (_files: readonly BoardFile[]): void => undefined;
  const kept = new Promise<readonly BoardFile[]>((resolve) => {
    keep = resolve;
  });
  const files = new KeptFiles({ load: async () => [], save: async (saved) => keep(saved) });
  const transport = new VirtualTransport(() => threads.start(), files);
  const open = () =>
    transport.open((event) => {
      if (event.kind === "bytes") output += new TextDecoder().decode(event.bytes);
      heard();
    });
  const until = (text: string) =>
    new Promise<void>((resolve) => {
      heard = () => output.includes(text) && resolve();
      heard();
    });
  const run = (code: string) => transport.write(new TextEncoder().encode(`\x01${code}\x04`));
  return { transport, open, until, run, kept };
}

it("a file of a program that never ends is kept at once, and is there when another board takes its place", async () => {
  const { transport, open, until, run, kept } = wired();
  await open();
  run('f = open("a.txt", "w")\nf.write("hello")\nf.close()\nwhile True:\n    pass');
  expect(new TextDecoder().decode((await kept)[0]?.bytes ?? undefined)).toBe("hello");
  expect(transport.listFiles()).toEqual([{ path: "/a.txt", size: 5 }]);
  await transport.restart();
  run('print("read", open("a.txt").read())');
  await until("read hello");
  transport.removeFile("/a.txt");
  run('import os\nprint("left", os.listdir("/"))');
  await until("left ['lib', 'untether']");
  expect(transport.listFiles()).toEqual([]);
  transport.close();
});

/// <reference lib="webworker" />
import wasmUrl from "@micropython/micropython-webassembly-pyscript/micropython.wasm?url";
import { VirtualBoard } from "./board.ts";
import { OutputBatch } from "./output-batch.ts";
import { SharedMemory } from "./shared-memory.ts";
import type { FromWorker, ToWorker } from "./worker-messages.ts";

/** How far the page may be behind with the output before the program has to wait for it, in bytes. */
const OUTPUT_WINDOW = 64 * 1024;
const CTRL_C = 3;

const tell = (message: FromWorker): void => postMessage(message);

/** Switches a board on whose other half is the page that holds the same memory. */
async function boot(memory: SharedMemory): Promise<(bytes: Uint8Array) => void> {
  let sent = 0;
  const batch = new OutputBatch(
    () => performance.now(),
    (bytes) => {
      tell({ kind: "bytes", bytes });
      sent = (sent + bytes.length) | 0;
      memory.waitForPage(sent, OUTPUT_WINDOW);
    },
  );
  const board = await VirtualBoard.boot({
    wasmUrl,
    clock: {
      nowMs: () => performance.now(),
      epochMs: () => Date.now(),
      sleepMs(ms) {
        batch.flush();
        memory.sleep(ms);
      },
    },
    send: (byte) => batch.add(byte),
    pinChanged: (index, state) => memory.setPin(index, state),
    takeInterrupt: () => memory.takeInterrupt(),
  });
  batch.flush();
  return (bytes) => {
    board.receive(bytes);
    batch.flush();
    // A ring that came too late for its program must not end the next one.
    if (bytes.includes(CTRL_C)) memory.takeInterrupt();
  };
}

let receive: Promise<(bytes: Uint8Array) => void> | undefined;

self.onmessage = async ({ data }: MessageEvent<ToWorker>) => {
  switch (data.kind) {
    case "boot":
      receive = boot(new SharedMemory(data.memory));
      await receive.then(
        () => tell({ kind: "ready" }),
        (error: unknown) => tell({ kind: "no-boot", reason: String(error) }),
      );
      return;
    case "bytes":
      (await receive)?.(data.bytes);
  }
};

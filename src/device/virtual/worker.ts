/// <reference lib="webworker" />
import wasmUrl from "@micropython/micropython-webassembly-pyscript/micropython.wasm?url";
import { VirtualBoard } from "./board.ts";
import type { NetworkEvent } from "./network/outside.ts";
import { SharedMemory } from "./shared-memory.ts";
import type { FromWorker, ToWorker } from "./worker-messages.ts";

const CTRL_C = 3;

const tell = (message: FromWorker): void => postMessage(message);

/** Switches a board on whose other half is the page that holds the same memory. */
async function boot(memory: SharedMemory): Promise<(bytes: Uint8Array) => void> {
  const board = await VirtualBoard.boot({
    wasmUrl,
    clock: {
      nowMs: () => performance.now(),
      epochMs: () => Date.now(),
      sleepMs: (ms) => memory.sleep(ms),
    },
    send: (byte) => {
      if (memory.writeOutput(byte)) tell({ kind: "output" });
    },
    pinChanged: (index, state) => memory.sights.setPin(index, state),
    pixelsSent: (index, bytes) => memory.sights.setStrip(index, bytes),
    inputs: memory.inputs,
    analog: memory.analog,
    wires: memory.wires,
    outside: {
      take: () => memory.mailbox.take() as NetworkEvent | null,
      tell: (news) => tell({ kind: "network", news }),
    },
    keys: memory.keys,
    keysWanted: (areWanted) => tell({ kind: "keys-wanted", areWanted }),
    takeInterrupt: () => memory.takeInterrupt(),
  });
  return (bytes) => {
    memory.setBusy(true);
    board.receive(bytes);
    memory.setBusy(false);
    // A ring that came too late for its program must not end the next one.
    if (bytes.includes(CTRL_C)) memory.takeInterrupt();
  };
}

let receive: (bytes: Uint8Array) => void = () => undefined;

async function switchOn(memory: SharedArrayBuffer): Promise<void> {
  try {
    receive = await boot(new SharedMemory(memory));
    tell({ kind: "ready" });
  } catch (error) {
    tell({ kind: "no-boot", reason: String(error) });
  }
}

function take(bytes: Uint8Array): void {
  try {
    receive(bytes);
  } catch (error) {
    receive = () => undefined;
    tell({ kind: "crashed", reason: String(error) });
  }
}

// The page sends no bytes before it has heard "ready".
self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  switch (data.kind) {
    case "boot":
      void switchOn(data.memory);
      break;
    case "bytes":
      take(data.bytes);
      break;
  }
};

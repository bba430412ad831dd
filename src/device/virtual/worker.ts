/// <reference lib="webworker" />

import wasmUrl from "@micropython/micropython-webassembly-pyscript/micropython.wasm?url";
import tracingWasmUrl from "@micropython/micropython-webassembly-pyscript/micropython-settrace.wasm?url";
import { VirtualBoard } from "./board.ts";
import type { BoardFile } from "./files/board-file.ts";
import { TurnPace } from "./lines/turn-pace.ts";
import type { NetworkEvent } from "./network/outside.ts";
import { SharedMemory } from "./shared-memory.ts";
import type { FromWorker, ToWorker } from "./worker-messages.ts";

const CTRL_C = 3;

const tell = (message: FromWorker): void => postMessage(message);

/** A board that has been switched on, as its worker deals with it. */
interface LiveBoard {
  start(files: readonly BoardFile[]): void;
  removeFile(path: string): void;
  receive(bytes: Uint8Array): void;
  /** Returns how long nothing is to be done, in milliseconds. */
  attend(): number;
}

/** Switches a board on whose other half is the page that holds the same memory. */
async function boot(memory: SharedMemory): Promise<LiveBoard> {
  const { lines } = memory;
  const clock = {
    nowMs: () => performance.now(),
    epochMs: () => Date.now(),
    sleepMs: (ms: number) => memory.sleep(ms),
  };
  const pace = new TurnPace({ ...clock, isWanted: () => lines.isAtBoardSpeed });
  const board = await VirtualBoard.boot({
    wasmUrl: lines.isTraced ? tracingWasmUrl : wasmUrl,
    ...(lines.isTraced && { lines }),
    paceTurn: () => pace.turn(),
    clock,
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
    fileChanged: (change) => tell({ kind: "file", change }),
    keys: memory.keys,
    keysWanted: (areWanted) => tell({ kind: "keys-wanted", areWanted }),
    memoryUsed: (use) => memory.setMemoryUse(use),
    takeInterrupt: () => memory.takeInterrupt(),
  });
  const work = (act: () => void): void => {
    memory.setBusy(true);
    act();
    memory.setBusy(false);
  };
  return {
    start: (files) => work(() => board.start(files)),
    removeFile: (path) => board.removeFile(path),
    receive(bytes) {
      work(() => board.receive(bytes));
      // A ring that came too late for its program must not end the next one.
      if (bytes.includes(CTRL_C)) memory.takeInterrupt();
    },
    attend: () => board.attend(),
  };
}

let live: LiveBoard | null = null;
let alarm: ReturnType<typeof setTimeout> | undefined;
/** What a browser's timers can count, in milliseconds. */
const LONGEST_MS = 2 ** 31 - 1;

/** Lets timers and pins call their handlers while no program runs, now and whenever one has to be. */
function attend(): void {
  clearTimeout(alarm);
  const restMs = live?.attend() ?? Number.POSITIVE_INFINITY;
  if (restMs < LONGEST_MS) alarm = setTimeout(() => guarded(attend), restMs);
}

async function switchOn(memory: SharedArrayBuffer): Promise<void> {
  try {
    live = await boot(new SharedMemory(memory));
    tell({ kind: "ready" });
  } catch (error) {
    tell({ kind: "no-boot", reason: String(error) });
  }
}

function guarded(act: () => void): void {
  try {
    act();
  } catch (error) {
    live = null;
    tell({ kind: "crashed", reason: String(error) });
  }
}

// The page sends no bytes before it has heard "ready".
self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  switch (data.kind) {
    case "boot":
      void switchOn(data.memory);
      break;
    case "start":
      guarded(() => live?.start(data.files));
      guarded(attend);
      break;
    case "bytes":
      guarded(() => live?.receive(data.bytes));
      guarded(attend);
      break;
    case "remove-file":
      guarded(() => live?.removeFile(data.path));
      break;
    case "wired":
      guarded(attend);
      break;
  }
};

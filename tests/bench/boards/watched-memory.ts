import wasmUrl from "@micropython/micropython-webassembly-pyscript/micropython.wasm?url";
import { ScriptedKeys } from "../../../src/device/judge/scripted-keys.ts";
import { SimulatedClock } from "../../../src/device/judge/simulated-clock.ts";
import { VirtualBoard } from "../../../src/device/virtual/board.ts";
import { BOARD_TURN_MS } from "../../../src/device/virtual/lines/turn-pace.ts";
import { HEAP_BYTES } from "../../../src/device/virtual/memory/board-memory.ts";
import { Heap } from "../../../src/device/virtual/memory/heap.ts";
import { InputTable } from "../../../src/device/virtual/sensors/inputs.ts";
import type { MemoryReading } from "../timed-boards.ts";

const MINUTE_MS = 60_000;

/** Runs a program on a board on this thread for so many simulated minutes; reads its memory before, and at each minute. */
export async function watchMemory(program: string, minutes: number): Promise<MemoryReading[]> {
  const memory = catchMemory();
  const clock = new SimulatedClock();
  const readings: MemoryReading[] = [];
  const read = (): void => void readings.push(readingOf(memory()));
  const board = await VirtualBoard.boot({
    clock,
    wasmUrl,
    inputs: InputTable.fresh(),
    keys: new ScriptedKeys(clock, []),
    send: () => undefined,
    pinChanged: () => undefined,
    takeInterrupt: () => {
      clock.sleepMs(BOARD_TURN_MS);
      return clock.nowMs() >= minutes * MINUTE_MS;
    },
  });
  board.start();
  board.receive(new TextEncoder().encode("\x01"));
  read();
  for (let minute = 1; minute <= minutes; minute++) clock.at(minute * MINUTE_MS - 1, read);
  board.receive(new TextEncoder().encode(`${program}\x04`));
  return readings;
}

function readingOf(memory: WebAssembly.Memory | null): MemoryReading {
  if (!memory) throw new Error("No WebAssembly was started.");
  const heap = Heap.find({ HEAPU8: new Uint8Array(memory.buffer) }, HEAP_BYTES);
  return { heapBytes: heap?.usedBytes ?? 0, linearBytes: memory.buffer.byteLength };
}

/** The memory of the next WebAssembly that is started. */
function catchMemory(): () => WebAssembly.Memory | null {
  let caught: WebAssembly.Memory | null = null;
  const { instantiateStreaming } = WebAssembly;
  WebAssembly.instantiateStreaming = async (...source) => {
    const started = await instantiateStreaming(...source);
    WebAssembly.instantiateStreaming = instantiateStreaming;
    for (const part of Object.values(started.instance.exports))
      if (part instanceof WebAssembly.Memory) caught = part;
    return started;
  };
  return () => caught;
}

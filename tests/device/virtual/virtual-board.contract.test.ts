import { afterAll, beforeAll } from "vitest";
import { VirtualTransport } from "../../../src/device/virtual/virtual-transport.ts";
import { boardContract } from "../../boards/board-contract.ts";
import { buildWorkerThreads, type WorkerThreads } from "../../boards/worker-thread.ts";

let threads: WorkerThreads;
beforeAll(async () => {
  threads = await buildWorkerThreads();
});
afterAll(() => threads.dispose());

boardContract("the virtual Nano", async () => {
  const transport = new VirtualTransport(() => threads.start());
  return { transport: () => transport, stop: async () => transport.close() };
});

import { afterAll, beforeAll, vi } from "vitest";
import { VirtualTransport } from "../../../src/device/virtual/virtual-transport.ts";
import { buildWorkerThreads, type WorkerThreads } from "../../boards/worker-thread.ts";
import { transportContract } from "../transport-contract.ts";

// On a busy machine.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let threads: WorkerThreads;
beforeAll(async () => {
  threads = await buildWorkerThreads();
});
afterAll(() => threads.dispose());

transportContract("the virtual Nano", () => new VirtualTransport(() => threads.start()));

import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

/** Only what runs on a board at hand, one test after another. */
export default defineConfig({
  root: resolve(import.meta.dirname, "../.."),
  test: {
    include: ["tests/hardware/*.hardware.ts"],
    environment: "node",
    fileParallelism: false,
    maxWorkers: 1,
  },
});

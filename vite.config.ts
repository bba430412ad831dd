import { defineConfig } from "vitest/config";

export default defineConfig({
  build: { target: "es2022", assetsInlineLimit: 0 },
  worker: { format: "es" },
  test: { include: ["tests/**/*.test.ts"], environment: "node" },
});

import { defineConfig } from "@playwright/test";

/** As root, in a container and without a network, Chromium needs these to start and to keep still. */
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const executablePath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";

export default defineConfig({
  testDir: ".",
  globalSetup: "./serve.ts",
  timeout: 90_000,
  expect: { timeout: 20_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  use: {
    viewport: { width: 1366, height: 768 },
    launchOptions: { executablePath, args },
  },
});

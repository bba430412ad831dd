import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createServer } from "vite";

/**
 * Switches on a Nano for whoever wants to try a client: `node tests/boards/nano/serve.mjs --firmware untether --chip slow`.
 * What it prints on its USB port comes here; Ctrl-C ends it.
 */
async function serve() {
  const { values } = parseArgs({
    options: {
      firmware: { type: "string", default: "untether" },
      chip: { type: "string", default: "slow" },
      password: { type: "string", default: "lab12345" },
    },
  });
  const root = fileURLToPath(new URL("../../..", import.meta.url));
  const vite = await createServer({
    root,
    configFile: false,
    logLevel: "warn",
    appType: "custom",
    server: { middlewareMode: true },
    optimizeDeps: { noDiscovery: true },
  });
  const loaded = await vite.ssrLoadModule("/tests/boards/nano/nano.ts");
  const { startNano } = /** @type {typeof import("./nano.ts")} */ (loaded);
  const nano = await startNano(/** @type {import("./nano.ts").NanoOptions} */ (values));
  process.stdout.write(`A Nano listens at ${nano.url}\n`);
  let shown = 0;
  setInterval(() => {
    process.stdout.write(nano.log.slice(shown));
    shown = nano.log.length;
  }, 100);
}

await serve();

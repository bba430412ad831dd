import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compressFiles, ensureBuilt } from "../../src/server/build.mjs";
import { createServer } from "../../src/server/server.mjs";

/**
 * A page that is being served on loopback.
 * @typedef {{url: string, close: () => Promise<void>}} Site
 */

/**
 * Serves our own page, built first if need be.
 * @param {string} root folder of the project
 */
export async function serveUntether(root) {
  await ensureBuilt(root);
  return serve(join(root, "dist"));
}

/**
 * Serves a page for a bench, built and compressed as ours is, into a folder that goes away with it: the one that ours
 * is compared with, the one with the two generators, or the one with virtual boards.
 * @param {"bare" | "generators" | "boards"} name
 * @returns {Promise<Site>}
 */
export async function serveBench(name) {
  const dir = await mkdtemp(join(tmpdir(), "untether-bench-"));
  try {
    await buildBench(fileURLToPath(new URL(`./${name}`, import.meta.url)), dir);
    await compressFiles(dir);
    const site = await serve(dir);
    return { url: site.url, close: () => site.close().then(() => rm(dir, { recursive: true })) };
  } catch (error) {
    await rm(dir, { recursive: true, force: true });
    throw error;
  }
}

/**
 * @param {string} source
 * @param {string} outDir
 */
async function buildBench(source, outDir) {
  const { build } = await import("vite");
  await build({
    configFile: false,
    root: source,
    logLevel: "error",
    build: {
      outDir,
      emptyOutDir: true,
      target: "es2022",
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 10_000,
    },
    worker: { format: "es" },
  });
}

/**
 * @param {string} dir
 * @returns {Promise<Site>}
 */
async function serve(dir) {
  const server = createServer(dir);
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return { url: `http://127.0.0.1:${address.port}/`, close: () => closeServer(server) };
}

/** @param {import("node:http").Server} server */
async function closeServer(server) {
  const closed = once(server, "close");
  server.close();
  server.closeAllConnections();
  await closed;
}

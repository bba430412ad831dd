import { cp } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { shippedPacks } from "./src/lessons/shipped-plugin.ts";
import { securityHeaders } from "./src/server/server.mjs";

const MEDIA = join(dirname(createRequire(import.meta.url).resolve("blockly/core")), "media");

/** The pieces of code that the first load needs, and the file that each of them begins with. */
const firstLoad = { start: resolve("src/main.ts"), page: resolve("src/page.ts") };

/** Puts the cursors and sprites of the installed Blockly beside the page, where `workspaceOptions` looks for them. */
function blocklyMedia(): Plugin {
  let outDir = "";
  return {
    name: "blockly-media",
    configResolved: (config) => {
      outDir = resolve(config.root, config.build.outDir);
    },
    writeBundle: () => cp(MEDIA, join(outDir, "blockly-media"), { recursive: true }),
  };
}

/** Has the browser fetch the page's code along with `main.ts`, which starts it, and not only once that runs. */
function preloadPage(): Plugin {
  const tag = (file: string) => ({
    tag: "link",
    attrs: { rel: "modulepreload", crossorigin: true, href: `/${file}` },
  });
  return {
    name: "preload-page",
    transformIndexHtml(_html, { bundle }) {
      const chunks = Object.values(bundle ?? {}).flatMap((file) => (file.type === "chunk" ? [file] : []));
      const page = chunks.find(({ facadeModuleId }) => facadeModuleId === firstLoad.page);
      const isOfStart = (file: string) =>
        chunks.some((chunk) => chunk.isEntry && chunk.imports.includes(file));
      const files = page ? [page.fileName, ...page.imports] : [];
      return files.filter((file) => !isOfStart(file)).map(tag);
    },
  };
}

interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** All that a file needs at once, and what that needs; code that is loaded later is none of it. */
function needsOf(file: string, graph: ModuleGraph, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const id of graph.getModuleInfo(file)?.importedIds ?? []) needsOf(id, graph, found);
  return found;
}

/**
 * The first load as two pieces of code, of which the first takes what both need. Else all that they share with what is
 * loaded later would be pieces of its own.
 */
const piecesOfFirstLoad = Object.entries(firstLoad).map(([piece, file], i) => {
  let needs: ReadonlySet<string> | null = null;
  return {
    name(id: string, graph: ModuleGraph): string | null {
      needs ??= needsOf(file, graph);
      // `main.ts` waits for the page at its top level, and what the page needs must not wait for that.
      return needs.has(id) && id !== firstLoad.start ? piece : null;
    },
    priority: 2 - i,
  };
});

export default defineConfig({
  plugins: [blocklyMedia(), preloadPage(), shippedPacks()],
  // The tests run in Node, where `ws` itself is needed: a real board refuses the headers of Node's own WebSocket.
  resolve: { alias: process.env.VITEST ? {} : { ws: resolve("src/device/ws-browser.ts") } },
  server: { headers: securityHeaders },
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    // Monaco is one large piece that comes after the page is usable.
    chunkSizeWarningLimit: 3000,
    rolldownOptions: {
      output: { codeSplitting: { groups: piecesOfFirstLoad } },
      onLog: (level, log, print) => log.message.includes("micropython.mjs") || print(level, log),
    },
  },
  worker: { format: "es" },
  // One realm for all files of a worker: Blockly loads once, not once a file.
  test: {
    include: ["tests/**/*.test.ts"],
    environment: "node",
    isolate: false,
    testTimeout: 30_000,
    maxWorkers: 2,
  },
});

import { cp } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { securityHeaders } from "./src/server/server.mjs";

const MEDIA = join(dirname(createRequire(import.meta.url).resolve("blockly/core")), "media");

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
      const page = Object.values(bundle ?? {}).find((file) => file.type === "chunk" && file.name === "page");
      return page?.type === "chunk" ? [page.fileName, ...page.imports].map(tag) : [];
    },
  };
}

export default defineConfig({
  plugins: [blocklyMedia(), preloadPage()],
  server: { headers: securityHeaders },
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    // Monaco is one large piece that comes after the page is usable.
    chunkSizeWarningLimit: 3000,
    rolldownOptions: {
      onLog: (level, log, print) => log.message.includes("micropython.mjs") || print(level, log),
    },
  },
  worker: { format: "es" },
  // One realm for all files of a worker: Blockly loads once, not once a file.
  test: { include: ["tests/**/*.test.ts"], environment: "node", isolate: false, testTimeout: 30_000 },
});

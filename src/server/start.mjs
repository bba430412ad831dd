import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBuilt } from "./build.mjs";
import { readFlags, usage } from "./flags.mjs";
import { ensureInstalled } from "./install.mjs";
import { addressToOpen, listenOnFreePort } from "./listen.mjs";
import { isLoopbackHost } from "./loopback.mjs";
import { printError } from "./plain-error.mjs";
import { createServer } from "./server.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const orphanCheckMs = 500;
const elsewhere =
  "On other computers the page opens without the virtual Nano: browsers run it only from localhost or over https.";
const flags = readFlags(process.argv.slice(2));

switch (flags.kind) {
  case "help":
    console.log(usage);
    break;
  case "wrong":
    console.error(`${flags.sentence}\n\n${usage}`);
    process.exitCode = 2;
    break;
  case "start":
    try {
      await start(flags.host, flags.port);
    } catch (error) {
      printError(error);
      process.exitCode = 1;
    }
}

/**
 * @param {string} host
 * @param {number} wantedPort
 */
async function start(host, wantedPort) {
  await ensureInstalled(root);
  await ensureBuilt(root);
  const { servers, port } = await listenOnFreePort(
    () => createServer(join(root, "dist"), { host }),
    host,
    wantedPort,
  );
  closeWhenTold(servers);
  if (port !== wantedPort) console.log(`Port ${wantedPort} is busy, so Untether uses ${port}.`);
  if (!isLoopbackHost(host)) console.log(elsewhere);
  console.log(`Untether is ready: ${addressToOpen(host, port)}`);
}

/** @param {readonly import("node:http").Server[]} servers */
function closeWhenTold(servers) {
  const close = () => {
    clearInterval(watch);
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
  };
  const watch = onceOrphaned(close);
  process.once("SIGINT", close);
  process.once("SIGTERM", close);
}

/**
 * npm, told to end, ends only the shell between it and us. Nobody could then find the server that keeps the port busy.
 * @param {() => void} close
 */
function onceOrphaned(close) {
  if (process.env.npm_lifecycle_event === undefined) return undefined;
  const parent = process.ppid;
  return setInterval(() => process.ppid !== parent && close(), orphanCheckMs);
}

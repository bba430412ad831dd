import { fileURLToPath } from "node:url";
import { runCommand } from "./command.mjs";
import { ensureInstalled } from "./install.mjs";
import { printError } from "./plain-error.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

try {
  await ensureInstalled(root);
  process.exitCode = (await runCommand("vite", process.argv.slice(2), { root })) ?? 0;
} catch (error) {
  printError(error);
  process.exitCode = 1;
}

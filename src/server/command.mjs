import { spawn } from "node:child_process";
import { delimiter, dirname, join } from "node:path";

/**
 * @typedef {object} CommandOptions
 * @property {string} root folder to run in, whose node_modules holds the tools
 * @property {Record<string, string>} [env] variables on top of this process's own
 * @property {number} [timeoutMs] the command is ended after this time
 * @property {boolean} [isSilent] whether what the command prints is dropped
 */

/**
 * Runs a tool with the project's own tools first on the PATH, its output going where ours goes, and answers its
 * exit code: null when it was ended from outside, 127 when there is no such tool.
 * @param {string} tool
 * @param {readonly string[]} args
 * @param {CommandOptions} options
 * @returns {Promise<number | null>}
 */
export function runCommand(tool, args, { root, env = {}, timeoutMs = 0, isSilent = false }) {
  const options = /** @type {const} */ ({
    cwd: root,
    env: { ...process.env, ...env, PATH: searchPath(root) },
    stdio: isSilent ? "ignore" : "inherit",
    timeout: timeoutMs,
  });
  // On Windows the tools are .cmd files, which only a shell can start.
  const child =
    process.platform === "win32"
      ? spawn([tool, ...args].join(" "), { ...options, shell: true })
      : spawn(tool, args, options);
  return new Promise((resolve) => {
    child.once("error", () => resolve(127));
    child.once("close", (code) => resolve(code));
  });
}

/** @param {string} root */
function searchPath(root) {
  const folders = [join(root, "node_modules", ".bin"), dirname(process.execPath), process.env.PATH ?? ""];
  return folders.join(delimiter);
}

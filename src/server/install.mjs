import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { runCommand } from "./command.mjs";
import { PlainError } from "./plain-error.mjs";

/**
 * The packages of a lockfile, by their folder.
 * @typedef {Record<string, {version?: string, optional?: boolean}>} Packages
 */

const oldestNode = { major: 20, minor: 19 };

// --include=dev: the tools that build the page are needed even where NODE_ENV says production.
const installArguments = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];

/**
 * Installs the packages of package-lock.json unless the same ones are there already; throws a PlainError when it cannot.
 * @param {string} root folder of the project
 */
export async function ensureInstalled(root) {
  if (!isNodeNewEnough(process.versions.node)) throw new PlainError(nodeTooOld());
  if (await isInstalled(root)) return;
  console.log("Installing what Untether needs (once, about a minute)…");
  const code = await runCommand("npm", installArguments, { root });
  if (code !== 0) throw new PlainError(installFailed);
}

/**
 * Whether this version of Node, such as "20.19.0", can run Untether.
 * @param {string} version
 */
export function isNodeNewEnough(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > oldestNode.major || (major === oldestNode.major && minor >= oldestNode.minor);
}

/**
 * Whether what npm noted as installed is what the lockfile asks for. Optional packages may be absent: most are for
 * other kinds of computer.
 * @param {Packages} wanted
 * @param {Packages} installed
 */
export function holdsAll(wanted, installed) {
  return Object.entries(wanted).every(([folder, { version, optional }]) => {
    if (folder === "") return true;
    const there = installed[folder];
    return there === undefined ? optional === true : there.version === version;
  });
}

/** @param {string} root */
async function isInstalled(root) {
  // npm writes its own note last, so a broken-off installation has none.
  const [wanted, installed] = await Promise.all([
    readPackages(join(root, "package-lock.json")),
    readPackages(join(root, "node_modules", ".package-lock.json")),
  ]);
  return wanted !== undefined && installed !== undefined && holdsAll(wanted, installed);
}

/**
 * @param {string} file
 * @returns {Promise<Packages | undefined>}
 */
async function readPackages(file) {
  try {
    return JSON.parse(await readFile(file, "utf8")).packages;
  } catch {
    return undefined; // Absent or cut short: either way npm has to write it anew.
  }
}

function nodeTooOld() {
  const oldest = `${oldestNode.major}.${oldestNode.minor}`;
  return `Untether needs Node ${oldest} or newer; this is Node ${process.versions.node}. Install a newer one from nodejs.org.`;
}

const installFailed =
  "The packages Untether needs could not be installed; npm says why above.\n" +
  "Check that this computer is online, then try again.";

import { execFile } from "node:child_process";
import { delimiter, join } from "node:path";
import { runCommand } from "./command.mjs";
import { PlainError } from "./plain-error.mjs";

/**
 * How to look for Chromium and how to get it; passed in so that tests need no computer without it.
 * @typedef {object} Probes
 * @property {Record<string, string | undefined>} env
 * @property {(path: string) => Promise<boolean>} runs whether there is a browser at a path, and it starts
 * @property {() => Promise<string>} playwrightPath where Playwright keeps its own
 * @property {() => Promise<unknown>} installWithPlaywright
 * @property {(() => Promise<unknown>) | undefined} installWithApt undefined where that is not possible
 */

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const startTimeoutMs = 20_000;
const playwrightTimeoutMs = 120_000;

/**
 * The path of a Chromium that starts: the one CHROMIUM_PATH names, else one on the PATH, else Playwright's own.
 * Undefined when there is none; throws a PlainError when CHROMIUM_PATH names none.
 * @param {Probes} probes
 */
export async function findChromium({ env, runs, playwrightPath }) {
  const named = env.CHROMIUM_PATH;
  if (named) {
    if (await runs(named)) return named;
    throw new PlainError("CHROMIUM_PATH names no Chromium that starts. Correct it, or leave it out.");
  }
  for (const path of [...pathsOf(env.PATH ?? ""), await playwrightPath()]) {
    if (await runs(path)) return path;
  }
  return undefined;
}

/**
 * The path of a Chromium that starts, installed if need be; throws a PlainError when there is no way to get one.
 * @param {Probes} probes
 */
export async function ensureChromium(probes) {
  const found = await findChromium(probes);
  if (found !== undefined) return found;
  console.log("Installing Chromium for the browser tests (once, a few minutes)…");
  for (const install of [probes.installWithPlaywright, probes.installWithApt]) {
    await install?.();
    const installed = await findChromium(probes);
    if (installed !== undefined) return installed;
  }
  throw new PlainError(
    "The browser tests need Chromium, and it could not be installed from here.\n" +
      'Install it (on Debian: "apt install chromium"), or set CHROMIUM_PATH to where it is.',
  );
}

/**
 * The ways that really look and install.
 * @param {string} root folder of the project, with its packages installed
 * @returns {Probes}
 */
export function realProbes(root) {
  return {
    env: process.env,
    runs,
    playwrightPath: async () => (await import("@playwright/test")).chromium.executablePath(),
    installWithPlaywright: () => installWithPlaywright(root),
    installWithApt: process.getuid?.() === 0 ? () => installWithApt(root) : undefined,
  };
}

/** @param {string} searchPath */
function pathsOf(searchPath) {
  const folders = ["/usr/bin", ...searchPath.split(delimiter).filter(Boolean)];
  return folders.flatMap((folder) => names.map((name) => join(folder, name)));
}

/**
 * Starting it tells more than looking: some systems keep a stub of that name, or lack a library it needs.
 * @param {string} path
 * @returns {Promise<boolean>}
 */
function runs(path) {
  return new Promise((resolve) => {
    execFile(path, ["--version"], { timeout: startTimeoutMs }, (error) => resolve(error === null));
  });
}

/** @param {string} root */
function installWithPlaywright(root) {
  // A closed network is common, so the wait for a connection is short and its many complaints are not shown.
  return runCommand("playwright", ["install", "chromium"], {
    root,
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "5000" },
    timeoutMs: playwrightTimeoutMs,
    isSilent: true,
  });
}

/** @param {string} root */
async function installWithApt(root) {
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await runCommand("apt-get", ["update", "-qq"], { root, env });
  return runCommand("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], {
    root,
    env,
  });
}

import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { runCommand } from "./command.mjs";
import { isCompressible } from "./media-types.mjs";
import { PlainError } from "./plain-error.mjs";

const inputFolders = ["src", "lessons", "firmware"];
const inputFiles = ["index.html", "vite.config.ts", "tsconfig.json", "package.json", "package-lock.json"];
const smallestWorthCompressing = 1024;
const compress = promisify(brotliCompress);

/**
 * Builds the page into dist unless dist was built from these very files; throws a PlainError when it cannot.
 * @param {string} root folder of the project
 */
export async function ensureBuilt(root) {
  const dist = join(root, "dist");
  const wanted = await hashInputs(root);
  if ((await readTextIfThere(join(dist, ".built"))) === wanted) return;
  console.log("Building the page (only after a change)…");
  const code = await runCommand("vite", ["build", "--logLevel", "warn"], { root });
  if (code !== 0) throw new PlainError("The page could not be built. The reason is written above.");
  await compressFiles(dist);
  // Last, so that a build broken off half-way is not taken for a whole one.
  await writeFile(join(dist, ".built"), wanted);
}

/**
 * A hash over the names and contents of everything the page is built from.
 * @param {string} root folder of the project
 */
export async function hashInputs(root) {
  const folders = await Promise.all(inputFolders.map((folder) => listFiles(join(root, folder))));
  const files = [...inputFiles.map((file) => join(root, file)), ...folders.flat()].sort();
  const hash = createHash("sha256");
  for (const hashed of await Promise.all(files.map((file) => hashFile(root, file)))) hash.update(hashed);
  return hash.digest("hex");
}

/**
 * Writes a brotli copy, named `.br`, beside every file that gets smaller by it.
 * @param {string} dir
 */
export async function compressFiles(dir) {
  const files = (await listFiles(dir)).filter(isCompressible);
  await Promise.all(files.map(compressFile));
}

/** @param {string} file */
async function compressFile(file) {
  const content = await readFile(file);
  if (content.length <= smallestWorthCompressing) return;
  const smaller = await compress(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
  if (smaller.length < content.length) await writeFile(`${file}.br`, smaller);
}

/**
 * @param {string} folder
 * @returns {Promise<string[]>}
 */
async function listFiles(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(emptyIfAbsent);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/**
 * @param {string} root
 * @param {string} file
 */
async function hashFile(root, file) {
  const content = await readFile(file).catch(emptyIfAbsent);
  const digest = createHash("sha256").update(Buffer.from(content)).digest("hex");
  return `${relative(root, file)}\n${digest}\n`;
}

/** @param {string} file */
async function readTextIfThere(file) {
  return Buffer.from(await readFile(file).catch(emptyIfAbsent)).toString();
}

/**
 * @param {NodeJS.ErrnoException} error
 * @returns {never[]}
 */
function emptyIfAbsent(error) {
  if (error.code === "ENOENT") return [];
  throw error;
}

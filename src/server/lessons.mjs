import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureInstalled } from "./install.mjs";
import { loadBesideBlocks, threadFile } from "./lessons/load.mjs";
import { printError } from "./plain-error.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const lessons = join(root, "lessons");
const usage = `How to prove packs of lessons:
  npm run lessons                   all that are in lessons/
  npm run lessons -- FOLDER FILE    these: a folder, or a .zip
  npm run lessons -- --schema       writes the schemas of the format to lessons/schema/`;

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  printError(error);
  process.exitCode = 1;
}

/** @param {readonly string[]} words */
async function main(words) {
  const [flag] = words.filter((word) => word.startsWith("-"));
  if (flag !== undefined && flag !== "--schema") {
    console.log(usage);
    return flag === "--help" ? 0 : 2;
  }
  await ensureInstalled(root);
  /** @type {typeof import("./lessons/main.ts")} */
  const { provePacks, writeSchemas } = await loadBesideBlocks(new URL("lessons/main.ts", import.meta.url));
  if (flag) {
    writeSchemas(join(lessons, "schema"));
    return 0;
  }
  let isGood = true;
  await provePacks(words, { lessons, threadFile }, ({ isGood: isThisGood, lines }) => {
    isGood &&= isThisGood;
    for (const line of lines) console.log(line);
  });
  return isGood ? 0 : 1;
}

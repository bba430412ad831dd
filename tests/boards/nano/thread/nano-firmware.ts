import { boardFiles } from "../../../../src/device/virtual/board-files.ts";

type Files = Readonly<Record<string, string>>;

const own = import.meta.glob<string>("../python/*.py", { query: "?raw", import: "default", eager: true });
const tails = import.meta.glob<string>("../python/tails/*.py", {
  query: "?raw",
  import: "default",
  eager: true,
});

const byName = (files: Files): Files =>
  Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path.slice(path.lastIndexOf("/") + 1), text]),
  );

/** As the firmware's own, a module has no file: nothing tidies it away between two programs. */
const BUILT_IN = "\ndel __file__\n";
/** Those that see to that themselves. */
const SEEN_TO = /^\/virtual\/_(gc|sys|micropython|vfs)\.py$/;

/**
 * The modules of a Nano that has a Wi-Fi chip: those of the virtual one, with what concerns the chip in place of its own or
 * behind it.
 */
export function nanoFirmware(): Files {
  const virtual = Object.entries(boardFiles).filter(([path]) => path.startsWith("/virtual/"));
  const files: Record<string, string> = Object.fromEntries(virtual);
  for (const [name, text] of Object.entries(byName(own))) files[`/virtual/${name}`] = text;
  for (const [name, text] of Object.entries(byName(tails))) files[`/virtual/${name}`] += `\n${text}`;
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, SEEN_TO.test(path) ? text : text + BUILT_IN]),
  );
}

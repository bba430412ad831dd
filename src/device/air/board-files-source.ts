type Sources = Readonly<Record<string, string>>;

const LIBRARY: Sources = import.meta.glob<string>("../../../firmware/lib/*.py", {
  query: "?raw",
  import: "default",
  eager: true,
});
const KIT: Sources = import.meta.glob<string>(
  "../../../firmware/untether/{autostart,board_files,clean_board,kit,program,ram_disk,state}.py",
  { query: "?raw", import: "default", eager: true },
);

const LOAN: Sources = import.meta.glob<string>(
  "../../../firmware/untether/{lend,nina,output_queue,settings,utf8,webrepl_server}.py",
  { query: "?raw", import: "default", eager: true },
);

const IMPORT = /^[ \t]*(?:from[ \t]+([\w.]+)[ \t]+import\b|import[ \t]+([\w., \t]+))/gm;

const onBoard = (sources: Sources): ReadonlyMap<string, string> =>
  new Map(Object.entries(sources).map(([path, text]) => [path.replace(/^.*\/firmware/, ""), text]));

/** The helpers that programs import, by their path on a board. */
const library = onBoard(LIBRARY);

/** What a board needs so that the page can work with it, by path. A board with our firmware has these files anyway. */
export const kitFiles: ReadonlyMap<string, string> = onBoard(KIT);

/** What a stock board can borrow of our firmware, by path. */
export const loanFiles: ReadonlyMap<string, string> = onBoard(LOAN);

/** The helpers that this program imports, and those that they import, by path. */
export function helpersOf(code: string, found = new Map<string, string>()): ReadonlyMap<string, string> {
  for (const name of importsOf(code)) {
    const path = `/lib/${name}.py`;
    const text = library.get(path);
    if (text === undefined || found.has(path)) continue;
    found.set(path, text);
    helpersOf(text, found);
  }
  return found;
}

/** The modules that a program imports, as far as its lines say so. */
function importsOf(code: string): string[] {
  return [...code.matchAll(IMPORT)].flatMap(([, from, list = ""]) =>
    (from ?? list).split(",").map((part) => part.trim().split(/[.\s]/, 1)[0] ?? ""),
  );
}

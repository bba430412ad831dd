/** Places in MicroPython's WebAssembly, as Chromium, Node and Firefox write them into a stack. */
const PLACE = /wasm-function\[\d+\]:0x[0-9a-f]+/;
/** Any line of a stack that is about WebAssembly. */
const IS_WASM = /wasm-function|wasm:\/\/|\.wasm/;
/**
 * The deepest that a collection is had, in calls of WebAssembly's and of the JavaScript between them. Python's deepest
 * recursion is about 600, and near its end there is no room left for what a collection calls.
 */
const MOST_FRAMES = 300;

/**
 * The ways into Python code behind which C code holds nothing that Python does not hold, too. They are learned by
 * example from `firmware/virtual/_safe_places.py`; any other way counts as unsafe, and so does a stack that cannot be
 * read to its end.
 */
export class SafeFrames {
  readonly #known = new Set<string>();
  readonly #entries = new Set<string>();

  /** Learns that the places between here and the way in are safe. */
  learn(): void {
    const places = readPlaces();
    for (const place of places ?? []) this.#known.add(place);
    const entry = places?.at(-1);
    if (entry) this.#entries.add(entry);
  }

  /** Whether every place between here and the way in is known. */
  areAround(): boolean {
    const places = readPlaces();
    return (
      places !== null &&
      this.#entries.has(places.at(-1) ?? "") &&
      places.every((place) => this.#known.has(place))
    );
  }
}

/** The open calls inside WebAssembly, the innermost first; null when one of them cannot be told. */
function readPlaces(): string[] | null {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = MOST_FRAMES;
  const { stack = "" } = new Error();
  Error.stackTraceLimit = limit;
  const places: string[] = [];
  for (const line of stack.split("\n")) {
    if (!IS_WASM.test(line)) continue;
    const place = PLACE.exec(line);
    if (!place) return null;
    places.push(place[0]);
  }
  return places;
}

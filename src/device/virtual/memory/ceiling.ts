const PAGE_BYTES = 65_536;

let mayReach: (bytes: number) => boolean = () => true;
let isWatched = false;

/**
 * Asks before WebAssembly's memory grows, with the size it would have. What is refused is memory that MicroPython
 * does not get, and so its `MemoryError`. One a realm, as MicroPython itself.
 */
export function watchGrowth(may: (bytes: number) => boolean): void {
  mayReach = may;
  if (isWatched) return;
  isWatched = true;
  const grow = WebAssembly.Memory.prototype.grow;
  WebAssembly.Memory.prototype.grow = function (this: WebAssembly.Memory, pages: number): number {
    if (!mayReach(this.buffer.byteLength + pages * PAGE_BYTES))
      throw new RangeError("the board has no more memory");
    return grow.call(this, pages);
  };
}

/** What Emscripten says of memory that it does not get. */
const REFUSAL = /^growMemory:|^Failed to grow the heap/;

/**
 * Loads MicroPython, which takes hold of the console at its very start, so that a refusal is not written there: it is
 * no fault of the page, and the program is told by a `MemoryError`.
 */
export function loadQuietly<T>(load: () => T): T {
  const { error } = console;
  console.error = (...said: unknown[]) => {
    if (!REFUSAL.test(String(said[0]))) error.apply(console, said);
  };
  const loading = load();
  console.error = error;
  return loading;
}

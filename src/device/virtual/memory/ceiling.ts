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

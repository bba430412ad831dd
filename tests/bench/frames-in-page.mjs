/** Functions that run inside our page: they may use nothing but their arguments and what the page has. */

/**
 * The frames of a while. Times in milliseconds.
 * @typedef {object} Frames
 * @property {readonly number[]} gaps from each frame to the next
 * @property {readonly number[]} longTasks tasks of more than 50 ms, as the browser counts them
 * @property {number} programMs until the board was ready again
 * @property {number} totalMs until the console had it all, too
 */

/**
 * @typedef {object} FrameWatch
 * @property {(ms: number) => Promise<Frames>} idle looks on while nothing happens
 * @property {(lines: number) => Promise<Frames>} flood runs a program that prints this many lines
 * @property {(code: string, warmUpMs: number, ms: number) => Promise<Frames & {printed: string}>} during runs a
 *   program, looks on for a while once it is at work, and stops it
 */

/**
 * @param {{patienceMs: number}} options
 * @returns {FrameWatch}
 */
export function watchFrames({ patienceMs }) {
  const app = document.querySelector("untether-app");
  if (!app) throw new Error("our page is not there");
  const frame = () =>
    new Promise((/** @type {(ms: number) => void} */ resolve) => requestAnimationFrame(resolve));

  /**
   * Records frames until something says that it is over.
   * @param {() => boolean} isOver
   */
  async function record(isOver) {
    /** @type {number[]} */
    const longTasks = [];
    const observer = new PerformanceObserver((list) => {
      longTasks.push(...list.getEntries().map(({ duration }) => duration));
    });
    observer.observe({ type: "longtask" });
    const startMs = await frame();
    const gaps = [];
    for (let before = startMs; !isOver(); ) {
      const now = await frame();
      gaps.push(now - before);
      before = now;
      if (now - startMs > patienceMs) throw new Error("the flood does not end");
    }
    await new Promise((resolve) => setTimeout(resolve)); // The last task is reported after it has ended.
    observer.disconnect();
    return { gaps, longTasks };
  }

  /**
   * Whether the console has the last line: on its screen, or, when nobody looks, after a second of quiet.
   * @param {string} last
   * @param {number} sinceMs
   */
  function hasArrived(last, sinceMs) {
    const screen = document.querySelector(".xterm-rows");
    if (screen?.checkVisibility()) return screen.textContent?.includes(last) ?? false;
    return performance.now() - sinceMs > 1000;
  }

  return {
    async idle(ms) {
      const endMs = performance.now() + ms;
      const frames = await record(() => performance.now() > endMs);
      return { ...frames, programMs: 0, totalMs: ms };
    },
    async during(code, warmUpMs, ms) {
      const decoder = new TextDecoder();
      let printed = "";
      const print = app.print.bind(app);
      app.print = (/** @type {Uint8Array} */ bytes) => {
        printed += decoder.decode(bytes, { stream: true });
        print(bytes);
      };
      app.workbench.program.set({ code, lines: [] });
      const run = app.workbench.run();
      await new Promise((resolve) => setTimeout(resolve, warmUpMs));
      const endMs = performance.now() + ms;
      const frames = await record(() => performance.now() > endMs);
      await app.workbench.stop();
      await run;
      return { ...frames, programMs: ms, totalMs: ms, printed };
    },
    async flood(lines) {
      app.workbench.program.set({ code: `for i in range(${lines}):\n    print("line", i)\n`, lines: [] });
      const startMs = performance.now();
      let endedMs = 0;
      const run = app.workbench.run().then(() => {
        endedMs = performance.now();
      });
      const frames = await record(() => endedMs > 0 && hasArrived(`line ${lines - 1}`, endedMs));
      const totalMs = performance.now() - startMs;
      await run;
      return { ...frames, programMs: endedMs - startMs, totalMs };
    },
  };
}

/** Functions that run inside our page: they may use nothing but their arguments and what the page has. */

/**
 * A program that prints numbered lines, and what the page gets of them.
 * @typedef {object} Flood
 * @property {(count: number) => Promise<void>} until resolves when so many lines have come
 * @property {() => Promise<{wrong: number}>} end waits for the program's end; how many lines were not the one that was due
 */

/**
 * Starts it.
 * @param {{lines: number}} options
 * @returns {Flood}
 */
export function floodConsole({ lines }) {
  const app = document.querySelector("untether-app");
  if (!app) throw new Error("our page is not there");
  const decoder = new TextDecoder();
  let [rest, count, wrong] = ["", 0, 0];
  let check = () => undefined;
  const print = app.print.bind(app);
  app.print = (/** @type {Uint8Array} */ bytes) => {
    const [...whole] = (rest + decoder.decode(bytes, { stream: true })).split("\r\n");
    rest = whole.pop() ?? "";
    for (const line of whole) if (line !== `line ${count++}`) wrong++;
    check();
    print(bytes);
  };
  app.workbench.program.set({ code: `for i in range(${lines}):\n    print("line", i)\n`, lines: [] });
  const run = app.workbench.run();
  return {
    until: (wanted) =>
      new Promise((/** @type {(value: void) => void} */ resolve) => {
        check = () => void (count >= wanted && resolve());
        check();
      }),
    async end() {
      await run;
      return { wrong: wrong + Math.abs(lines - count) };
    },
  };
}

/** Functions that run inside our page: they may use nothing but their arguments and what the page has. */

/**
 * Presses Run and Stop in our page and times what follows, one program at a time.
 * @typedef {object} RunWatch
 * @property {(code: string, awaited: string) => Promise<number>} run from the press until `awaited` is put out, in ms
 * @property {() => Promise<number>} stop from the press until the board is ready again, in ms
 * @property {() => Promise<void>} rest resolves when the board is ready and the page is idle
 */

/**
 * @param {{patienceMs: number}} options
 * @returns {RunWatch}
 */
export function watchRuns({ patienceMs }) {
  const app = document.querySelector("untether-app");
  if (!app) throw new Error("our page is not there");
  let output = "";
  let check = () => undefined;
  const print = app.print.bind(app);
  app.print = (bytes) => {
    output += new TextDecoder().decode(bytes);
    check();
    print(bytes);
  };
  app.session.state.subscribe(() => check());

  /**
   * The time from now until something holds; it is asked at each output and each change of the session.
   * @param {() => void} begin
   * @param {() => boolean} holds
   * @returns {Promise<number>}
   */
  function timeUntil(begin, holds) {
    return new Promise((resolve, reject) => {
      const startMs = performance.now();
      const limit = setTimeout(() => reject(new Error("the board does not answer")), patienceMs);
      check = () => {
        if (!holds()) return;
        check = () => undefined;
        clearTimeout(limit);
        resolve(performance.now() - startMs);
      };
      begin();
    });
  }

  function press() {
    const button = document.querySelector("run-button")?.shadowRoot?.querySelector("button");
    if (!button) throw new Error("there is no Run button");
    button.click();
  }

  const isReady = () => app.session.state.value.kind === "ready";

  return {
    run(code, awaited) {
      output = "";
      app.workbench.program.set({ code, lines: [] });
      return timeUntil(press, () => output.includes(awaited));
    },
    stop: () => timeUntil(press, isReady),
    async rest() {
      if (!isReady()) await timeUntil(() => undefined, isReady);
      // The button is drawn anew after the state has changed.
      await app.updateComplete;
      await new Promise((resolve) => requestIdleCallback(resolve));
    },
  };
}

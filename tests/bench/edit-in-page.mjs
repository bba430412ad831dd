/** Functions that run inside a page: they may use nothing but their arguments and what a page has. */

/**
 * @typedef {import("./edited-page.ts").EditedPage} EditedPage
 * @typedef {import("./edited-page.ts").Edit} Edit
 * @typedef {import("./edited-page.ts").EditTimes} EditTimes
 * @typedef {import("./edited-page.ts").EditWatch} EditWatch
 */

/**
 * Sees our page as a page whose edits are measured; `property` of the window holds its workspace.
 * @param {string} property
 * @returns {EditedPage}
 */
export function seeUntether(property) {
  const app = document.querySelector("untether-app");
  const pane = document.querySelector("python-pane");
  if (!app || !pane) throw new Error("our page is not there");
  /** @type {() => void} */
  let tell = () => undefined;
  // Lit calls this when the pane shows what it was given.
  const updated = Reflect.get(pane, "updated");
  Reflect.set(pane, "updated", (/** @type {Map<string, unknown>} */ changed) => {
    updated.call(pane, changed);
    if (changed.has("program")) tell();
  });
  return {
    workspace: Reflect.get(globalThis, property),
    load: (json) => app.canvas.load(json),
    onText: (listener) => {
      tell = listener;
    },
    isSettled: () => app.desk.keeping.value.kind === "kept",
  };
}

/**
 * @param {{page: EditedPage, patienceMs: number}} options
 * @returns {EditWatch}
 */
export function watchEdits({ page, patienceMs }) {
  const { workspace } = page;
  const times = { event: 0, text: 0, frame: 0, texts: 0 };
  const fire = workspace.fireChangeListener.bind(workspace);
  workspace.fireChangeListener = (event) => {
    if (!event.isUiEvent) times.event ||= performance.now();
    fire(event);
  };
  page.onText(() => {
    times.text ||= performance.now();
    times.texts++;
  });

  /** Two idle moments in a row, with nothing left to do. @returns {Promise<void>} */
  async function rest() {
    const deadline = performance.now() + patienceMs;
    for (let idle = 0; idle < 2; idle++) {
      await new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(resolve)));
      if (!page.isSettled()) idle = -1;
      if (performance.now() > deadline) throw new Error("the page does not come to rest");
    }
  }

  /** @param {string} id */
  function blockAt(id) {
    const block = workspace.getBlockById(id);
    if (!block) throw new Error(`there is no block ${id}`);
    return block;
  }

  /** Makes the edit and answers what takes it back, if it must be. @param {Edit} edit @returns {(() => void) | null} */
  function make(edit) {
    if (edit.kind === "number") {
      blockAt(edit.blockId).setFieldValue(edit.value, "NUM");
      return null;
    }
    const above = blockAt(edit.blockId);
    const block = workspace.newBlock("text_print");
    block.initSvg();
    block.render();
    above.nextConnection?.connect(
      /** @type {import("blockly/core").Connection} */ (block.previousConnection),
    );
    return () => block.dispose(true);
  }

  return {
    async time(edit) {
      Object.assign(times, { event: 0, text: 0, frame: 0, texts: 0 });
      const startMs = performance.now();
      requestAnimationFrame(() => {
        times.frame = performance.now();
      });
      const takeBack = make(edit);
      const madeMs = performance.now();
      await rest();
      const { event, text, frame, texts } = times;
      if (texts === 0) throw new Error("an edit did not reach the Python pane");
      const wait = Math.max(0, frame - madeMs);
      if (takeBack) {
        takeBack();
        await rest();
      }
      return { share: text - event, whole: text - startMs - wait, wait, texts };
    },
  };
}

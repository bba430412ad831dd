const property = "benchedWorkspace";

/**
 * Makes the workspace of our page reachable for scripts in the page, and answers the window's property it is kept in.
 * The element keeps it private; only the debugger sees it.
 * @param {import("@playwright/test").Page} page
 */
export async function exposeWorkspace(page) {
  const debug = await page.context().newCDPSession(page);
  try {
    const expression = 'document.querySelector("block-workspace")';
    const { result } = await debug.send("Runtime.evaluate", { expression });
    const objectId = result.objectId ?? "";
    const { privateProperties = [] } = await debug.send("Runtime.getProperties", { objectId });
    for (const { value } of privateProperties) {
      if (value?.objectId && (await keep(debug, value.objectId))) return property;
    }
    throw new Error("the workspace of our page cannot be found");
  } finally {
    await debug.detach();
  }
}

/**
 * Whether it is a workspace, which is then kept.
 * @param {import("@playwright/test").CDPSession} debug
 * @param {string} objectId
 */
async function keep(debug, objectId) {
  const { result } = await debug.send("Runtime.callFunctionOn", {
    objectId,
    arguments: [{ value: property }],
    functionDeclaration: `function (property) {
      const isWorkspace = typeof this.newBlock === "function" && typeof this.fireChangeListener === "function";
      if (isWorkspace) globalThis[property] = this;
      return isWorkspace;
    }`,
  });
  return result.value === true;
}

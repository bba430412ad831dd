/** Stands for the package `ws` in the browser, which has a WebSocket of its own. */
export const WebSocket = globalThis.WebSocket;

import { BoardError } from "../board-error.ts";

/** A permission that browsers ask for before a page may reach the local network, by the names it has had. */
const PERMISSIONS = ["local-network", "local-network-access"];

/** What a browser itself has against a call, apart from what is at the other end; null when it has nothing. */
export async function findBrowserBlock(): Promise<BoardError | null> {
  const state = await permissionState();
  if (state === "denied") return new BoardError("permission-denied", "local network: denied");
  if (state === "prompt" && !isPageLocal())
    return new BoardError("permission-wanted", "local network: not asked yet");
  return null;
}

/** What it means that the browser refuses even to begin. */
export const toBlock = (error: unknown): BoardError =>
  new BoardError("mixed-content", String(error), { cause: error });

async function permissionState(): Promise<string | null> {
  for (const name of PERMISSIONS) {
    try {
      return (await navigator.permissions.query({ name: name as PermissionName })).state;
    } catch {
      // This browser has no permission of this name.
    }
  }
  return null;
}

/** Whether the page is on this computer or in the local network itself, where nobody is asked. */
function isPageLocal(): boolean {
  const host = globalThis.location?.hostname ?? "localhost";
  return /^(localhost|127\.|\[::1\]|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.)|\.(local|localhost)$/.test(
    host,
  );
}

import { BoardError } from "../board-error.ts";

/** The permissions that browsers ask for before a page may call a board, newest name first. */
const PERMISSIONS = {
  network: ["local-network", "local-network-access"],
  thisComputer: ["loopback-network", "local-network-access"],
} as const;
const THIS_COMPUTER = /^(localhost|127\.[\d.]+)$|\.localhost$/;
/** Names without a dot are known in the local network only, as are those with these endings. */
const NEARBY =
  /^([^.]+|10\.[\d.]+|192\.168\.[\d.]+|172\.(1[6-9]|2\d|3[01])\.[\d.]+|169\.254\.[\d.]+)$|\.(local|lan|internal|home\.arpa)$/;
const ADDRESS = /^[\d.]+$|\.local$/;

/** What the browser itself has against the call of a board that failed like this; if nothing, the `failure` itself. */
export async function blameBrowser(failure: unknown, url: string): Promise<unknown> {
  if (!(failure instanceof BoardError)) return failure;
  const board = new URL(url).hostname;
  switch (failure.code) {
    case "mixed-content":
      return (await findRefusedName(board)) ?? failure;
    case "refused":
    case "unreachable":
      return (await findSilentBlock(board)) ?? failure;
    default:
      return failure;
  }
}

/** What it means that the browser refuses even to begin. */
export const toBlock = (error: unknown): BoardError =>
  new BoardError("mixed-content", String(error), { cause: error });

/** Browsers with the permission let secure pages call addresses that are surely local: figures, and `.local` names. */
async function findRefusedName(board: string): Promise<BoardError | null> {
  if (ADDRESS.test(board) || (await permissionFor(board)) === null) return null;
  return new BoardError("mixed-content-name", board);
}

/** To a page a call looks the same when nobody takes it and when the browser does not let it out. */
async function findSilentBlock(board: string): Promise<BoardError | null> {
  const state = await permissionFor(board);
  const page = globalThis.location;
  if (state === null)
    return page?.protocol === "https:" && !THIS_COMPUTER.test(board) ? toBlock("a secure page") : null;
  // An insecure page reads "denied" also where it needs no permission, as in the local network.
  if (!globalThis.isSecureContext || isNearby(page.hostname)) return null;
  if (state === "denied") return new BoardError("permission-denied", "local network: denied");
  return state === "prompt" ? new BoardError("permission-wanted", "local network: not asked yet") : null;
}

/** What the person has said to calls of such a board; null when the browser has no such permission. */
async function permissionFor(board: string): Promise<PermissionState | null> {
  for (const name of PERMISSIONS[THIS_COMPUTER.test(board) ? "thisComputer" : "network"]) {
    try {
      return (await navigator.permissions.query({ name: name as PermissionName })).state;
    } catch {
      // This browser has no permission of this name.
    }
  }
  return null;
}

/** Whether a page is on this computer or in the local network itself, where nobody is asked. */
const isNearby = (host: string): boolean => THIS_COMPUTER.test(host) || NEARBY.test(host);

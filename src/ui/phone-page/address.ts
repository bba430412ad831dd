/** Something to ask the board's web server for. */
export interface Ask {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly body: string;
}

/** Asks for what is at an address of the board. */
export const get = (path: string): Ask => ({ method: "GET", path, body: "" });

const BOARD = "http://192.168.0.42";

/** The path that a link on the board's page leads to; null when it leads away from the board. */
export function pathOf(href: string, from: string): string | null {
  const base = URL.canParse(from, BOARD) ? new URL(from, BOARD) : new URL(BOARD);
  if (!URL.canParse(href, base)) return null;
  const url = new URL(href, base);
  return url.origin === BOARD ? url.pathname + url.search : null;
}

/** What a form on the board's page asks for when it is sent. */
export function askOf(
  method: "GET" | "POST",
  action: string,
  from: string,
  fields: readonly (readonly [name: string, value: string])[],
): Ask | null {
  const path = pathOf(action, from);
  if (path === null) return null;
  const body = new URLSearchParams(fields.map(([name, value]) => [name, value])).toString();
  if (method === "POST") return { method, path, body };
  const [bare = "/"] = path.split("?");
  return get(body ? `${bare}?${body}` : bare);
}

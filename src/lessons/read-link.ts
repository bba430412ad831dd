import { MOST_ZIP_BYTES } from "./bounds.ts";
import type { PackFiles, Problem } from "./pack.ts";
import { say } from "./sentences.ts";
import { unpackPack } from "./zip.ts";

/** The longest that a pack may take to arrive. */
const PATIENCE_MS = 60_000;

/** What a link is fetched with. */
interface Way {
  readonly fetch: typeof fetch;
  /** Ends it all, with its own reason. */
  readonly signal: AbortSignal;
}

/**
 * Fetches a pack as a zip from a link. Nothing that the browser knows of its person goes along, and no more is read than
 * a pack may be large.
 */
export async function readLink(
  link: string,
  { fetch: get, signal }: Way = { fetch, signal: AbortSignal.timeout(PATIENCE_MS) },
): Promise<PackFiles | Problem> {
  if (!isWebAddress(link)) return problem(say.noLink);
  const options = { signal, credentials: "omit", referrerPolicy: "no-referrer" } as const;
  const response = await get(link, options).catch(() => null);
  if (!response) return problem(signal.aborted ? say.tooSlow : say.unreachable);
  if (!response.ok) return problem(say.answered(response.status));
  const zip = await readBody(response).catch(() => null);
  if (!zip) return problem(signal.aborted ? say.tooSlow : say.brokenOff);
  return zip === "too large" ? problem(say.zipTooLarge) : unpackPack(zip);
}

/** Counts while it arrives, as what a server says of the size need not be true. */
async function readBody(response: Response): Promise<Uint8Array | "too large"> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    chunks.push(next.value);
    length += next.value.length;
    if (length <= MOST_ZIP_BYTES) continue;
    // What is still to come is of no interest, and neither is how it ends.
    void reader?.cancel().catch(() => null);
    return "too large";
  }
  return new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer());
}

function isWebAddress(link: string): boolean {
  const url = URL.canParse(link) ? new URL(link) : null;
  return url !== null && ["https:", "http:"].includes(url.protocol);
}

const problem = (sentence: string): Problem => ({ file: "", line: null, sentence });

import type { Kind } from "./board-on-air.ts";

/** What is measured. */
export const kinds: readonly Kind[] = [
  { board: "untether", chip: "none" },
  { board: "lent", chip: "none" },
  { board: "stock", chip: "none" },
  { board: "untether", chip: "slow" },
  { board: "lent", chip: "slow" },
  { board: "stock", chip: "slow" },
];

/** How often anything is tried; `BENCH_TRIES=100` takes an hour and more. */
const MANY = Number(process.env.BENCH_TRIES) || 10;

/** How often each fault happens: most of that time is waiting. */
export const recoveries = Math.max(2, Math.round(MANY / 5));

/** How often something is tried on a board; `share` of what is usual, which is less on a slow one. */
export const triesOf = ({ chip }: Kind, share = 1): number =>
  Math.max(3, Math.round(MANY * share * (chip === "slow" ? 0.25 : 1)));

/** Does something again and again. */
export async function series<T>(tries: number, act: (turn: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let turn = 0; turn < tries; turn++) results.push(await act(turn));
  return results;
}

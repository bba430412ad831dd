import * as v from "valibot";

/**
 * A text in which `*` stands for anything, `#` for a number, and `?` for one character. After a `\` they, and another
 * `\`, stand for themselves. Small and large letters differ.
 */
export const wildcardSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

/** A place in a wildcard: which characters lead from it, how many places further, and where one may go on without any. */
interface Place {
  readonly on: readonly (readonly [fits: (character: string) => boolean, by: number])[];
  readonly skip?: number;
}

const any = (): boolean => true;
const sign = (character: string): boolean => character === "-" || character === "+";
const digit = (character: string): boolean => character >= "0" && character <= "9";
const point = (character: string): boolean => character === ".";

const special: Readonly<Record<string, readonly Place[]>> = {
  "*": [{ on: [[any, 0]], skip: 1 }],
  "?": [{ on: [[any, 1]] }],
  // A sign or none, digits, and perhaps a point with digits after it.
  "#": [
    { on: [[sign, 1]], skip: 1 },
    { on: [[digit, 1]] },
    {
      on: [
        [digit, 0],
        [point, 1],
      ],
      skip: 3,
    },
    { on: [[digit, 1]] },
    { on: [[digit, 0]], skip: 1 },
  ],
};

/** Whether a whole text fits a wildcard; the time that it takes is in proportion to both, whatever they are. */
export function fitsWildcard(text: string, wildcard: string): boolean {
  const places = placesOf(wildcard);
  let reached = withSkips(new Set([0]), places);
  for (const character of text) {
    if (reached.size === 0) return false;
    reached = withSkips(step(reached, character, places), places);
  }
  return reached.has(places.length);
}

function placesOf(wildcard: string): readonly Place[] {
  const signs = wildcard.match(/\\[*#?\\]|[\s\S]/gu) ?? [];
  return signs.flatMap((one) => {
    const itself = one.length > 1 && one.startsWith("\\") ? one.slice(1) : one;
    return special[one] ?? [{ on: [[(character) => character === itself, 1]] }];
  });
}

function step(from: ReadonlySet<number>, character: string, places: readonly Place[]): Set<number> {
  const reached = new Set<number>();
  for (const index of from)
    for (const [fits, by] of places[index]?.on ?? []) if (fits(character)) reached.add(index + by);
  return reached;
}

/** A set goes on to what is added to it meanwhile. */
function withSkips(reached: Set<number>, places: readonly Place[]): ReadonlySet<number> {
  for (const index of reached) {
    const skip = places[index]?.skip;
    if (skip !== undefined) reached.add(index + skip);
  }
  return reached;
}

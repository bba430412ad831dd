import { aroundWords } from "./words.ts";

const { red, orange, yellow, green, cyan, blue, violet, pink, white } = aroundWords;
/** Names of colours by the sectors of the circle of hues, from red on. */
const names = [red, orange, yellow, green, green, cyan, cyan, blue, blue, violet, pink, red];

/** When the weakest part has so much of the strongest one's power, nobody calls it a colour. */
const NEARLY_WHITE = 0.6;

/** What eyes see of a light of so much power, from 0 to 255: a little is much to them. */
const seen = (power: number): number => Math.round(255 * (power / 255) ** 0.45);

/** The colour of a light as CSS writes it; the lens of a dark one is grey. */
export function cssColour(r: number, g: number, b: number): string {
  return r + g + b === 0 ? "" : `rgb(${seen(r)} ${seen(g)} ${seen(b)})`;
}

/** What people call the colour of a light with these powers; empty when it is dark. */
export function colourName(r: number, g: number, b: number): string {
  const most = Math.max(r, g, b);
  const least = Math.min(r, g, b);
  if (most === 0) return "";
  if (least > most * NEARLY_WHITE) return white;
  return names[Math.floor((hue(r, g, b) * 2 + 0.5) % names.length)] ?? "";
}

/** Where a colour lies on the circle of hues, in sixths from red on. */
function hue(r: number, g: number, b: number): number {
  const most = Math.max(r, g, b);
  const span = most - Math.min(r, g, b);
  if (most === r) return ((g - b) / span + 6) % 6;
  return most === g ? (b - r) / span + 2 : (r - g) / span + 4;
}

/** How many lights have which colour: "3 red, 1 blue"; the most frequent first, at most four of them. */
export function countColours(lights: Uint8Array): { readonly lit: number; readonly colours: string } {
  const counts = new Map<string, number>();
  for (let i = 0; i + 2 < lights.length; i += 3) {
    const name = colourName(lights[i] ?? 0, lights[i + 1] ?? 0, lights[i + 2] ?? 0);
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const most = [...counts].sort(([, one], [, other]) => other - one).slice(0, 4);
  const lit = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return { lit, colours: most.map(([name, count]) => `${count} ${name}`).join(", ") };
}

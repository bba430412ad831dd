/** Names of colours by the sectors of the circle of hues, from red on. */
const names = [
  "red",
  "orange",
  "yellow",
  "green",
  "green",
  "cyan",
  "cyan",
  "blue",
  "blue",
  "violet",
  "pink",
  "red",
];

/** What eyes see of a light of so much power, from 0 to 255: a little is much to them. */
const seen = (power: number): number => Math.round(255 * (power / 255) ** 0.45);

/** The colour of a light as CSS writes it; the lens of a dark one is grey. */
export function cssColour(red: number, green: number, blue: number): string {
  return red + green + blue === 0 ? "" : `rgb(${seen(red)} ${seen(green)} ${seen(blue)})`;
}

/** What people call the colour of a light that is lit. */
export function colourName(red: number, green: number, blue: number): string {
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  if (most === 0) return "";
  if (least > most * 0.6) return "white";
  const span = most - least;
  const sixths =
    most === red
      ? ((green - blue) / span + 6) % 6
      : most === green
        ? (blue - red) / span + 2
        : (red - green) / span + 4;
  return names[Math.floor((sixths * 2 + 0.5) % 12)] ?? "";
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

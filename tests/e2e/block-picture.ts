/** An element that the page has drawn, in the place of its block, as it looks by all style sheets. */
export interface Shape {
  readonly tag: string;
  readonly x: number;
  readonly y: number;
  readonly fill: string;
  readonly stroke: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Of a text: how long its words are. */
  readonly length: number;
  readonly words: string;
}

/** What the page has drawn of a block, and the room that its outline takes. */
export interface Drawing {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** Half the width of the outline's stroke, and a hair. */
const EDGE = 1;
/** From the middle of a line of text down to the line that its letters stand on. */
const BASELINE = 5.5;
/** The little arrow of a field with choices, in the room of 12 by 12 that Blockly's image takes. */
const ARROW = "M1.5 3h9l-4.5 5z";

/** A picture of a block that needs nothing but itself: no style sheet, no script, no font. */
export function toPicture({ x, y, width, height, shapes }: Drawing): string {
  const box = [x - EDGE, y - EDGE, width + 2 * EDGE, height + 2 * EDGE].map(rounded);
  const font = `font-family="Atkinson Hyperlegible Next,Verdana,sans-serif" font-size="16" font-weight="600"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${box[2]}" height="${box[3]}" viewBox="${box.join(" ")}" ${font} fill="#fff">`;
  return `${[svg, ...shapes.map(toElement).filter(Boolean)].join("\n")}\n</svg>\n`;
}

/** What a picture shows whatever fonts a machine has: its words, its colours and the kinds of its lines. */
export function essence(picture: string): string {
  return picture
    .replace(/ (?:c?x|c?y|rx|width|height|viewBox|transform|textLength)="[^"]*"/gu, "")
    .replace(/ d="([^"]*)"/gu, (_, d: string) => ` d="${d.replace(/[^a-z]+/giu, "")}"`);
}

function toElement(shape: Shape): string {
  const { tag, x, y, attributes } = shape;
  switch (tag) {
    case "text":
      return textAt(x + Number(attributes.x), y + Number(attributes.y), shape.length, shape);
    case "image":
      return toSign(shape);
    case "path":
      return `<path d="${shortened(attributes.d ?? "")}"${moved(x, y)}${painted(shape)}/>`;
    case "rect": {
      const [width, height, rx] = [attributes.width, attributes.height, attributes.rx].map(Number);
      const room = `x="${rounded(x)}" y="${rounded(y)}" width="${rounded(width)}" height="${rounded(height)}"`;
      return isSeen(shape) ? `<rect ${room} rx="${rounded(rx)}"${painted(shape)}/>` : "";
    }
    case "circle":
      return `<circle cx="${rounded(x + Number(attributes.cx))}" cy="${rounded(y + Number(attributes.cy))}" r="${rounded(Number(attributes.r))}"${painted(shape)}/>`;
    default:
      throw new Error(`<${tag}> cannot be drawn yet`);
  }
}

/** Of Blockly's images there are two kinds: the arrows of choices, and the quotes around a text. */
function toSign({ x, y, attributes, ...shape }: Shape): string {
  const { alt } = attributes;
  if (!alt) return `<path d="${ARROW}"${moved(x, y)}/>`;
  return textAt(x + 1, y + 8, 10, { ...shape, x, y, attributes, fill: "rgb(255, 255, 255)", words: alt });
}

function textAt(x: number, middle: number, length: number, { fill, words }: Shape): string {
  if (words.trim() === "") return "";
  // Where another font stands in, its letters are squeezed into the same room.
  const room = `textLength="${rounded(length)}" lengthAdjust="spacingAndGlyphs"`;
  const colour = painted({ fill, stroke: "none" });
  return `<text x="${rounded(x)}" y="${rounded(middle + BASELINE)}" ${room}${colour}>${escaped(words)}</text>`;
}

const isSeen = ({ fill, stroke }: Pick<Shape, "fill" | "stroke">): boolean =>
  [fill, stroke].some((colour) => toHex(colour) !== "none");

/** The attributes of a colour; white, which the picture begins with, is not said again. */
function painted({ fill, stroke }: Pick<Shape, "fill" | "stroke">): string {
  const [inside, edge] = [toHex(fill), toHex(stroke)];
  return `${inside === "#ffffff" ? "" : ` fill="${inside}"`}${edge === "none" ? "" : ` stroke="${edge}"`}`;
}

/** `rgb(1, 2, 3)` as `#010203`; with a share of it seen, as `rgba(1, 2, 3, 0.5)`, two more digits. */
function toHex(colour: string): string {
  const [red, green, blue, alpha = 1] = (colour.match(/[\d.]+/gu) ?? []).map(Number);
  if (red === undefined || green === undefined || blue === undefined || alpha === 0) return "none";
  const parts = [red, green, blue, ...(alpha < 1 ? [Math.round(alpha * 255)] : [])];
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

function moved(x: number, y: number): string {
  const place = `${rounded(x)} ${rounded(y)}`;
  return place === "0 0" ? "" : ` transform="translate(${place})"`;
}

const rounded = (value = 0): string => String(Math.round(value * 10) / 10);

const shortened = (d: string): string =>
  d
    .replace(/-?\d*\.\d+/gu, (number) => rounded(Number(number)))
    .replace(/\s*([a-z])\s*/giu, "$1")
    .replace(/\s+/gu, " ")
    .trim();

const escaped = (words: string): string =>
  words.replace(/[&<>]/gu, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign] ?? sign);

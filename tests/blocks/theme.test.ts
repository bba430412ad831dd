import * as Blockly from "blockly/core";
import { describe, expect, test } from "vitest";
import { blockDefinitions } from "../../src/blocks/families.ts";
import { blockStyles, themes } from "../../src/blocks/theme.ts";

const channels = (colour: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);

/** Relative luminance, as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((c) =>
    c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function hue(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour);
  const max = Math.max(red, green, blue);
  const spread = max - Math.min(red, green, blue);
  const sector =
    max === red
      ? (green - blue) / spread
      : max === green
        ? 2 + (blue - red) / spread
        : 4 + (red - green) / spread;
  return (sector * 60 + 360) % 360;
}

describe.each(Object.entries(blockStyles))("%s", (_, style) => {
  test("white text reads well on all its shades", () => {
    const { colourPrimary, colourSecondary, colourTertiary } = style;
    for (const shade of [colourPrimary, colourSecondary, colourTertiary]) {
      expect(contrast(shade, "#ffffff")).toBeGreaterThanOrEqual(4.5);
    }
  });
});

test("the hues of the categories stand at least 15 degrees apart", () => {
  const { start_blocks: _, ...categories } = blockStyles;
  const hues = Object.values(categories)
    .map(({ colourPrimary }) => hue(colourPrimary))
    .sort((a, b) => a - b);
  const gaps = hues.map((one, i) => (hues[(i + 1) % hues.length]! - one + 360) % 360);
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(15);
});

test("exactly the blocks that begin a stack wear a hat", () => {
  const hats = blockDefinitions.flatMap((block) => ("hat" in block ? [block.style] : []));
  const styles = Object.entries(blockStyles).flatMap(([name, style]) => (style.hat ? [name] : []));
  expect([...new Set(hats)]).toEqual(styles);
});

describe.each(Object.entries(themes))("the %s theme", (_, theme) => {
  test("is one that Blockly takes", () => {
    const made = Blockly.Theme.defineTheme(theme.name, theme);
    expect(made.getComponentStyle("workspaceBackgroundColour")).toBe(
      theme.componentStyles.workspaceBackgroundColour,
    );
  });

  test("has words on the shelf that read well", () => {
    const {
      toolboxBackgroundColour,
      toolboxForegroundColour,
      flyoutBackgroundColour,
      flyoutForegroundColour,
    } = theme.componentStyles;
    expect(contrast(toolboxBackgroundColour, toolboxForegroundColour)).toBeGreaterThanOrEqual(7);
    expect(contrast(flyoutBackgroundColour, flyoutForegroundColour)).toBeGreaterThanOrEqual(7);
  });

  test("sets blocks off from the canvas", () => {
    for (const { colourPrimary } of Object.values(blockStyles)) {
      expect(contrast(colourPrimary, theme.componentStyles.workspaceBackgroundColour)).toBeGreaterThanOrEqual(
        3,
      );
    }
  });
});

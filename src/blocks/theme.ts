import type { BlockStyle } from "./block-definition.ts";

/** The three shades of a block: its body, what lies on it, its edge. Each is dark enough for white text. */
interface Shades {
  readonly colourPrimary: string;
  readonly colourSecondary: string;
  readonly colourTertiary: string;
  readonly hat?: "cap";
}

/** One hue a family, around the ring; white text on each has a contrast of 5 to 1 or more (WCAG AA asks for 4.5). */
export const blockStyles = {
  lights_blocks: shades("#916608", "#7d5807", "#6c4b06"),
  pins_blocks: shades("#cc2b74", "#af2563", "#972056"),
  sound_blocks: shades("#b83aa4", "#9e328d", "#882b79"),
  motion_blocks: shades("#7f54c8", "#6a3fb5", "#593599"),
  sensors_blocks: shades("#3c7a1e", "#33681a", "#2b5716"),
  buses_blocks: shades("#a4505f", "#8d4552", "#783b46"),
  wifi_blocks: shades("#0b7b7b", "#096a6a", "#085b5b"),
  time_blocks: shades("#0f7699", "#0d6583", "#0b5771"),
  start_blocks: { ...shades("#6f7210", "#5f620e", "#50520c"), hat: "cap" },
  loop_blocks: shades("#527a1a", "#466916", "#3d5a13"),
  logic_blocks: shades("#1d6ecb", "#195faf", "#155296"),
  math_blocks: shades("#685fd1", "#493ec7", "#3d33ae"),
  text_blocks: shades("#127d62", "#0f6b54", "#0d5c49"),
  list_blocks: shades("#1f7d3d", "#1a6b34", "#155a2b"),
  dictionary_blocks: shades("#277c24", "#216a1f", "#1b591a"),
  variable_blocks: shades("#c2451c", "#a73c18", "#903315"),
  procedure_blocks: shades("#a245c1", "#8d38a9", "#793192"),
  python_blocks: shades("#5a6592", "#4b547a", "#3f4766"),
} as const satisfies Readonly<Record<BlockStyle, Shades>>;

function shades(colourPrimary: string, colourSecondary: string, colourTertiary: string): Shades {
  return { colourPrimary, colourSecondary, colourTertiary };
}

const categoryStyles = Object.fromEntries(
  Object.entries(blockStyles).map(([style, { colourPrimary }]) => [style, { colour: colourPrimary }]),
);

const fontStyle = { family: "'Atkinson Hyperlegible Next Variable', sans-serif", weight: "600", size: 12 };

const common = { blockStyles, categoryStyles, fontStyle, startHats: false };

/** Blockly's themes as data: `Theme.defineTheme(name, themes.light)`. Only the surroundings differ, never the blocks. */
export const themes = {
  light: {
    ...common,
    name: "untether-light",
    componentStyles: {
      workspaceBackgroundColour: "#fbfaf7",
      toolboxBackgroundColour: "#ffffff",
      toolboxForegroundColour: "#14262b",
      flyoutBackgroundColour: "#f1efe9",
      flyoutForegroundColour: "#14262b",
      flyoutOpacity: 1,
      scrollbarColour: "#8a979a",
      scrollbarOpacity: 0.6,
      insertionMarkerColour: "#14262b",
      insertionMarkerOpacity: 0.25,
      selectedGlowColour: "#ffb52e",
    },
  },
  dark: {
    ...common,
    name: "untether-dark",
    componentStyles: {
      workspaceBackgroundColour: "#12191c",
      toolboxBackgroundColour: "#1a2327",
      toolboxForegroundColour: "#e8eeee",
      flyoutBackgroundColour: "#202b30",
      flyoutForegroundColour: "#e8eeee",
      flyoutOpacity: 1,
      scrollbarColour: "#6c7b80",
      scrollbarOpacity: 0.6,
      insertionMarkerColour: "#ffffff",
      insertionMarkerOpacity: 0.3,
      selectedGlowColour: "#ffb52e",
    },
  },
} as const;

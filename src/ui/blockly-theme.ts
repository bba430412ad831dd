import { Theme } from "blockly/core";
import { themes } from "../blocks/theme.ts";
import type { ColourScheme } from "./colour-scheme.ts";

/** Blockly's theme for each look of the page. */
export const blocklyThemes: Readonly<Record<ColourScheme, Theme>> = {
  light: Theme.defineTheme(themes.light.name, { ...themes.light }),
  dark: Theme.defineTheme(themes.dark.name, { ...themes.dark }),
};

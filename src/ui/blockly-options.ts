import type { BlocklyOptions, utils } from "blockly/core";
import { blocklyThemes } from "./blockly-theme.ts";
import type { ColourScheme } from "./colour-scheme.ts";

/** Where Blockly's cursors and sprites are: the build puts them beside the page, see `vite.config.ts`. */
const MEDIA = import.meta.env.DEV
  ? "/node_modules/blockly/media/"
  : `${import.meta.env.BASE_URL}blockly-media/`;

/** How the canvas looks and behaves; one start block a program. */
export function workspaceOptions(
  toolbox: utils.toolbox.ToolboxDefinition,
  scheme: ColourScheme,
): BlocklyOptions {
  return {
    toolbox,
    theme: blocklyThemes[scheme],
    renderer: "zelos",
    media: MEDIA,
    maxInstances: { start: 1 },
    grid: { spacing: 24, length: 2, colour: "var(--grid)", snap: false },
    move: { scrollbars: true, drag: true, wheel: true },
    zoom: { controls: true, wheel: false, pinch: true, startScale: 0.85, minScale: 0.3, maxScale: 2 },
    trashcan: true,
    sounds: false,
  };
}

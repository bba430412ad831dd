import type { BlocklyOptions } from "blockly/core";
import { toolbox } from "../blocks/toolbox.ts";
import { blocklyThemes } from "./blockly-theme.ts";
import type { ColourScheme } from "./colour-scheme.ts";
import { SEARCH_ROW } from "./shelf-search.ts";

/** Where Blockly's cursors and sprites are: the build puts them beside the page, see `vite.config.ts`. */
const MEDIA = import.meta.env.DEV
  ? "/node_modules/blockly/media/"
  : `${import.meta.env.BASE_URL}blockly-media/`;

/** How the canvas looks and behaves. */
export function workspaceOptions(scheme: ColourScheme): BlocklyOptions {
  return {
    toolbox: { ...toolbox, contents: [SEARCH_ROW, ...toolbox.contents] },
    theme: blocklyThemes[scheme],
    renderer: "zelos",
    media: MEDIA,
    grid: { spacing: 24, length: 2, colour: "var(--grid)", snap: false },
    move: { scrollbars: true, drag: true, wheel: true },
    zoom: { controls: true, wheel: false, pinch: true, startScale: 0.85, minScale: 0.3, maxScale: 2 },
    trashcan: true,
    sounds: false,
  };
}

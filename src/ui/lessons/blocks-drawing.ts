import * as Blockly from "blockly/core";
import type { WorkspaceJson } from "../../projects/project.ts";
import { blocklyThemes } from "../blockly-theme.ts";
import type { ColourScheme } from "../colour-scheme.ts";

/** A picture of blocks, and what is written on them. */
export interface BlocksDrawing {
  readonly svg: SVGSVGElement;
  readonly words: string;
}

const EDGE = 2;
const SCALE = 0.7;
/** What makes a shape look as it does; the page's style sheets do not reach a picture. */
const LOOKS = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
  "dominant-baseline",
  "opacity",
  "display",
] as const;

/** Draws blocks as they would look on the canvas, from a whole workspace or from one block as Blockly saves it. */
export function drawBlocks(json: WorkspaceJson, scheme: ColourScheme): BlocksDrawing {
  const host = document.createElement("div");
  host.className = `zelos-renderer ${blocklyThemes[scheme].getClassName()}`;
  Object.assign(host.style, { position: "absolute", left: "-10000px", width: "800px", height: "600px" });
  host.ariaHidden = "true";
  const canvas = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  host.append(canvas);
  document.body.append(host);
  const options = { readOnly: true, renderer: "zelos", theme: blocklyThemes[scheme] };
  const workspace = new Blockly.WorkspaceSvg(new Blockly.Options(options));
  try {
    canvas.append(workspace.createDom());
    load(json, workspace);
    return { svg: pictureOf(workspace), words: wordsOn(workspace) };
  } finally {
    workspace.dispose();
    host.remove();
  }
}

/** Nothing that happens here is an edit to be undone. */
function load(json: WorkspaceJson, workspace: Blockly.WorkspaceSvg): void {
  Blockly.Events.disable();
  try {
    if ("type" in json) Blockly.serialization.blocks.append({ ...json, type: String(json.type) }, workspace);
    else Blockly.serialization.workspaces.load({ ...json }, workspace);
    Blockly.renderManagement.triggerQueuedRenders(workspace);
  } finally {
    Blockly.Events.enable();
  }
}

function pictureOf(workspace: Blockly.WorkspaceSvg): SVGSVGElement {
  const { left, top, right, bottom } = workspace.getBlocksBoundingBox();
  const [width, height] = [right - left + 2 * EDGE, bottom - top + 2 * EDGE];
  const picture = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  picture.setAttribute("viewBox", [left - EDGE, top - EDGE, width, height].join(" "));
  picture.setAttribute("width", String(Math.round(width * SCALE)));
  for (const block of workspace.getTopBlocks(true)) picture.append(withLooks(block.getSvgRoot()));
  return picture;
}

/** A copy of a shape that looks as it does wherever it stands, and that nothing can be done with. */
function withLooks(shape: Element): Element {
  const copy = shape.cloneNode(false) as Element;
  const looks = getComputedStyle(shape);
  for (const name of ["id", "class", "tabindex", "role", "data-id", "style", "filter"])
    copy.removeAttribute(name);
  for (const { name } of [...copy.attributes]) if (name.startsWith("aria-")) copy.removeAttribute(name);
  if (!shape.matches("g"))
    for (const name of LOOKS) (copy as SVGElement).style.setProperty(name, looks.getPropertyValue(name));
  if (looks.display === "none") return document.createElementNS("http://www.w3.org/2000/svg", "g");
  for (const child of shape.childNodes)
    copy.append(child instanceof Element ? withLooks(child) : child.cloneNode());
  return copy;
}

/** The words on all blocks, each statement on a line of its own. */
function wordsOn(workspace: Blockly.WorkspaceSvg): string {
  const lines = workspace
    .getTopBlocks(true)
    .flatMap((top) => top.getDescendants(true))
    .filter((block) => !block.outputConnection || !block.getParent())
    .map((block) => ownWords(block));
  return lines.join(". ");
}

/** What is written on a statement and its values, without the statements inside it. */
function ownWords(block: Blockly.Block): string {
  return block.inputList
    .flatMap(({ fieldRow, connection }) => {
      const target = connection?.targetBlock();
      const inner = target?.outputConnection ? [ownWords(target)] : [];
      return [...fieldRow.map((field) => field.getText()), ...inner];
    })
    .filter(Boolean)
    .join(" ");
}

import type { Page } from "@playwright/test";
import type { WorkspaceSvg } from "blockly/core";
import type { ShelfBlock } from "../../src/blocks/shelf/shelf-block.ts";
import { exposeWorkspace } from "../bench/workspace-of-page.mjs";
import type { Drawing, Shape } from "./block-picture.ts";

/** Lets the page put these blocks on its shelf, and tells what it has drawn of each. */
export async function drawBlocks(page: Page, shelf: readonly ShelfBlock[]): Promise<readonly Drawing[]> {
  const property = await exposeWorkspace(page);
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(show, { property, shelf: structuredClone(shelf) as unknown as object[] });
  return page.evaluate(lookAt, property);
}

function show({ property, shelf }: { property: string; shelf: object[] }): void {
  const workspace: WorkspaceSvg = Reflect.get(globalThis, property);
  workspace
    .getToolbox()
    ?.getFlyout()
    ?.show(shelf as never);
}

/** Runs in the page, where nothing from outside it is known. */
function lookAt(property: string): Drawing[] {
  const workspace: WorkspaceSvg = Reflect.get(globalThis, property);

  const drawingOf = (root: SVGElement): Drawing => {
    const outline = root.querySelector<SVGPathElement>(":scope > .blocklyPath");
    if (!outline) throw new Error("a block without an outline");
    const { x, y, width, height } = outline.getBBox();
    const home = outline.getCTM()?.inverse();
    const elements = [...root.querySelectorAll<SVGGraphicsElement>("path, rect, circle, text, image")];
    return { x, y, width, height, shapes: elements.flatMap((element) => shapeOf(element, home) ?? []) };
  };

  const shapeOf = (element: SVGGraphicsElement, home?: DOMMatrix): Shape | null => {
    const { display, fill, stroke } = getComputedStyle(element);
    const place = element.getCTM();
    if (!home || !place || display === "none") return null;
    if (element.matches(".blocklyHighlightedConnectionPath")) return null;
    const { e: x, f: y } = home.multiply(place);
    const attributes = Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
    const length = element instanceof SVGTextElement ? element.getComputedTextLength() : 0;
    return { tag: element.tagName, x, y, fill, stroke, attributes, length, words: element.textContent ?? "" };
  };

  const flyout = workspace.getToolbox()?.getFlyout()?.getWorkspace();
  return (flyout?.getTopBlocks(false) ?? []).map((block) => drawingOf(block.getSvgRoot()));
}

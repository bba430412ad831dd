import * as Blockly from "blockly/core";
import { html, type PropertyValues } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import { hatOf } from "../blocks/families.ts";
import { installBlocks } from "../blocks/install.ts";
import { createGenerator } from "../generators/families.ts";
import type { MicroPythonGenerator } from "../generators/micropython-generator.ts";
import type { Program } from "../generators/program.ts";
import type { WorkspaceJson } from "../projects/project.ts";
import { showPythonInTooltips } from "./block-tooltip.ts";
import { BlockWarnings } from "./block-warnings.ts";
import { useOwnDialogs } from "./blockly-dialogs.ts";
import { workspaceOptions } from "./blockly-options.ts";
import { blocklyThemes } from "./blockly-theme.ts";
import type { ColourScheme } from "./colour-scheme.ts";
import { keepFocusAfterDrop } from "./drop-focus.ts";
import { redrawWithFont } from "./late-font.ts";
import { LightElement } from "./light-element.ts";
import { setWarning } from "./warnings/set-warning.ts";
import { words } from "./words.ts";

const GLOWS = "is-glowing";
const LIT = "is-lit";
const FAILED = "has-failed";
const WARNING_ID = "python-error";

/**
 * The canvas where blocks are snapped. Fires `program` with the new `Program` after each edit, `edit` when the work
 * changed, and `point` with the id of the block that is selected or under the pointer, or null.
 */
@customElement("block-workspace")
export class BlockWorkspace extends LightElement {
  @property({ attribute: false }) scheme: ColourScheme = "light";
  @query(".blockly-host") private host!: HTMLElement;
  #generator: MicroPythonGenerator = createGenerator();
  #workspace: Blockly.WorkspaceSvg | null = null;
  #resize = new ResizeObserver(() => this.#workspace && Blockly.svgResize(this.#workspace));
  #warnings: BlockWarnings | null = null;
  #isScheduled = false;
  #isLoading = false;
  #selected: string | null = null;
  #pointed: string | null = null;
  #failed: string | null = null;
  #lit: ReadonlySet<string> = new Set();

  override render() {
    return html`<div class="blockly-host" role="region" aria-label=${words.workspaceLabel}></div>`;
  }

  protected override firstUpdated(): void {
    installBlocks();
    useOwnDialogs();
    const workspace = Blockly.inject(this.host, workspaceOptions(this.scheme));
    this.#workspace = workspace;
    this.#warnings = new BlockWarnings(workspace);
    showPythonInTooltips(this.#generator);
    keepFocusAfterDrop(workspace);
    redrawWithFont(workspace);
    workspace.addChangeListener(Blockly.Events.disableOrphans);
    workspace.addChangeListener((event) => this.#listen(event));
    this.#resize.observe(this.host);
    this.host.addEventListener("pointerover", (event) => this.#point(event.target));
    this.host.addEventListener("pointerleave", () => this.#tellPoint(this.#selected));
  }

  protected override updated(changed: PropertyValues<this>): void {
    // The first look came with the canvas; giving it again would draw everything twice.
    const isFirst = changed.get("scheme") === undefined;
    if (changed.has("scheme") && !isFirst) this.#workspace?.setTheme(blocklyThemes[this.scheme]);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize.disconnect();
    this.#warnings?.dispose();
    this.#workspace?.dispose();
    this.#workspace = null;
  }

  /** Puts saved blocks on an empty canvas. Throws, with the canvas left empty, when Blockly cannot read them. */
  load(workspace: WorkspaceJson): void {
    const target = this.#live();
    this.#failed = null;
    this.#tellPoint(null);
    this.#isLoading = true;
    try {
      Blockly.serialization.workspaces.load({ ...workspace }, target);
    } catch (error) {
      this.#isLoading = false;
      target.clear();
      throw error;
    }
    target.clearUndo();
    scrollToStart(target);
    this.#generate();
  }

  /** Blockly's own workspace, for what only some parts of the page do with it. Throws before it is in the page. */
  get workspace(): Blockly.WorkspaceSvg {
    return this.#live();
  }

  /** The blocks as they are kept. */
  save(): WorkspaceJson {
    return Blockly.serialization.workspaces.save(this.#live());
  }

  undo(isRedo: boolean): void {
    this.#live().undo(isRedo);
  }

  /** Makes one block glow, or none. */
  glow(blockId: string | null): void {
    for (const element of this.querySelectorAll(`.${GLOWS}`)) element.classList.remove(GLOWS);
    this.#block(blockId)?.getSvgRoot().classList.add(GLOWS);
  }

  /** Lights the blocks of a program that runs, and puts out all others. */
  light(blockIds: ReadonlySet<string>): void {
    const toggle = (id: string, isLit: boolean) => this.#block(id)?.getSvgRoot().classList.toggle(LIT, isLit);
    for (const id of this.#lit) if (!blockIds.has(id)) toggle(id, false);
    for (const id of blockIds) if (!this.#lit.has(id)) toggle(id, true);
    this.#lit = blockIds;
  }

  /** Moves the canvas, without selecting anything, if a block cannot be seen. */
  bringIntoView(blockId: string): void {
    const block = this.#block(blockId);
    if (block && !isInView(block)) this.#live().centerOnBlock(blockId, true);
  }

  /** What is written on a block. */
  nameOf(blockId: string): string {
    return this.#block(blockId)?.toString() ?? "";
  }

  /** Marks the block on which the program failed, with the sentence that says why; null takes the mark off. */
  blame(blockId: string | null, sentence = ""): void {
    const before = this.#block(this.#failed);
    before?.getSvgRoot().classList.remove(FAILED);
    if (before) setWarning(before, null, WARNING_ID);
    this.#failed = blockId;
    const block = this.#block(blockId);
    if (!block) return;
    block.getSvgRoot().classList.add(FAILED);
    setWarning(block, sentence, WARNING_ID);
    if (!isInView(block)) this.#live().centerOnBlock(block.id, true);
  }

  /** Brings a block into view and selects it. */
  reveal(blockId: string): void {
    const block = this.#block(blockId);
    if (!block) return;
    this.#live().centerOnBlock(blockId, true);
    Blockly.getFocusManager().focusNode(block);
  }

  /** What is written on the block that begins this one's stack, where a program has several; else null. */
  stackName(blockId: string): string | null {
    const heads = this.#live()
      .getTopBlocks(false)
      .filter((top) => hatOf(top.type) && top.getNextBlock());
    const root = this.#block(blockId)?.getRootBlock();
    return root && heads.length > 1 && heads.includes(root) ? root.toString() : null;
  }

  /** The block itself, or the nearest one around it, outermost last: for finding the one that wrote a line. */
  ancestry(blockId: string): string[] {
    const ids: string[] = [];
    for (let block: Blockly.Block | null = this.#block(blockId); block; block = block.getSurroundParent()) {
      ids.push(block.id);
    }
    return ids;
  }

  #block(blockId: string | null): Blockly.BlockSvg | null {
    return blockId === null ? null : (this.#workspace?.getBlockById(blockId) ?? null);
  }

  #live(): Blockly.WorkspaceSvg {
    if (!this.#workspace) throw new Error("the workspace is not in the page yet");
    return this.#workspace;
  }

  #listen(event: Blockly.Events.Abstract): void {
    if (event instanceof Blockly.Events.Selected) {
      this.#selected = event.newElementId ?? null;
      this.#tellPoint(this.#selected);
    }
    // What loading makes happen is no edit: a project that was only opened is not written again.
    const isOfLoading = this.#isLoading;
    if (event.type === Blockly.Events.FINISHED_LOADING) this.#isLoading = false;
    if (event.isUiEvent || isOfLoading || this.#isScheduled) return;
    // One gesture makes several events; the program is written once, after the last of them.
    this.#isScheduled = true;
    queueMicrotask(() => {
      this.#isScheduled = false;
      if (!this.#workspace) return;
      this.#generate();
      this.#tell("edit", null);
    });
  }

  #generate(): void {
    const program: Program = this.#generator.toProgram(this.#live());
    this.#tell("program", program);
    this.#warnings?.update(this.#generator);
  }

  #point(target: EventTarget | null): void {
    const group = target instanceof Element ? target.closest("g[data-id]") : null;
    const id = group?.getAttribute("data-id") ?? null;
    this.#tellPoint(this.#block(id) ? id : this.#selected);
  }

  #tellPoint(blockId: string | null): void {
    if (blockId === this.#pointed) return;
    this.#pointed = blockId;
    this.#tell("point", blockId);
  }

  #tell(name: "program" | "edit" | "point", detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

const MARGIN = 40;

/** Brings the beginning of the program to the top left, where reading begins. */
function scrollToStart(workspace: Blockly.WorkspaceSvg): void {
  const { left, top } = workspace.getBlocksBoundingBox();
  const { scale } = workspace;
  workspace.scroll(MARGIN - left * scale, MARGIN - top * scale);
}

function isInView(block: Blockly.BlockSvg): boolean {
  const view = block.workspace.getInjectionDiv().getBoundingClientRect();
  const { top, bottom, left, right } = block.pathObject.svgPath.getBoundingClientRect();
  return top >= view.top && bottom <= view.bottom && left >= view.left && right <= view.right;
}

declare global {
  interface HTMLElementTagNameMap {
    "block-workspace": BlockWorkspace;
  }
}

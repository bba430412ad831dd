import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { WorkspaceJson } from "../../projects/project.ts";
import { type BlocksDrawing, drawBlocks } from "./blocks-drawing.ts";

/** A picture of blocks in a text: of one of the lesson's workspaces, or of one block. */
@customElement("block-picture")
export class BlockPicture extends LitElement {
  static override styles = css`
    :host {
      display: block;
      margin: 8px 0;
      overflow-x: auto;
    }
    svg {
      display: block;
      max-width: 100%;
      height: auto;
    }
  `;

  /** The name of the workspace's file, without `.json`. */
  @property() source = "";
  /** One block as Blockly saves it, in place of a workspace. */
  @property() json = "";
  /** The lesson's workspaces by name. */
  @property({ attribute: false }) workspaces: Readonly<Record<string, WorkspaceJson>> = {};
  @state() private drawing: BlocksDrawing | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("source") || changed.has("json") || changed.has("workspaces")) this.#draw();
  }

  override render() {
    if (!this.drawing) return nothing;
    const { svg, words } = this.drawing;
    return html`<div role="img" aria-label=${words}>${svg}</div>`;
  }

  #draw(): void {
    try {
      const blocks: unknown = this.json ? JSON.parse(this.json) : this.workspaces[this.source];
      this.drawing = isObject(blocks) ? drawBlocks(blocks, "light") : null;
    } catch {
      // Blocks that Blockly cannot show have no picture; the text around it still says what to do.
      this.drawing = null;
    }
  }
}

const isObject = (value: unknown): value is WorkspaceJson => typeof value === "object" && value !== null;

declare global {
  interface HTMLElementTagNameMap {
    "block-picture": BlockPicture;
  }
}

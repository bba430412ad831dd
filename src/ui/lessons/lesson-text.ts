import { css, LitElement, type PropertyValues } from "lit";
import { customElement, property } from "lit/decorators.js";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import { renderMarkdown } from "../../lessons/markdown.ts";
import type { Pack } from "../../lessons/pack.ts";
import { pictureUrl } from "../../lessons/picture.ts";
import type { WorkspaceJson } from "../../projects/project.ts";
import "./block-chip.ts";
import "./block-picture.ts";
import { offerRemotePicture } from "./remote-picture.ts";

/** A text of a lesson, with its chips and its pictures. */
@customElement("lesson-text")
export class LessonTextElement extends LitElement {
  static override styles = css`
    :host {
      display: block;
      overflow-wrap: anywhere;
    }
    :host > :first-child {
      margin-top: 0;
    }
    :host > :last-child {
      margin-bottom: 0;
    }
    p,
    ul,
    ol,
    blockquote,
    table {
      margin: 10px 0;
    }
    ul,
    ol {
      padding-inline-start: 24px;
    }
    li {
      margin: 4px 0;
    }
    h1,
    h2,
    h3,
    h4,
    h5,
    h6 {
      margin: 14px 0 6px;
      font-size: 16px;
    }
    img {
      max-width: 100%;
      border-radius: 8px;
    }
    a {
      color: var(--brand-ink);
    }
    code {
      padding: 1px 4px;
      border-radius: 4px;
      background: var(--paper);
      font: 400 0.95em/1.4 var(--mono);
    }
    pre {
      margin: 10px 0;
      padding: 10px 12px;
      overflow-x: auto;
      border: 1px solid var(--line);
      border-radius: 8px;
      background: var(--paper);
    }
    pre code {
      padding: 0;
      background: none;
    }
    blockquote {
      margin-inline: 0;
      padding: 4px 12px;
      border-inline-start: 4px solid var(--amber);
    }
    td,
    th {
      padding: 4px 8px;
      border: 1px solid var(--line);
    }
    button {
      min-height: 40px;
      padding: 4px 14px;
      border: 1px solid var(--line-strong);
      border-radius: 8px;
      color: inherit;
      background: var(--paper-raised);
      font: 500 15px/1.25 var(--sans);
      cursor: pointer;
    }
    :focus-visible {
      outline: 3px solid var(--focus);
    }
  `;

  /** Markdown, as it stands in the lesson's file. */
  @property({ attribute: false }) source = "";
  @property({ attribute: false }) pictures: Pack["pictures"] = new Map();
  /** The lesson's workspaces by name, for pictures of blocks. */
  @property({ attribute: false }) workspaces: Readonly<Record<string, WorkspaceJson>> = {};

  override render() {
    return unsafeHTML(renderMarkdown(this.source));
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    for (const picture of this.renderRoot.querySelectorAll("block-picture"))
      picture.workspaces = this.workspaces;
    // Others of its properties leave the text as it stands.
    if (changed.has("source"))
      for (const image of this.renderRoot.querySelectorAll<HTMLImageElement>("img[data-remote-picture]"))
        offerRemotePicture(image);
    for (const image of this.renderRoot.querySelectorAll<HTMLImageElement>("img[data-picture]")) {
      const path = image.dataset.picture ?? "";
      const bytes = this.pictures.get(path);
      if (bytes) image.src = pictureUrl(path, bytes);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "lesson-text": LessonTextElement;
  }
}

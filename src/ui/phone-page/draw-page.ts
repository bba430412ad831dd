import { html, nothing, type TemplateResult } from "lit";
import type { Field, Part, Piece, WebPage } from "./page-model.ts";
import { phoneWords } from "./words.ts";

/** What can be done on a page. */
export interface PageActions {
  readonly follow: (href: string) => void;
  readonly send: (form: Part & { readonly kind: "form" }, event: SubmitEvent) => void;
}

/** Draws a page with elements of our own: nothing of what the board sent becomes part of our page but its words. */
export function drawPage(page: WebPage, actions: PageActions): TemplateResult {
  if (page.parts.length === 0) return html`<p class="empty">${phoneWords.empty}</p>`;
  return html`${page.parts.map((part) => drawPart(part, actions))}`;
}

function drawPart(part: Part, actions: PageActions): TemplateResult | typeof nothing {
  switch (part.kind) {
    case "heading":
      // The page around this one has headings of its own, the third level among them.
      return html`<div class="h${part.level}" role="heading" aria-level=${Math.min(part.level + 3, 9)}>
        ${drawPieces(part.pieces, actions)}
      </div>`;
    case "line":
      return html`<p class=${part.isItem ? "item" : nothing}>${drawPieces(part.pieces, actions)}</p>`;
    case "plain":
      return html`<pre tabindex="0">${part.text}</pre>`;
    case "field":
      return drawField(part);
    case "button":
      return html`<button type="submit" name=${part.name} value=${part.value} formaction=${part.action ?? nothing}>
        ${part.text}
      </button>`;
    case "form":
      return html`<form @submit=${(event: SubmitEvent) => actions.send(part, event)}>
        ${part.parts.map((inner) => drawPart(inner, actions))}
      </form>`;
  }
}

const drawPieces = (pieces: readonly Piece[], { follow }: PageActions) =>
  pieces.map((piece) => {
    if (piece.kind === "words") return piece.text;
    // A link that goes to no page of ours: what it does is ask the board.
    return html`<button
      type="button"
      role="link"
      class=${piece.isButton ? nothing : "link"}
      @click=${() => follow(piece.href)}
    >
      ${piece.text}
    </button>`;
  });

function drawField(field: Field): TemplateResult {
  const { type, name, label, value } = field;
  if (type === "hidden") return html`<input type="hidden" name=${name} value=${value} />`;
  if (type === "checkbox")
    return html`<label class="box"
      ><input type="checkbox" name=${name} value=${value} ?checked=${field.isChecked} />${label}</label
    >`;
  if (type === "select")
    return html`<label>${label}<select name=${name}>${field.options.map(drawOption)}</select></label>`;
  const limit = (text: string) => text || nothing;
  return html`<label
    >${label}<input
      type=${type}
      name=${name}
      value=${value}
      min=${limit(field.min)}
      max=${limit(field.max)}
      step=${type === "number" && !field.step ? "any" : limit(field.step)}
      autocomplete="off"
  /></label>`;
}

const drawOption = ({ value, text, isChosen }: Field["options"][number]) =>
  html`<option value=${value} ?selected=${isChosen}>${text}</option>`;

import { words } from "./words.ts";

/** Gives the shelf's search its words, and lets it hear every letter. */
export function prepareShelfSearch(host: HTMLElement): void {
  const field = host.querySelector<HTMLInputElement>('.blocklyToolbox input[type="search"]');
  if (!field) return;
  field.placeholder = words.search;
  field.setAttribute("aria-label", words.search);
  // The search looks when a key goes down, before the letter is there, and so is always one letter behind.
  field.addEventListener("input", () => field.dispatchEvent(new KeyboardEvent("keydown")));
}

/** What somebody is in the middle of: typing, choosing, answering. */
const BUSY = "input, textarea, select, [contenteditable='true'], [role='menu'], [role='listbox'], dialog";

/**
 * Whether the page may move the focus by itself: nobody is busy elsewhere, and there is a keyboard. One on the screen
 * comes up only for a tap, and on some phones not even then when the focus is there already.
 */
export function mayTakeFocus(): boolean {
  return matchMedia("(pointer: fine)").matches && !document.activeElement?.closest(BUSY);
}

import { dialog } from "blockly/core";
import { askText, askYesNo } from "./ask.ts";

/** Lets Blockly ask in the page's own dialogs, where it would use the browser's. */
export function useOwnDialogs(): void {
  dialog.setPrompt((question, initial, answer) => void askText(question, initial).then(answer));
  dialog.setConfirm((question, answer) => void askYesNo(question).then(answer));
  dialog.setAlert((sentence, done) => void askYesNo(sentence).then(() => done?.()));
}

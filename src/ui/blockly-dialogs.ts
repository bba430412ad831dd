import { common, dialog, Toolbox, type WorkspaceSvg } from "blockly/core";
import { askText, askYesNo, tell } from "./ask.ts";

/** Lets Blockly ask in the page's own dialogs, where it would use the browser's. */
export function useOwnDialogs(): void {
  dialog.setPrompt(
    (question, initial, answer) => void keepShelfOpen(askText(question, initial).then(answer)),
  );
  dialog.setConfirm((question, answer) => void askYesNo(question).then(answer));
  dialog.setAlert((sentence, done) => void tell(sentence).then(() => done?.()));
}

/** A dialog takes the focus, and that closes the shelf: it opens again to show what the answer has made. */
async function keepShelfOpen(answered: Promise<void>): Promise<void> {
  const toolbox = (common.getMainWorkspace() as WorkspaceSvg).getToolbox();
  const category =
    toolbox instanceof Toolbox ? (toolbox.getSelectedItem() ?? toolbox.getPreviouslySelectedItem()) : null;
  await answered;
  if (category && toolbox instanceof Toolbox) toolbox.setSelectedItem(category);
}

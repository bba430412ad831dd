import { html, render } from "lit";
import { words } from "./words.ts";

/** Asks for a line of text; null when the person cancels. */
export function askText(question: string, initial: string): Promise<string | null> {
  return ask(
    question,
    html`<input name="answer" .value=${initial} aria-label=${question} autocomplete="off" />`,
  );
}

/** Asks a yes or no question. */
export async function askYesNo(question: string): Promise<boolean> {
  return (await ask(question, "")) !== null;
}

/** Opens a modal dialog with one field at most; resolves with its text, or null when it was cancelled. */
function ask(question: string, field: unknown): Promise<string | null> {
  const dialog = document.createElement("dialog");
  dialog.className = "ask-dialog";
  render(
    html`<form method="dialog">
      <p>${question}</p>
      ${field}
      <div class="buttons">
        <button value="ok">${words.ok}</button>
        <button value="cancel" type="button" @click=${() => dialog.close("cancel")}>${words.cancel}</button>
      </div>
    </form>`,
    dialog,
  );
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector("input")?.select();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      const answer = dialog.querySelector("input")?.value ?? "";
      dialog.remove();
      resolve(dialog.returnValue === "ok" ? answer : null);
    });
  });
}

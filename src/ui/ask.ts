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

/** Says something that can only be taken note of. */
export async function tell(sentence: string): Promise<void> {
  await ask(sentence, "", false);
}

/** Opens a modal dialog with one field at most; resolves with its text, or null when it was cancelled. */
function ask(question: string, field: unknown, canCancel = true): Promise<string | null> {
  const dialog = document.createElement("dialog");
  dialog.className = "ask-dialog";
  dialog.setAttribute("aria-label", question);
  render(
    html`<form method="dialog">
      <p>${question}</p>
      ${field}
      <div class="buttons">
        <button value="ok">${words.ok}</button>
        ${canCancel ? html`<button type="button" @click=${() => dialog.close("cancel")}>${words.cancel}</button>` : ""}
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

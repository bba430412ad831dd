import type { BoardError } from "../device/board-error.ts";
import { words } from "./words.ts";

/** What a button does: `choose` opens the dialog in which boards are connected. */
export type Remedy = "connect" | "reload" | "stop" | "choose" | "take-over" | "files" | "virtual";

/** What to tell the person about a failure, and the button that helps. */
export interface BoardAdvice {
  readonly sentence: string;
  readonly button: string;
  readonly remedy: Remedy;
}

/** One plain sentence and one button for every way in which the virtual board can fail. */
export function explainBoardError({ code, message }: BoardError): BoardAdvice {
  switch (code) {
    case "unsupported":
      return {
        sentence: `The virtual Nano cannot run in this browser: it has ${message}. A current Chrome, Edge or Firefox can. Your blocks are safe.`,
        button: words.reload,
        remedy: "reload",
      };
    case "insecure-page":
      return {
        sentence: `The virtual Nano does not run at ${message}. It needs a page from this computer (localhost), or https. Your blocks are safe.`,
        button: words.reload,
        remedy: "reload",
      };
    case "missing-part":
      return {
        sentence: "A part of the virtual Nano did not load. Your blocks are safe.",
        button: words.reload,
        remedy: "reload",
      };
    case "lost":
      return {
        sentence: "The virtual Nano stopped working. Your blocks are safe.",
        button: words.restartVirtual,
        remedy: "connect",
      };
    case "busy":
      return { sentence: "A program is running already. Stop it first.", button: words.stop, remedy: "stop" };
    case "not-connected":
      return { sentence: "There is no board yet.", button: words.connectVirtual, remedy: "connect" };
    default:
      return { sentence: "The board does not answer.", button: words.restartVirtual, remedy: "connect" };
  }
}

import type { Observable } from "../shared/observable.ts";
import type { Notice } from "./notice.ts";
import { words } from "./words.ts";

/** What browsers and Monaco report as errors although nothing is wrong. */
const HARMLESS = [/^ResizeObserver loop/, /^Canceled/];

/** Shows our own bugs as ours, with the details to copy, instead of leaving a page that silently does not work. */
export function reportFaults(notice: Observable<Notice | null>): void {
  const show = (fault: unknown) => {
    const message = fault instanceof Error ? fault.message : String(fault);
    if (HARMLESS.some((pattern) => pattern.test(message))) return;
    const details = fault instanceof Error ? (fault.stack ?? message) : message;
    const reload = { label: words.reload, act: () => location.reload() };
    notice.set({
      tone: "error",
      sentence: words.ourFault,
      details: { label: words.details, text: details },
      actions: [reload],
    });
  };
  addEventListener("error", (event) => show(event.error ?? event.message));
  addEventListener("unhandledrejection", (event) => show(event.reason));
}

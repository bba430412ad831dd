/** Something the page has to say, in one sentence, with what can be done about it. */
export interface Notice {
  readonly tone: "error" | "warning" | "info";
  readonly sentence: string;
  /** What a curious or helping person may want to read, such as a traceback. */
  readonly details?: { readonly label: string; readonly text: string };
  /** How far something is that takes a while, from 0 to 1. */
  readonly progress?: number;
  readonly actions: readonly NoticeAction[];
}

/** A button of a notice. */
interface NoticeAction {
  readonly label: string;
  readonly act: () => void;
}

import { FitAddon } from "@xterm/addon-fit";
import { type ITheme, Terminal as Xterm } from "@xterm/xterm";
import "@xterm/xterm/css/xterm.css";
import { words } from "./words.ts";

/** How the terminal meets keys: it takes none, takes them, a program waits for them, or the board's prompt does. */
export type TerminalInput = "off" | "on" | "wanted" | "prompt";

/** A terminal that shows output, and passes on what is typed. */
export interface Terminal {
  write(bytes: Uint8Array): void;
  clear(): void;
  setInput(input: TerminalInput): void;
  focus(): void;
  /** Takes the colours of the page again, after they changed. */
  recolour(): void;
}

/**
 * Lets Backspace go back over the end of a line that was too long for one row (45), and has the caret shown before
 * the first click: xterm shows none until then, unless it is sent back to its usual screen (47).
 */
const SET_UP = "\x1b[?45h\x1b[?47l";
/** Lines that can be scrolled back to. */
const SCROLLBACK = 5000;
/** xterm rests between pieces, never within one: small ones keep the page's frames short. */
const PIECE_BYTES = 2048;
/** More than this in a second is read by nobody, least of all aloud. */
const READABLE_BYTES_A_SECOND = 4096;

/** Opens a terminal that fills its host and follows its size; `type` takes what is typed, Enter being `\r`. */
export function openTerminal(host: HTMLElement, type: (keys: string) => void): Terminal {
  const terminal = new Xterm({
    convertEol: false,
    disableStdin: true,
    cursorInactiveStyle: "none",
    scrollback: SCROLLBACK,
    screenReaderMode: true,
    fontFamily: "'Atkinson Hyperlegible Mono Variable', monospace",
    fontSize: 15,
    lineHeight: 1.3,
    theme: coloursOf(host),
  });
  const fit = new FitAddon();
  terminal.loadAddon(fit);
  terminal.open(host);
  terminal.attachCustomKeyEventHandler((event) => !isForPage(event, terminal.hasSelection()));
  terminal.onData(type);
  terminal.write(SET_UP);
  const refit = () => host.clientWidth > 0 && fit.fit();
  new ResizeObserver(refit).observe(host);
  refit();
  const readAloud = new ReadAloud((isOn) => {
    terminal.options.screenReaderMode = isOn;
  });
  return {
    write: (bytes) => {
      readAloud.heed(bytes.length);
      for (let at = 0; at < bytes.length; at += PIECE_BYTES)
        terminal.write(bytes.subarray(at, at + PIECE_BYTES));
    },
    clear() {
      terminal.reset();
      terminal.write(SET_UP);
    },
    setInput: (input) => setInput(terminal, input),
    focus: () => terminal.focus(),
    recolour: () => {
      terminal.options.theme = coloursOf(host);
    },
  };
}

const labels: Readonly<Record<TerminalInput, string>> = {
  off: words.consoleLabel,
  on: words.consoleLabel,
  wanted: words.answerLabel,
  prompt: words.consolePromptLabel,
};

function setInput(terminal: Xterm, input: TerminalInput): void {
  const isAwaited = input === "wanted" || input === "prompt";
  terminal.options.disableStdin = input === "off";
  terminal.options.cursorBlink = isAwaited;
  // Where the answer goes is seen before somebody has clicked there.
  terminal.options.cursorInactiveStyle = isAwaited ? "outline" : "none";
  terminal.textarea?.setAttribute("aria-label", labels[input]);
}

/** Whether a key means the page and not the program: Tab goes on, and copying and pasting are the browser's. */
function isForPage({ key, ctrlKey }: KeyboardEvent, hasSelection: boolean): boolean {
  return key === "Tab" || (ctrlKey && (key === "v" || (key === "c" && hasSelection)));
}

/** Turns the copy of the lines for screen readers off while there is a flood of them: it costs more than the lines. */
class ReadAloud {
  readonly #turn: (isOn: boolean) => void;
  #bytes = 0;
  #isOn = true;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(turn: (isOn: boolean) => void) {
    this.#turn = turn;
  }

  heed(byteCount: number): void {
    this.#bytes += byteCount;
    this.#timer ??= setTimeout(() => this.#look(), 1000);
    if (this.#bytes > READABLE_BYTES_A_SECOND && this.#isOn) this.#set(false);
  }

  #look(): void {
    this.#timer = undefined;
    const isQuiet = this.#bytes <= READABLE_BYTES_A_SECOND;
    this.#bytes = 0;
    if (isQuiet && !this.#isOn) this.#set(true);
    else if (!isQuiet) this.#timer = setTimeout(() => this.#look(), 1000);
  }

  #set(isOn: boolean): void {
    this.#isOn = isOn;
    this.#turn(isOn);
  }
}

/** xterm takes no custom properties, so the page's colours are read from the page. */
function coloursOf(host: HTMLElement): ITheme {
  const probe = document.createElement("i");
  host.append(probe);
  const colour = (name: string) => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const theme = {
    background: colour("--console-paper"),
    foreground: colour("--console-ink"),
    cursor: colour("--console-ink"),
    cursorAccent: colour("--console-paper"),
    // What the page itself says between the lines of the program.
    brightBlack: colour("--ink-soft"),
  };
  probe.remove();
  return theme;
}

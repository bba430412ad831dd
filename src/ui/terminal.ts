import { FitAddon } from "@xterm/addon-fit";
import { Terminal as Xterm } from "@xterm/xterm";
import "@xterm/xterm/css/xterm.css";

/** A terminal that shows output and takes no input. */
export interface Terminal {
  write(bytes: Uint8Array): void;
  clear(): void;
  fit(): void;
}

/** Lines that can be scrolled back to. */
const SCROLLBACK = 5000;

/** Opens a terminal that fills its host and follows its size. */
export function openTerminal(host: HTMLElement): Terminal {
  const style = getComputedStyle(host);
  const terminal = new Xterm({
    convertEol: false,
    disableStdin: true,
    cursorInactiveStyle: "none",
    scrollback: SCROLLBACK,
    screenReaderMode: true,
    fontFamily: "'Atkinson Hyperlegible Mono Variable', monospace",
    fontSize: 15,
    lineHeight: 1.3,
    theme: {
      background: style.getPropertyValue("--console-paper").trim(),
      foreground: style.getPropertyValue("--console-ink").trim(),
    },
  });
  const fit = new FitAddon();
  terminal.loadAddon(fit);
  terminal.open(host);
  const refit = () => host.clientWidth > 0 && fit.fit();
  new ResizeObserver(refit).observe(host);
  refit();
  return {
    write: (bytes) => terminal.write(bytes),
    clear: () => terminal.reset(),
    fit: () => void refit(),
  };
}

import { editor, Range } from "monaco-editor/editor";
import "monaco-editor/features/find/register";
import "monaco-editor/features/folding/register";
import "monaco-editor/features/clipboard/register";
import "monaco-editor/features/contextmenu/register";
import "monaco-editor/languages/definitions/python/register";
import EditorWorker from "monaco-editor/editor/editor.worker?worker";
import type { ColourScheme } from "./colour-scheme.ts";
import { changeBetween } from "./text-change.ts";
import { words } from "./words.ts";

self.MonacoEnvironment = { getWorker: () => new EditorWorker() };

/** Monaco, showing Python that nobody types into. */
export interface PythonEditor {
  setText(text: string): void;
  /** Makes these lines (from 1) glow. */
  glow(lines: readonly number[]): void;
  /** Marks the line (from 1) on which the program failed, and brings it into view; null takes the mark off. */
  markFailed(line: number | null): void;
  reveal(line: number): void;
  setScheme(scheme: ColourScheme): void;
}

const THEMES: Readonly<Record<ColourScheme, string>> = { light: "untether-light", dark: "untether-dark" };

/** Monaco's colours on the page's paper. Monaco takes no custom properties, so the values of `styles.css` stand here. */
function defineThemes(): void {
  const shared = { inherit: true, rules: [] };
  const light = { "editor.background": "#ffffff", "editorLineNumber.foreground": "#526067" };
  const dark = { "editor.background": "#1e2528", "editorLineNumber.foreground": "#aeb9bd" };
  editor.defineTheme(THEMES.light, { ...shared, base: "vs", colors: light });
  editor.defineTheme(THEMES.dark, { ...shared, base: "vs-dark", colors: dark });
}

/** Opens Monaco in `host`; `onCaret` hears the line (from 1) when the person moves the caret. */
export function createPythonEditor(
  host: HTMLElement,
  scheme: ColourScheme,
  onCaret: (line: number) => void,
): PythonEditor {
  defineThemes();
  const model = editor.createModel("", "python");
  const view = editor.create(host, { ...options, model, theme: THEMES[scheme] });
  const glow = view.createDecorationsCollection();
  const failure = view.createDecorationsCollection();
  const reveal = (line: number) => view.revealLineInCenterIfOutsideViewport(line);
  view.onDidChangeCursorPosition(({ position, source }) => {
    // Only a person's own move counts, not the one that a new text causes.
    if (source === "keyboard") onCaret(position.lineNumber);
  });
  // A press where the caret is already moves nothing, and still means this line.
  view.onMouseUp(({ target }) => target.position && onCaret(target.position.lineNumber));
  return {
    setText: (text) => replaceText(model, text),
    glow: (lines) => glow.set(lines.map((line) => decorate(line, "glowing"))),
    markFailed: (line) => {
      failure.set(line === null ? [] : [decorate(line, "failed")]);
      if (line !== null) reveal(line);
    },
    reveal,
    setScheme: (name) => editor.setTheme(THEMES[name]),
  };
}

const options: editor.IStandaloneEditorConstructionOptions = {
  readOnly: true,
  domReadOnly: true,
  automaticLayout: true,
  ariaLabel: words.pythonLabel,
  fontFamily: "'Atkinson Hyperlegible Mono Variable', monospace",
  fontSize: 16,
  lineHeight: 24,
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  renderLineHighlight: "none",
  overviewRulerLanes: 0,
  overviewRulerBorder: false,
  hideCursorInOverviewRuler: true,
  occurrencesHighlight: "off",
  selectionHighlight: false,
  lineNumbersMinChars: 3,
  padding: { top: 8, bottom: 8 },
  // Blocks and Python must not hide what Unicode has; the learner's own words are not an attack on the learner.
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false },
};

function replaceText(model: editor.ITextModel, text: string): void {
  const { start, end, inserted } = changeBetween(model.getValue(), text);
  if (start === end && inserted === "") return;
  const from = model.getPositionAt(start);
  const to = model.getPositionAt(end);
  model.applyEdits([{ range: Range.fromPositions(from, to), text: inserted }]);
}

const decorate = (line: number, look: "glowing" | "failed"): editor.IModelDeltaDecoration => ({
  range: new Range(line, 1, line, 1),
  options: { isWholeLine: true, className: `${look}-line`, linesDecorationsClassName: `${look}-margin` },
});

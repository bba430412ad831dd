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
  reveal(line: number): void;
  setScheme(scheme: ColourScheme): void;
}

const THEMES: Readonly<Record<ColourScheme, string>> = { light: "vs", dark: "vs-dark" };

/** Opens Monaco in `host`; `onCaret` hears the line (from 1) when the person moves the caret. */
export function createPythonEditor(
  host: HTMLElement,
  scheme: ColourScheme,
  onCaret: (line: number) => void,
): PythonEditor {
  const model = editor.createModel("", "python");
  const view = editor.create(host, { ...options, model, theme: THEMES[scheme] });
  const glow = view.createDecorationsCollection();
  view.onDidChangeCursorPosition(({ position, reason }) => {
    // Only a person's own move counts, not the one that a new text causes.
    if (reason === 3) onCaret(position.lineNumber);
  });
  return {
    setText: (text) => replaceText(model, text),
    glow: (lines) => glow.set(lines.map(decorate)),
    reveal: (line) => view.revealLineInCenterIfOutsideViewport(line),
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

const decorate = (line: number): editor.IModelDeltaDecoration => ({
  range: new Range(line, 1, line, 1),
  options: { isWholeLine: true, className: "glowing-line", linesDecorationsClassName: "glowing-margin" },
});

import { editor } from "monaco-editor/editor";
import EditorWorker from "monaco-editor/editor/editor.worker?worker";
import "monaco-editor/languages/definitions/python/register";

self.MonacoEnvironment = { getWorker: () => new EditorWorker() };

/** Opens Monaco in `host`, with some Python in it. */
export function createEditor(host: HTMLElement): void {
  editor.create(host, { value: "# Blocks and Python", language: "python", readOnly: true });
}

import "blockly/blocks";
import * as Blockly from "blockly/core";
import * as messages from "blockly/msg/en";
import { pythonGenerator } from "blockly/python";
import { html, LitElement } from "lit";
import { customElement, query } from "lit/decorators.js";
import type { EditedPage } from "../edited-page.ts";

/** The least that shows blocks and their Python, for comparing: Blockly, its own generator, and Lit. */
@customElement("bare-page")
class BarePage extends LitElement {
  @query(".blocks") private host!: HTMLElement;
  @query(".python") private python!: HTMLElement;
  #isScheduled = false;
  /** Called when the Python of an edit stands in the page. */
  onText: () => void = () => undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override render() {
    return html`<div style="display: flex; height: 100vh">
      <div class="blocks" style="flex: 62"></div>
      <pre class="python" style="flex: 38; margin: 0; overflow: auto"></pre>
    </div>`;
  }

  inject(): Blockly.WorkspaceSvg {
    const workspace = Blockly.inject(this.host, options);
    workspace.addChangeListener((event) => this.#listen(event, workspace));
    Blockly.serialization.workspaces.load(example, workspace);
    this.#show(workspace);
    return workspace;
  }

  async loadEditor(): Promise<void> {
    const { createEditor } = await import("./editor.ts");
    createEditor(this.python);
  }

  #listen(event: Blockly.Events.Abstract, workspace: Blockly.WorkspaceSvg): void {
    if (event.isUiEvent || this.#isScheduled) return;
    // Once for all the events of an edit, as our page does it.
    this.#isScheduled = true;
    queueMicrotask(() => {
      this.#isScheduled = false;
      this.#show(workspace);
    });
  }

  #show(workspace: Blockly.WorkspaceSvg): void {
    this.python.textContent = pythonGenerator.workspaceToCode(workspace);
    this.onText();
  }
}

/** What costs time in an edit is as in our page: the renderer and the scrollbars. */
const options: Blockly.BlocklyOptions = {
  renderer: "zelos",
  media: "/media/",
  sounds: false,
  trashcan: false,
  move: { scrollbars: true, drag: true, wheel: true },
  zoom: { controls: false, startScale: 0.85 },
  toolbox: {
    kind: "categoryToolbox",
    contents: [
      category("Loops", "controls_repeat_ext", "controls_whileUntil", "controls_for"),
      category("Logic", "controls_if", "logic_compare", "logic_operation", "logic_boolean"),
      category("Math", "math_number", "math_arithmetic", "math_random_int"),
      category("Text", "text", "text_print", "text_join"),
      { kind: "category", name: "Variables", custom: "VARIABLE" },
    ],
  },
};

/** As many blocks as the example that a first visit to our page opens with. */
const example = {
  blocks: {
    languageVersion: 0,
    blocks: [{ type: "start", x: 40, y: 40, next: { block: repeat(say(say())) } }],
  },
};

function repeat(body: object) {
  const times = { type: "math_number", fields: { NUM: 10 } };
  return { type: "controls_repeat_ext", inputs: { TIMES: { shadow: times }, DO: { block: body } } };
}

function say(next?: object): object {
  const text = { shadow: { type: "text", fields: { TEXT: "hello" } } };
  return { type: "text_print", inputs: { TEXT: text }, ...(next && { next: { block: next } }) };
}

function category(name: string, ...types: readonly string[]) {
  return { kind: "category", name, contents: types.map((type) => ({ kind: "block", type })) };
}

async function start(): Promise<void> {
  Blockly.setLocale(messages as unknown as Record<string, string>);
  // The one block of ours that the measured programs begin with.
  Blockly.defineBlocksWithJsonArray([{ type: "start", message0: "start", hat: "cap", nextStatement: null }]);
  pythonGenerator.forBlock.start = () => "";
  const page = new BarePage();
  document.body.append(page);
  await page.updateComplete;
  const workspace = page.inject();
  performance.mark("workspace-ready");
  const edited: EditedPage = {
    workspace,
    load: (json) => Blockly.serialization.workspaces.load({ ...json }, workspace),
    onText: (listener) => {
      page.onText = listener;
    },
    isSettled: () => true,
  };
  Reflect.set(globalThis, "editedPage", edited);
  // Monaco takes the place of the plain text, so only those come with it who measure how long it takes.
  if (location.search === "?monaco") await page.loadEditor();
}

await start();

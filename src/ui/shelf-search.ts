import * as Blockly from "blockly/core";
import type { BlockIndex } from "./block-index.ts";
import { indexShelf } from "./shelf-index.ts";
import { words } from "./words.ts";

const KIND = "search";
const SHORTCUT = "findBlock";

/** The row of the shelf where one types to find a block; what is found stands where a category's blocks do. */
class ShelfSearch extends Blockly.ToolboxCategory {
  #field: HTMLInputElement | null = null;
  /** Made when it is first needed, so that the page need not wait for it. */
  #index: BlockIndex | null = null;

  constructor(...parts: ConstructorParameters<typeof Blockly.ToolboxCategory>) {
    super(...parts);
    Blockly.ShortcutRegistry.registry.register(
      { name: SHORTCUT, keyCodes: [controlB()], callback: () => this.#focus() },
      true,
    );
  }

  override dispose(): void {
    super.dispose();
    Blockly.ShortcutRegistry.registry.unregister(SHORTCUT);
  }

  override getFocusableElement(): HTMLElement {
    if (!this.#field) throw new Error("the search has no field yet");
    return this.#field;
  }

  /** Gets the id by which Blockly knows what was pressed or has the focus. */
  override getClickTarget(): Element {
    return this.getFocusableElement();
  }

  override onNodeFocus(): void {
    super.onNodeFocus();
    this.#show();
  }

  protected override createDom_(): HTMLDivElement {
    const row = super.createDom_();
    this.#field = Object.assign(document.createElement("input"), {
      type: "search",
      placeholder: words.search,
    });
    this.#field.setAttribute("aria-label", words.search);
    this.#field.style.pointerEvents = "auto";
    // The shelf would close its blocks when the field is pressed a second time, to put the caret somewhere.
    this.#field.addEventListener("pointerdown", (event) => event.stopPropagation());
    this.#field.addEventListener("input", () => this.#show());
    this.#field.addEventListener("keydown", (event) => this.#obey(event));
    this.rowContents_?.replaceChildren(this.#field);
    return row;
  }

  #show(): void {
    const question = this.#field?.value.trim() ?? "";
    this.#index ??= indexShelf(this.workspace_.options.languageTree?.contents ?? []);
    const found = this.#index.find(question);
    if (question)
      Blockly.utils.aria.announceDynamicAriaState(words.blocksFound.replace("{}", String(found.length)));
    const hint = { kind: "label", text: question ? words.nothingFound : words.searchHint };
    this.flyoutItems_ = found.length > 0 ? found : [hint];
    this.parentToolbox_.refreshSelection();
  }

  /** The keys that lead out of the field, as they lead out of any row of the shelf. */
  #obey(event: KeyboardEvent): void {
    const { key } = event;
    const isAtEnd = this.#field?.selectionStart === this.#field?.value.length;
    const navigator = this.parentToolbox_.getNavigator();
    if (key === "ArrowUp") this.#focus(navigator.getPreviousNode());
    else if (key === "ArrowDown") this.#focus(navigator.getNextNode());
    else if (key === "ArrowRight" && isAtEnd) this.#focus(navigator.getInNode());
    else if (key === "Escape" && this.#field?.value) this.#clear(event);
  }

  #clear(event: KeyboardEvent): void {
    event.stopPropagation();
    event.preventDefault();
    if (this.#field) this.#field.value = "";
    this.#show();
  }

  #focus(node: Blockly.IFocusableNode | null = this): boolean {
    if (node) Blockly.getFocusManager().focusNode(node);
    return true;
  }
}

function controlB(): string {
  const { B, CTRL } = Blockly.utils.KeyCodes;
  return Blockly.ShortcutRegistry.registry.createSerializedKey(B, [CTRL]);
}

// The names of the categories behind "More" need the room.
Blockly.ToolboxCategory.nestedPadding = 8;

Blockly.registry.register(Blockly.registry.Type.TOOLBOX_ITEM, KIND, ShelfSearch);

/** The first row of the shelf: type to find a block. */
export const SEARCH_ROW = { kind: KIND, name: words.search, contents: [] };

import { html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import { isBlockType } from "../../blocks/families.ts";
import { type Category, categories, madeBlocks } from "../../blocks/toolbox.ts";
import { listIn, solutionOf, typesIn, workspaceIn } from "../../lessons/authoring/draft-blocks.ts";
import { wordsOfBlock, wordsOfCategory } from "../../lessons/block-words.ts";
import { categoryId } from "../../lessons/known-names.ts";
import "../lessons/block-chip.ts";
import { DraftElement, WHOLE_LESSON } from "./draft-element.ts";
import { choiceField, tick } from "./form-parts.ts";
import { authorWords } from "./words.ts";

type Offered = Readonly<Record<"categories" | "blocks", readonly string[]>>;

/** What a step, or a lesson, offers: the shelf by category and block, what is locked, and whether the Python shows. */
@customElement("step-shelf")
export class StepShelf extends DraftElement {
  override render() {
    return html`${this.#shelf()} ${this.#rules()}`;
  }

  get #offered(): Offered | null {
    const { toolbox } = this.settings;
    if (toolbox === undefined) return null;
    return { categories: listIn(toolbox, "categories"), blocks: listIn(toolbox, "blocks") };
  }

  #shelf() {
    const offered = this.#offered;
    const choose = (which: string) => {
      if (which === "all") this.set("toolbox", undefined);
      else this.#offer({ categories: [], blocks: which === "solution" ? this.#usedBlocks() : [] });
    };
    const choices = [
      ["all", this.step === WHOLE_LESSON ? authorWords.allBlocks : authorWords.asLessonOrAll],
      ["some", authorWords.someBlocks],
      ...(this.step === WHOLE_LESSON ? [] : [["solution", authorWords.onlySolutions] as const]),
    ] as const;
    return html`<section aria-label=${authorWords.shelf}>
      <h3>${authorWords.shelf}</h3>
      ${choiceField(authorWords.offers, offered ? "some" : "all", choices, choose)}
      ${offered ? categories.map((category) => this.#category(category, offered)) : nothing}
    </section>`;
  }

  #category(category: Category, offered: Offered) {
    const id = categoryId(category);
    const isWhole = offered.categories.includes(id);
    const types = [...new Set(typesOf(category))];
    const some = types.filter((type) => offered.blocks.includes(type)).length;
    const all = (isTicked: boolean) =>
      this.#offer({
        categories: toggled(offered.categories, id, isTicked),
        blocks: offered.blocks.filter((type) => !types.includes(type)),
      });
    const name = wordsOfCategory(id)?.words ?? id;
    return html`<details class="card">
      <summary>${name}${isWhole ? ` – ${authorWords.wholeCategory}` : some > 0 ? ` – ${some}` : ""}</summary>
      ${tick(authorWords.wholeCategory, isWhole, all)}
      ${isWhole ? nothing : types.map((type) => this.#block(type, offered))}
    </details>`;
  }

  #block(type: string, offered: Offered) {
    const { words, style } = wordsOfBlock(type) ?? { words: type, style: "" };
    const change = (isTicked: boolean) =>
      this.#offer({ ...offered, blocks: toggled(offered.blocks, type, isTicked) });
    return tick(
      html`<block-chip type=${type} class=${style}>${words}</block-chip>`,
      offered.blocks.includes(type),
      change,
    );
  }

  #rules() {
    const { locked, python } = this.settings;
    const asBefore = this.step === WHOLE_LESSON ? [] : [["", authorWords.asLesson] as const];
    const locks = [
      ...asBefore,
      ["nothing", authorWords.lockNothing],
      ["start", authorWords.lockStart],
      ["all", authorWords.lockAll],
    ] as const;
    const shows = [...asBefore, ["yes", authorWords.pythonShown], ["no", authorWords.pythonHidden]] as const;
    const usual =
      this.step === WHOLE_LESSON ? { locked: "nothing", python: "yes" } : { locked: "", python: "" };
    const isShown = python === undefined ? usual.python : python ? "yes" : "no";
    return html`<section aria-label=${authorWords.rules}>
      <h3>${authorWords.rules}</h3>
      <div class="row">
        ${choiceField(authorWords.locked, String(locked ?? usual.locked), locks, (value) => this.set("locked", value || undefined))}
        ${choiceField(authorWords.python, isShown, shows, (value) => this.set("python", value === "" ? undefined : value === "yes"))}
      </div>
    </section>`;
  }

  #usedBlocks(): readonly string[] {
    const { files, lesson, step } = this;
    const solution = typesIn(workspaceIn(files, lesson, solutionOf(files, lesson, step)));
    return solution.filter((type) => isBlockType(type) && type !== "start");
  }

  #offer({ categories: whole, blocks }: Offered): void {
    this.set("toolbox", {
      ...(whole.length > 0 && { categories: whole }),
      ...(blocks.length > 0 && { blocks }),
    });
  }
}

const typesOf = (category: Category): readonly string[] =>
  (category.custom ? madeBlocks[category.custom] : (category.contents ?? [])).map(({ type }) => type);

const toggled = (list: readonly string[], one: string, isIn: boolean): readonly string[] =>
  isIn ? [...list.filter((other) => other !== one), one] : list.filter((other) => other !== one);

declare global {
  interface HTMLElementTagNameMap {
    "step-shelf": StepShelf;
  }
}

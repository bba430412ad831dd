import { LitElement } from "lit";
import { property } from "lit/decorators.js";
import { changeSettings, type LooseSettings, settingsIn } from "../../lessons/authoring/draft-files.ts";
import { languagesOf, lessonPath } from "../../lessons/authoring/draft-pack.ts";
import type { DraftPlace } from "../../lessons/authoring/draft-place.ts";
import { changeStep, stepsOf } from "../../lessons/authoring/draft-steps.ts";
import type { OpenDraft } from "../../lessons/authoring/open-draft.ts";
import type { PackFiles } from "../../lessons/pack.ts";
import { panelStyles } from "../lessons/panel-styles.ts";
import { visuallyHidden } from "../visually-hidden.ts";
import { Watch } from "../watch.ts";
import type { AuthorBench } from "./author-bench.ts";
import { formStyles } from "./form-styles.ts";

/** The place of a part that is about a whole lesson, not about one of its steps. */
export const WHOLE_LESSON = -1;

/** A part of the panel in which a pack is written; shows the draft anew after each edit. */
export class DraftElement extends LitElement {
  static override styles = [panelStyles, formStyles, visuallyHidden];

  @property({ attribute: false }) draft!: OpenDraft;
  @property({ attribute: false }) bench!: AuthorBench;
  @property({ attribute: false }) lesson = "";
  /** The place of the step, from 0; `WHOLE_LESSON` where the settings are those of the lesson. */
  @property({ attribute: false }) step = WHOLE_LESSON;

  constructor() {
    super();
    new Watch(this, () => [this.draft.files, this.draft.keeping]);
  }

  protected get files(): PackFiles {
    return this.draft.files.value;
  }

  /** The language that the pack is written in. */
  protected get language(): string {
    return languagesOf(this.files)[0] ?? "en";
  }

  /** The settings of the step, or of the lesson. */
  protected get settings(): LooseSettings {
    const { files, lesson, step } = this;
    if (step === WHOLE_LESSON) return settingsIn(files, lessonPath(lesson)) ?? {};
    return stepsOf(files, lesson)[step] ?? {};
  }

  /** Sets something for the step, or for the lesson; undefined sets it no more. */
  protected set(name: string, value: unknown): void {
    const { lesson, step } = this;
    const change = (settings: LooseSettings) => ({ ...settings, [name]: value });
    const edit = (files: PackFiles) =>
      step === WHOLE_LESSON
        ? changeSettings(files, lessonPath(lesson), change)
        : changeStep(files, lesson, step, change);
    this.draft.change(edit, `${lesson} ${step} ${name}`);
  }

  /** Asks the panel to show another place. */
  protected go(place: DraftPlace): void {
    this.dispatchEvent(new CustomEvent("go", { detail: place, bubbles: true, composed: true }));
  }
}

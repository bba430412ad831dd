import { html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import { settingsIn } from "../../lessons/authoring/draft-files.ts";
import { lessonPath } from "../../lessons/authoring/draft-pack.ts";
import { DraftElement, WHOLE_LESSON } from "./draft-element.ts";
import { tick } from "./form-parts.ts";
import { sceneForm } from "./scene-form.ts";
import { authorWords } from "./words.ts";

/** What is around the board in a step, or in all steps of a lesson that say nothing else. */
@customElement("step-scene")
export class StepScene extends DraftElement {
  override render() {
    const { scene } = this.settings;
    const isWhole = this.step === WHOLE_LESSON;
    const isOwn = isWhole || scene !== undefined;
    const lessons = settingsIn(this.files, lessonPath(this.lesson))?.scene ?? {};
    const own = () =>
      tick(authorWords.ownStepScene, isOwn, (isTicked) => this.set("scene", isTicked ? lessons : undefined));
    return html`<section aria-label=${authorWords.scene}>
      <h3>${authorWords.scene}</h3>
      <p class="soft">${authorWords.sceneHint}</p>
      ${isWhole ? nothing : own()}
      ${isOwn ? sceneForm({ ...Object(scene) }, (changed) => this.set("scene", this.#orNone(changed))) : nothing}
    </section>`;
  }

  /** An empty scene of a lesson need not be written down; that of a step says that there is nothing. */
  #orNone(scene: object): object | undefined {
    return this.step === WHOLE_LESSON && Object.keys(scene).length === 0 ? undefined : scene;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "step-scene": StepScene;
  }
}

import { html } from "lit";
import { customElement } from "lit/decorators.js";
import { changeSettings, settingsIn } from "../../lessons/authoring/draft-files.ts";
import {
  addLanguage,
  addLesson,
  languagesOf,
  lessonsOf,
  moveLesson,
  PACK,
  removeLanguage,
  removeLesson,
} from "../../lessons/authoring/draft-pack.ts";
import { lessonText } from "../../lessons/authoring/draft-text.ts";
import { askYesNo } from "../ask.ts";
import { nameOfLanguage } from "../lessons/lesson-language.ts";
import { fill } from "../lessons/words.ts";
import { DraftElement } from "./draft-element.ts";
import { firstBlocks } from "./first-lesson.ts";
import { choiceField, listButtons, numberField, textField } from "./form-parts.ts";
import { languageChoices } from "./languages.ts";
import "./picture-choice.ts";
import { withWords, wordsIn } from "./word-fields.ts";
import { authorWords, firstWords } from "./words.ts";

const licences = ["CC-BY-4.0", "CC-BY-SA-4.0", "CC-BY-NC-SA-4.0", "CC0-1.0"];
const USUAL_AGES: readonly [number, number] = [10, 14];

/** What a pack is, and the list of its lessons. */
@customElement("pack-form")
export class PackForm extends DraftElement {
  override render() {
    return html`${this.#lessons()} ${this.#about()} ${this.#languages()}`;
  }

  #lessons() {
    const lessons = lessonsOf(this.files);
    return html`<section aria-label=${authorWords.lessons}>
      <h3>${authorWords.lessons}</h3>
      <ol class="list">
        ${lessons.map((lesson, place) => this.#lesson(lesson, place, lessons.length))}
      </ol>
      <div class="row"><button @click=${this.#add}>${authorWords.addLesson}</button></div>
    </section>`;
  }

  #lesson(lesson: string, place: number, count: number) {
    const title = lessonText(this.files, lesson, this.language).title || lesson;
    const move = (to: number) => this.draft.change((files) => moveLesson(files, place, to));
    const remove = async () => {
      if (await askYesNo(fill(authorWords.removeLessonQuestion, title)))
        this.draft.change((files) => removeLesson(files, lesson));
    };
    const names = {
      up: fill(authorWords.moveUp, title),
      down: fill(authorWords.moveDown, title),
      remove: fill(authorWords.removeOne, title),
    };
    return html`<li>
      <button class="main" @click=${() => this.go({ kind: "lesson", lesson })}>${title}</button>
      ${listButtons(names, place, count, move, count > 1 ? () => void remove() : null)}
    </li>`;
  }

  #about() {
    const settings = settingsIn(this.files, PACK) ?? {};
    const { language } = this;
    const words = (name: string) => (text: string) =>
      this.#set(name, withWords(settings[name], language, text));
    const plain = (name: string) => (text: string) => this.#set(name, text);
    const licence = String(settings.licence ?? "");
    const choices = licences.includes(licence) ? licences : [licence, ...licences];
    return html`<section aria-label=${authorWords.aboutPack}>
      <h3>${authorWords.aboutPack}</h3>
      ${textField(authorWords.title, wordsIn(settings.title)[language] ?? "", words("title"), { maxLength: 80 })}
      ${textField(authorWords.about, wordsIn(settings.about)[language] ?? "", words("about"), { rows: 2, maxLength: 300 })}
      ${textField(authorWords.author, String(settings.author ?? ""), plain("author"), { maxLength: 120 })}
      <div class="row">
        ${choiceField(
          authorWords.licence,
          licence,
          choices.map((one) => [one, one]),
          plain("licence"),
        )}
        ${textField(authorWords.version, String(settings.version ?? ""), plain("version"), { maxLength: 14 })}
      </div>
      ${this.#ages(settings.age)}
      <picture-choice
        .draft=${this.draft}
        .path=${String(settings.picture ?? "")}
        @picture=${(event: CustomEvent<string>) => this.#set("picture", event.detail || undefined)}
      ></picture-choice>
    </section>`;
  }

  #ages(age: unknown) {
    const [from, to] = Array.isArray(age) ? age : [];
    const set = (one: unknown, other: unknown) => {
      if (one === undefined && other === undefined) this.#set("age", undefined);
      else this.#set("age", [one ?? USUAL_AGES[0], other ?? USUAL_AGES[1]]);
    };
    return html`<div class="row">
      ${numberField(authorWords.ageFrom, from, (value) => set(value, value === undefined ? undefined : to))}
      ${numberField(authorWords.ageTo, to, (value) => set(value === undefined ? undefined : from, value))}
    </div>`;
  }

  #languages() {
    const languages = languagesOf(this.files);
    const add = (language: string) => language && this.draft.change((files) => addLanguage(files, language));
    return html`<section aria-label=${authorWords.languages}>
      <h3>${authorWords.languages}</h3>
      <ul class="list">
        ${languages.map((language, place) => this.#languageRow(language, place === 0))}
      </ul>
      <div class="row">
        ${choiceField(authorWords.addLanguage, "", [["", authorWords.chooseOne], ...languageChoices(languages)], add)}
      </div>
    </section>`;
  }

  #languageRow(language: string, isFirst: boolean) {
    const name = nameOfLanguage(language);
    if (isFirst) return html`<li><span class="main">${fill(authorWords.writtenInFirst, name)}</span></li>`;
    const remove = async () => {
      if (await askYesNo(fill(authorWords.removeLanguageQuestion, name)))
        this.draft.change((files) => removeLanguage(files, language));
    };
    const translate = () => this.go({ kind: "translate", lesson: null, language });
    return html`<li>
      <button class="main" @click=${translate}>${fill(authorWords.translateTo, name)}</button>
      <button class="link" aria-label=${fill(authorWords.removeOne, name)} @click=${remove}>${authorWords.remove}</button>
    </li>`;
  }

  #set(name: string, value: unknown): void {
    this.draft.change(
      (files) => changeSettings(files, PACK, (settings) => ({ ...settings, [name]: value })),
      `pack ${name}`,
    );
  }

  #add(): void {
    const added = addLesson(this.files, firstWords, firstBlocks);
    this.draft.change(() => added.files);
    this.go({ kind: "lesson", lesson: added.lesson });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "pack-form": PackForm;
  }
}

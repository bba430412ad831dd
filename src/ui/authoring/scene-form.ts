import { html } from "lit";
import { type LooseSettings, objectsIn } from "../../lessons/authoring/draft-files.ts";
import { fill } from "../lessons/words.ts";
import { fieldsFor } from "./field-table.ts";
import { choiceField, numberField, signButton, textField } from "./form-parts.ts";
import { atHand, others, type SceneRow } from "./scene-table.ts";
import { sceneFields, sceneLists, sensorWords } from "./scene-words.ts";
import { authorWords } from "./words.ts";

type Change = (scene: LooseSettings) => void;

/** What is around the board and what happens there, as rows to be filled in. */
export function sceneForm(scene: LooseSettings, change: Change) {
  const set = (name: string, entries: readonly LooseSettings[] | Readonly<Record<string, unknown>>) => {
    const { [name]: _before, ...others } = scene;
    change(Object.keys(entries).length > 0 ? { ...others, [name]: entries } : others);
  };
  const events = (rows: readonly SceneRow[]) =>
    rows.map((row) => eventList(row, objectsIn(scene, row.name), (all) => set(row.name, all)));
  return html`${events(atHand)} ${sensorList(objectsIn(scene, "sensors"), (all) => set("sensors", all))}
    ${events(others)} ${answerList(Object(scene.answers), (all) => set("answers", all))}`;
}

/** A list of things that can be added to and taken from; `rows` are their fields. */
function list(name: string, rows: readonly unknown[], add: () => void, remove: (place: number) => void) {
  const title = sceneLists[name] ?? name;
  return html`<section aria-label=${title}>
    <div class="row middle">
      <h4>${title}</h4>
      ${signButton("+", fill(authorWords.addTo, title), add)}
    </div>
    ${rows.map(
      (row, place) =>
        html`<div class="row">
          ${row} ${signButton("✕", fill(authorWords.removeFrom, { n: place + 1, title }), () => remove(place))}
        </div>`,
    )}
  </section>`;
}

function eventList(
  { name, fields, first }: SceneRow,
  entries: readonly LooseSettings[],
  set: (entries: readonly LooseSettings[]) => void,
) {
  const rows = entries.map((entry, place) =>
    fieldsFor(fields, entry, (changed) => set(entries.with(place, changed))),
  );
  return list(
    name,
    rows,
    () => set([...entries, first]),
    (place) => set(entries.toSpliced(place, 1)),
  );
}

/** Several sensors may change at once; here each has a row of its own, which means the same. */
function sensorList(entries: readonly LooseSettings[], set: (entries: readonly LooseSettings[]) => void) {
  const each = entries.flatMap(({ at, ...sensors }) =>
    Object.entries(sensors).map(([sensor, value]) => ({ at, sensor, value })),
  );
  const tell = (all: typeof each) => set(all.map(({ at, sensor, value }) => ({ at, [sensor]: value })));
  const rows = each.map((entry, place) => {
    const change = (changed: Partial<typeof entry>) => tell(each.with(place, { ...entry, ...changed }));
    return html`${numberField(sceneFields.at, entry.at, (at) => at !== undefined && change({ at }))}
    ${choiceField(sceneFields.sensor, entry.sensor, Object.entries(sensorWords), (sensor) => change({ sensor }))}
    ${numberField(sceneFields.value, entry.value, (value) => change({ value: value ?? null }))}`;
  });
  return list(
    "sensors",
    rows,
    () => tell([...each, { at: 0, sensor: "distance", value: 20 }]),
    (place) => tell(each.toSpliced(place, 1)),
  );
}

/** What addresses answer: JSON where it is some, else a text. */
function answerList(
  answers: Readonly<Record<string, unknown>>,
  set: (answers: Readonly<Record<string, unknown>>) => void,
) {
  const each = Object.entries(answers);
  const tell = (all: readonly (readonly [string, unknown])[]) => set(Object.fromEntries(all));
  const rows = each.map(([url, answer], place) => {
    const { json, text, status } = Object(answer);
    const edit = (written: string) =>
      tell(each.with(place, [url, { ...(status !== undefined && { status }), ...answerOf(written) }]));
    return html`${textField(sceneFields.url, url, (other) => tell(each.with(place, [other, answer])), { maxLength: 200 })}
    ${textField(sceneFields.answer, json === undefined ? String(text ?? "") : JSON.stringify(json), edit, { rows: 2, maxLength: 8000 })}`;
  });
  return list(
    "answers",
    rows,
    () => tell([...each, [`https://example.com/${each.length + 1}`, { text: "hello" }]]),
    (place) => tell(each.toSpliced(place, 1)),
  );
}

function answerOf(written: string): { readonly json: unknown } | { readonly text: string } {
  try {
    const json: unknown = JSON.parse(written);
    return typeof json === "object" && json !== null ? { json } : { text: written };
  } catch {
    return { text: written };
  }
}

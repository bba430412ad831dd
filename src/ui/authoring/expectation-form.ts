import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import * as v from "valibot";
import type { LooseSettings } from "../../lessons/authoring/draft-files.ts";
import { objectsIn } from "../../lessons/authoring/draft-files.ts";
import { type Expectation, expectationSchema } from "../../lessons/checks/expectations/expectations.ts";
import { type Sight, sightSchema } from "../../lessons/checks/sights/sights.ts";
import { expectationKinds, sightKinds, sightWords } from "./check-words.ts";
import { expectationTable } from "./expectation-table.ts";
import { fieldsFor } from "./field-table.ts";
import { choiceField, signButton } from "./form-parts.ts";
import { sightTable } from "./sight-table.ts";
import { authorWords } from "./words.ts";

type Change = (settings: LooseSettings) => void;

const someSight: Sight = { kind: "pin", pin: "LED", level: 1 };
const isKindOf = <Kind extends string>(table: Readonly<Record<Kind, unknown>>, kind: unknown): kind is Kind =>
  typeof kind === "string" && Object.hasOwn(table, kind);

/** What a program should do, to be chosen and filled in; `known` is what the solution was seen to do. */
export function expectationForm(expect: LooseSettings, known: readonly Sight[], change: Change) {
  const kind = isKindOf(expectationTable, expect.kind) ? expect.kind : "seen";
  const { sights, fields } = expectationTable[kind];
  const kinds = Object.entries(expectationKinds);
  return html`${choiceField(authorWords.expects, kind, kinds, (other) => change(expectationOf(other, expect, known)))}
    ${sights.map((name) =>
      name === "sights"
        ? sightList(objectsIn(expect, "sights"), known, (all) => change({ ...expect, sights: all }))
        : sightForm(
            name === "until" ? authorWords.untilWhat : authorWords.what,
            looseIn(expect[name]),
            known,
            (sight) => change({ ...expect, [name]: sight }),
          ),
    )}
    <div class="row">${fieldsFor(fields, expect, change)}</div>`;
}

/** An expectation of another kind, about the same thing as far as that can be. */
function expectationOf(kind: string, before: LooseSettings, known: readonly Sight[]): LooseSettings {
  if (!isKindOf(expectationTable, kind)) return before;
  const { first, sights } = expectationTable[kind];
  const [one = someSight, other = one] = [
    ...[before.sight, ...objectsIn(before, "sights")].flatMap((sight) =>
      v.is(sightSchema, sight) ? [sight] : [],
    ),
    ...known,
  ];
  const chosen = { sight: one, until: other, sights: [one, other] };
  return { kind, ...Object.fromEntries(sights.map((name) => [name, chosen[name]])), ...first };
}

function sightList(
  sights: readonly LooseSettings[],
  known: readonly Sight[],
  change: (all: readonly LooseSettings[]) => void,
) {
  return html`${sights.map(
    (sight, place) =>
      html`<div class="row">
        ${sightForm(`${place + 1}.`, sight, known, (other) => change(sights.with(place, other)))}
        ${sights.length > 2 ? signButton("✕", `${authorWords.remove} ${place + 1}`, () => change(sights.toSpliced(place, 1))) : nothing}
      </div>`,
  )}
    <div class="row"><button @click=${() => change([...sights, known[0] ?? someSight])}>${authorWords.addSight}</button></div>`;
}

/** What is to be seen: something of what the solution did, or of a kind, with its fields. */
function sightForm(label: string, sight: LooseSettings, known: readonly Sight[], change: Change) {
  const kind = isKindOf(sightTable, sight.kind) ? sight.kind : "pin";
  const own = v.safeParse(sightSchema, sight);
  const options = own.success ? [own.output, ...known] : known;
  const named = new Map(options.map((one) => [JSON.stringify(one), sightWords(one)]));
  const choose = (value: string) => {
    if (isKindOf(sightTable, value)) change({ kind: value, ...sightTable[value].first });
    else change(JSON.parse(value));
  };
  return html`<label class="field"
      >${label}<select @change=${({ target }: Event) => choose((target as HTMLSelectElement).value)}>
        ${[...named].map(([value, words], place) => html`<option value=${value} .selected=${live(place === 0 && own.success)}>${words}</option>`)}
        <optgroup label=${authorWords.somethingElse}>
          ${Object.entries(sightKinds).map(
            ([one, words]) =>
              html`<option value=${one} .selected=${live(!own.success && one === kind)}>${words}</option>`,
          )}
        </optgroup>
      </select></label
    >
    <div class="row">${fieldsFor(sightTable[kind].fields, sight, change)}</div>`;
}

const looseSchema = v.record(v.string(), v.unknown());
const looseIn = (value: unknown): LooseSettings => (v.is(looseSchema, value) ? value : someSight);

/** The expectation of loose settings, if it is whole. */
export function expectationIn(value: unknown): Expectation | null {
  const parsed = v.safeParse(expectationSchema, value);
  return parsed.success ? parsed.output : null;
}

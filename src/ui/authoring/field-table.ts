import { html } from "lit";
import type { LooseSettings } from "../../lessons/authoring/draft-files.ts";
import { boardPins } from "../../shared/nano-rp2040-connect.ts";
import { type Choice, choiceField, numberField, textField } from "./form-parts.ts";
import { authorWords } from "./words.ts";

/** A setting of a thing, and how it is filled in. */
export interface Field {
  readonly name: string;
  readonly kind: "number" | "text" | "pin" | "choice";
  readonly label: string;
  /** What can be chosen, with the value that is then set. */
  readonly choices?: readonly (readonly [value: string | number | null, label: string])[];
  /** Whether it may be left out. */
  readonly isOptional?: boolean;
}

const pins: readonly Choice[] = boardPins.map(({ name }) => [name, name]);
const NONE = "";

/** A field for each of the settings; what is emptied is set no more. */
export function fieldsFor(
  fields: readonly Field[],
  settings: LooseSettings,
  change: (settings: LooseSettings) => void,
) {
  return fields.map((field) => {
    const set = (value: unknown) => {
      const { [field.name]: _before, ...others } = settings;
      change(value === undefined ? others : { ...settings, [field.name]: value });
    };
    return html`${fieldFor(field, settings[field.name], set)}`;
  });
}

function fieldFor(
  { kind, label, choices = [], isOptional = false }: Field,
  value: unknown,
  set: (value: unknown) => void,
) {
  switch (kind) {
    case "number":
      return numberField(label, value, (number) => (number !== undefined || isOptional) && set(number));
    case "text":
      return textField(
        label,
        typeof value === "string" ? value : "",
        (text) => set(text === "" && isOptional ? undefined : text),
        {
          maxLength: 200,
        },
      );
    case "pin":
      return choiceField(
        label,
        String(value ?? NONE),
        isOptional ? [[NONE, authorWords.anyPin], ...pins] : pins,
        (pin) => set(pin === NONE ? undefined : pin),
      );
    case "choice": {
      const all = isOptional ? [[undefined, authorWords.any] as const, ...choices] : choices;
      const at = all.findIndex(([one]) => one === value);
      const named = all.map(([, name], place) => [String(place), name] as const);
      return choiceField(label, String(Math.max(0, at)), named, (place) => set(all[Number(place)]?.[0]));
    }
  }
}

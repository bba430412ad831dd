import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import "./edit-text.ts";

/** A choice of a menu: its value, and what it is called. */
export type Choice = readonly [value: string, label: string];

/** How a field for text is besides. */
interface TextShape {
  readonly rows?: number;
  readonly maxLength?: number;
  readonly language?: string;
}

/** A field for text. */
export function textField(
  label: string,
  value: string,
  edit: (text: string) => void,
  { rows = 1, maxLength = 20_000, language = "" }: TextShape = {},
) {
  return html`<edit-text
    .label=${label}
    .value=${value}
    .rows=${rows}
    .maxLength=${maxLength}
    .language=${language}
    @edit=${(event: CustomEvent<string>) => edit(event.detail)}
  ></edit-text>`;
}

/** A field for a number; an empty one is undefined. */
export function numberField(label: string, value: unknown, change: (value: number | undefined) => void) {
  const tell = ({ target }: Event) => {
    const { value: text, valueAsNumber } = target as HTMLInputElement;
    change(text === "" || Number.isNaN(valueAsNumber) ? undefined : valueAsNumber);
  };
  return html`<label class="field"
    >${label}<input type="number" step="any" .value=${typeof value === "number" ? String(value) : ""} @change=${tell}
  /></label>`;
}

/** A menu. */
export function choiceField(
  label: string,
  value: string,
  choices: readonly Choice[],
  change: (value: string) => void,
) {
  return html`<label class="field"
    >${label}<select @change=${({ target }: Event) => change((target as HTMLSelectElement).value)}>
      ${choices.map(([one, name]) => html`<option value=${one} .selected=${live(one === value)}>${name}</option>`)}
    </select></label
  >`;
}

/** A box to tick. */
export function tick(label: unknown, isTicked: boolean, change: (isTicked: boolean) => void) {
  return html`<label class="tick"
    ><input type="checkbox" .checked=${live(isTicked)} @change=${({ target }: Event) => change((target as HTMLInputElement).checked)} />${label}</label
  >`;
}

/** A small button with a sign on it, and its name for all who cannot guess it. */
export function signButton(sign: string, name: string, press: () => void, isOff = false) {
  return html`<button class="small" aria-label=${name} title=${name} ?disabled=${isOff} @click=${press}>${sign}</button>`;
}

/** Buttons that put a thing of a list elsewhere, and take it out. `name` is what it is called. */
export function listButtons(
  { up, down, remove }: Readonly<Record<"up" | "down" | "remove", string>>,
  place: number,
  count: number,
  move: (to: number) => void,
  take: (() => void) | null,
) {
  return html`${signButton("↑", up, () => move(place - 1), place === 0)}
  ${signButton("↓", down, () => move(place + 1), place === count - 1)}
  ${take ? signButton("✕", remove, take) : nothing}`;
}

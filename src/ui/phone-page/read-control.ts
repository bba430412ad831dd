import type { Field, Part } from "./page-model.ts";

const MAX_TEXT = 500;
const MAX_OPTIONS = 100;
const TYPES: Readonly<Record<string, Field["type"]>> = {
  number: "number",
  range: "range",
  checkbox: "checkbox",
  color: "color",
  hidden: "hidden",
};

const short = (text: string | null | undefined): string =>
  (text ?? "").replace(/\s+/g, " ").trim().slice(0, MAX_TEXT);

/** A button that sends its form; null for any other control. */
export function readButton(element: Element): (Part & { readonly kind: "button" }) | null {
  const type = element.getAttribute("type")?.toLowerCase();
  const isInput = element.localName === "input" && type === "submit";
  const isButton = element.localName === "button" && type !== "button" && type !== "reset";
  if (!isInput && !isButton) return null;
  const value = element.getAttribute("value") ?? "";
  return {
    kind: "button",
    text: short(isInput ? value || "Submit" : element.textContent) || value || "?",
    name: element.getAttribute("name") ?? "",
    value,
    action: element.getAttribute("formaction"),
  };
}

/** A field to fill in; null for a control that is none, such as a button without a form. */
export function readField(element: Element): Field | null {
  const type = element.getAttribute("type")?.toLowerCase() ?? "";
  if (element.localName === "button" || /^(button|reset|image|file|radio)$/.test(type)) return null;
  const attribute = (name: string) => (element.getAttribute(name) ?? "").slice(0, MAX_TEXT);
  const isSelect = element.localName === "select";
  const isBox = type === "checkbox";
  return {
    kind: "field",
    type: isSelect ? "select" : (TYPES[type] ?? "text"),
    name: attribute("name"),
    label: labelOf(element),
    value:
      element.localName === "textarea"
        ? short(element.textContent)
        : attribute("value") || (isBox ? "on" : ""),
    isChecked: element.hasAttribute("checked"),
    min: attribute("min"),
    max: attribute("max"),
    step: attribute("step"),
    options: isSelect ? readOptions(element) : [],
  };
}

function readOptions(select: Element): Field["options"] {
  return [...select.querySelectorAll("option")].slice(0, MAX_OPTIONS).map((option) => ({
    value: option.getAttribute("value") ?? short(option.textContent),
    text: short(option.textContent),
    isChosen: option.hasAttribute("selected"),
  }));
}

/** What a field is called: by its label, by what stands in it while it is empty, or by its name. */
function labelOf(element: Element): string {
  const id = element.getAttribute("id");
  const around = element.closest("label")?.cloneNode(true) as Element | undefined;
  for (const control of around?.querySelectorAll("input, select, textarea, button") ?? []) control.remove();
  const all = id ? [...(element.ownerDocument.querySelectorAll("label[for]") ?? [])] : [];
  const other = all.find((label) => label.getAttribute("for") === id);
  const attribute = (name: string) => element.getAttribute(name);
  return (
    short(around?.textContent) ||
    short(other?.textContent) ||
    short(attribute("aria-label")) ||
    short(attribute("placeholder")) ||
    short(attribute("name"))
  );
}

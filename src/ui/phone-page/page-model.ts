/** A piece of a line: words, or words that lead somewhere. */
export type Piece =
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "link"; readonly text: string; readonly href: string; readonly isButton: boolean };

/** A field of a form, as far as it can be drawn here. */
export interface Field {
  readonly kind: "field";
  readonly type: "text" | "number" | "range" | "checkbox" | "color" | "hidden" | "select";
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly isChecked: boolean;
  readonly min: string;
  readonly max: string;
  readonly step: string;
  readonly options: readonly { readonly value: string; readonly text: string; readonly isChosen: boolean }[];
}

/** What stands on a page, one below the other. */
export type Part =
  | { readonly kind: "heading"; readonly level: number; readonly pieces: readonly Piece[] }
  | { readonly kind: "line"; readonly isItem: boolean; readonly pieces: readonly Piece[] }
  | { readonly kind: "plain"; readonly text: string }
  | Field
  | {
      readonly kind: "button";
      readonly text: string;
      readonly name: string;
      readonly value: string;
      /** Where it sends its form, if elsewhere than the form says. */
      readonly action: string | null;
    }
  | {
      readonly kind: "form";
      readonly method: "GET" | "POST";
      readonly action: string;
      readonly parts: readonly Part[];
    };

/** A web page, as far as it can be drawn here: what it says and asks, not how it looks or what it runs. */
export interface WebPage {
  readonly title: string;
  readonly parts: readonly Part[];
}

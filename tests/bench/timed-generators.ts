/** The generators that are compared. */
export type GeneratorName = "ours" | "blockly";

/** A page that holds a program and has the generators write its Python, seen from inside the page. */
export interface Generation {
  /** Takes a program in the place of the one before; gives how many blocks it has. */
  load(json: Readonly<Record<string, unknown>>): number;
  /** Has a generator write the program once: how long that takes, and how many lines it is. */
  time(name: GeneratorName): { readonly ms: number; readonly lines: number };
}

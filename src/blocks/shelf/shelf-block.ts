import type { BlockType } from "../families.ts";

/** What a block on the shelf is filled with at first, so that it runs as it is. */
interface ShadowBlock {
  readonly shadow: {
    readonly type: BlockType;
    readonly fields?: Readonly<Record<string, string | number>>;
    readonly inputs?: Readonly<Record<string, ShadowBlock>>;
    readonly extraState?: Readonly<Record<string, unknown>>;
  };
}

/** A block on the shelf. */
export interface ShelfBlock {
  readonly kind: "block";
  readonly type: BlockType;
  readonly fields?: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, ShadowBlock>>;
  readonly extraState?: Readonly<Record<string, unknown>>;
}

type Inputs = NonNullable<ShelfBlock["inputs"]>;

/** A number that waits in a slot. */
export const number = (value: number): ShadowBlock => ({
  shadow: { type: "math_number", fields: { NUM: value } },
});
/** A text that waits in a slot. */
export const text = (value: string): ShadowBlock => ({ shadow: { type: "text", fields: { TEXT: value } } });
/** A number in hex, as data sheets write it, that waits in a slot. */
export const hex = (value: string): ShadowBlock => ({
  shadow: { type: "hex_number", fields: { HEX: value } },
});
/** A truth that waits in a slot. */
export const yes: ShadowBlock = { shadow: { type: "logic_boolean", fields: { BOOL: "TRUE" } } };

/** A list that waits in a slot, with these in it. */
export const list = (...items: readonly ShadowBlock[]): ShadowBlock => ({
  shadow: {
    type: "lists_create_with",
    extraState: { itemCount: items.length },
    inputs: Object.fromEntries(items.map((item, i) => [`ADD${i}`, item])),
  },
});

/** A block of this type, its slots filled. */
export const block = (type: BlockType, inputs: Inputs = {}): ShelfBlock => ({ kind: "block", type, inputs });

export const red: ShadowBlock = { shadow: { type: "strip_colour" } };

/** The block with another pin than the first on its list, so that blocks of different kinds do not meet on one. */
export const onPin = (pin: string, shelved: ShelfBlock): ShelfBlock => ({ ...shelved, fields: { PIN: pin } });

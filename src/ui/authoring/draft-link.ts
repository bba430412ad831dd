const LINK = /^#draft=(draft-[a-z0-9-]{1,50})$/;

/** The end of an address that opens a draft, from its `#` on. */
export const draftLink = (id: string): string => `#draft=${id}`;

/** The id of the draft that an address names, from its `#` on; null when it names none. */
export const readDraftLink = (hash: string): string | null => LINK.exec(hash)?.[1] ?? null;

/** Whether an id may be a draft's. */
export const isDraftId = (id: string): boolean => id.startsWith("draft-");

/** An id that no other draft has. */
export const newDraftId = (): string =>
  `draft-${Array.from(crypto.getRandomValues(new Uint32Array(2)), (word) => word.toString(36)).join("-")}`;

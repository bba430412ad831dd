/** What a board at its prompt has free for programs, in bytes. */
export const BOARD_BYTES = 190_000;

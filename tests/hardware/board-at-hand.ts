import { readBoardAddress } from "../../src/device/webrepl/board-address.ts";

/** The board that `npm run test:board` was given. */
export function boardAtHand(): {
  readonly url: string;
  readonly password: string;
  readonly isStock: boolean;
} {
  const { BOARD_ADDRESS = "", BOARD_PASSWORD = "", BOARD_IS_STOCK } = process.env;
  return {
    url: readBoardAddress(BOARD_ADDRESS).url,
    password: BOARD_PASSWORD,
    isStock: BOARD_IS_STOCK === "1",
  };
}

import { BoardError } from "../../device/board-error.ts";
import { readBoardAddress } from "../../device/webrepl/board-address.ts";
import { WebReplTransport } from "../../device/webrepl.ts";
import type { BoardChoice } from "../board-choice.ts";
import { explainAirError } from "./explain-air-error.ts";
import { boardWords } from "./words.ts";

/** What a person has asked for: the board at this address, by this password. */
export interface BoardCall {
  readonly address: string;
  readonly password: string;
  /** Whether the person wants the password kept in this browser. */
  readonly isKept: boolean;
  /** What the board calls itself, if that is known from before. */
  readonly name?: string;
  /** Takes the board over from another page. */
  readonly takesOver?: boolean;
}

/** A board over the air to work with. */
export interface AirChoice extends BoardChoice {
  readonly transport: WebReplTransport;
  readonly call: BoardCall;
  /** Where it is called, as people write it. */
  readonly host: string;
}

const PASSWORD = /^[\x20-\x7e]{4,9}$/;

/** Makes ready for a call. Throws a `BoardError`: `bad-address`, or `wrong-password` for one that no board can have. */
export function airChoice(call: BoardCall): AirChoice {
  const { url, host } = readBoardAddress(call.address);
  const { password, takesOver } = call;
  if (!PASSWORD.test(password)) throw new BoardError("wrong-password", "4 to 9 letters of ASCII");
  const label = call.name ?? host;
  return {
    transport: new WebReplTransport({ url, label, password, ...(takesOver && { takesOver }) }),
    call,
    host,
    explain: explainAirError,
    tellFate: (fate) => boardWords[`fate-${fate}`],
  };
}

/** Whether a board is one over the air. */
export const isAir = (choice: BoardChoice): choice is AirChoice => "call" in choice;

/** What a board calls itself; what people call it where it has no name. */
export const nameOf = ({ transport }: AirChoice): string =>
  transport.overTheAir.driver.about?.name ?? transport.label;

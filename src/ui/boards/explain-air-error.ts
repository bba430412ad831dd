import type { BoardError, BoardErrorCode } from "../../device/board-error.ts";
import { type BoardAdvice, explainBoardError } from "../explain-board-error.ts";
import { boardWords as words } from "./words.ts";

/** The ways in which only the virtual board can fail. */
type VirtualErrorCode = "unsupported" | "insecure-page" | "missing-part";
/** The ways in which a board over the air can fail, or what is done with a board's files. */
type AirErrorCode = Exclude<BoardErrorCode, VirtualErrorCode>;

const again = { button: words.tryAgain, remedy: "connect" } as const;
const correct = { button: words.changeAddress, remedy: "choose" } as const;
const virtual = { button: words.useVirtual, remedy: "virtual" } as const;

/** In a sentence `{}` stands for what the board has said. */
const ADVICE: Readonly<Record<AirErrorCode, BoardAdvice>> = {
  "no-response": {
    sentence: "The board is there, but it does not do what we ask. Press its white button once.",
    ...again,
  },
  lost: { sentence: "The way to the board was cut. Your blocks are safe.", ...again },
  busy: { sentence: "The board is at work. Stop its program first.", button: words.stop, remedy: "stop" },
  "not-connected": { sentence: "There is no board yet.", button: words.otherBoard, remedy: "choose" },
  "bad-address": {
    sentence: "This is no name or address of a board. An address looks like 192.168.1.20.",
    ...correct,
  },
  unreachable: {
    sentence: "Nobody answers there. Does the board have power? Are both on the same Wi-Fi?",
    ...again,
  },
  refused: {
    sentence: "Something is there, but it takes no calls. A board needs some seconds to start.",
    ...again,
  },
  taken: {
    sentence: "The board is busy with another page. Close that page, or take the board over.",
    button: words.takeOver,
    remedy: "take-over",
  },
  "wrong-password": {
    sentence: "The board does not know this password. It has 4 to 9 letters.",
    button: words.changePassword,
    remedy: "choose",
  },
  "not-webrepl": {
    sentence: "Something answers there, but it is no board. Look at the address again.",
    ...correct,
  },
  "no-prompt": {
    sentence: "The program does not let go of the board. Press the white button on the board once.",
    ...again,
  },
  "mixed-content": {
    sentence: "The browser keeps secure pages from boards. Open Untether from this computer (localhost).",
    ...virtual,
  },
  "mixed-content-name": {
    sentence:
      "The browser does not let this page call a board by its name. Type its address, such as 192.168.1.20.",
    ...correct,
  },
  "permission-denied": {
    sentence: "The browser may not look for boards here. Allow “local network” beside the page’s address.",
    ...again,
  },
  "permission-wanted": {
    sentence: "The browser has to ask you first. Press the button, then “Allow”.",
    ...again,
  },
  "upload-damaged": {
    sentence: "The program did not arrive whole, twice. The Wi-Fi may be weak here.",
    ...again,
  },
  "file-too-big": {
    sentence: "This is too big for the board’s memory. A program may have 96 KB.",
    ...virtual,
  },
  "disk-full": {
    sentence: "There is no room left on the board. Delete a file there.",
    button: words.showFiles,
    remedy: "files",
  },
  "file-failed": { sentence: "The board could not do this. It says: {}.", ...again },
  "old-firmware": { sentence: "The board has MicroPython {}. Untether needs 1.24 or newer.", ...virtual },
  "old-nina": {
    sentence: "The Wi-Fi chip has version {}. It needs 1.5.0 or newer: the Arduino IDE brings it.",
    ...virtual,
  },
};

/** One to three plain sentences and one button, for every way in which a board over the air can fail. */
export function explainAirError(error: BoardError): BoardAdvice {
  const { code, message } = error;
  if (code === "unsupported" || code === "insecure-page" || code === "missing-part")
    return explainBoardError(error);
  const advice = ADVICE[code];
  return { ...advice, sentence: advice.sentence.replace("{}", () => message.slice(0, 80)) };
}

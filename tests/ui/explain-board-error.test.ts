import { describe, expect, it } from "vitest";
import { BoardError, type BoardErrorCode } from "../../src/device/board-error.ts";
import { explainAirError } from "../../src/ui/boards/explain-air-error.ts";
import { explainBoardError } from "../../src/ui/explain-board-error.ts";

type Advice = readonly [beginning: string, button: string, remedy: string];

/** For every way in which the virtual board can fail: what is said first, and what the button does. */
const VIRTUAL = {
  unsupported: [
    "The virtual Nano cannot run in this browser: it has DETAIL.",
    "Load the page again",
    "reload",
  ],
  "insecure-page": ["The virtual Nano does not run at DETAIL.", "Load the page again", "reload"],
  "missing-part": ["A part of the virtual Nano did not load.", "Load the page again", "reload"],
  "no-response": ["The board does not answer.", "Start it again", "connect"],
  lost: ["The virtual Nano stopped working.", "Start it again", "connect"],
  busy: ["A program is running already.", "Stop", "stop"],
  "not-connected": ["There is no board yet.", "Connect", "connect"],
} as const satisfies Partial<Record<BoardErrorCode, Advice>>;

/** For every way in which a board over the air can fail. A new code does not compile here. */
const AIR: Readonly<Record<BoardErrorCode, Advice>> = {
  ...VIRTUAL,
  "no-response": ["The board is there, but it does not do what we ask.", "Try again", "connect"],
  lost: ["The way to the board was cut.", "Try again", "connect"],
  busy: ["The board is at work.", "Stop", "stop"],
  "not-connected": ["There is no board yet.", "Another board…", "choose"],
  "bad-address": ["This is no name or address of a board.", "Change the address", "choose"],
  unreachable: ["Nobody answers there.", "Try again", "connect"],
  refused: ["Something is there, but it takes no calls.", "Try again", "connect"],
  taken: ["The board is busy with another page.", "Take over", "take-over"],
  "wrong-password": ["The board does not know this password.", "Type the password again", "choose"],
  "not-webrepl": ["Something answers there, but it is no board.", "Change the address", "choose"],
  "no-prompt": ["The program does not let go of the board.", "Try again", "connect"],
  "mixed-content": ["The browser keeps secure pages from boards.", "Use the virtual Nano", "virtual"],
  "mixed-content-name": [
    "The browser does not let this page call a board by its name.",
    "Change the address",
    "choose",
  ],
  "permission-denied": ["The browser may not look for boards here.", "Try again", "connect"],
  "permission-wanted": ["The browser has to ask you first.", "Try again", "connect"],
  "upload-damaged": ["The program did not arrive whole, twice.", "Try again", "connect"],
  "file-too-big": ["This is too big for the board’s memory.", "Use the virtual Nano", "virtual"],
  "disk-full": ["There is no room left on the board.", "Show its files", "files"],
  "file-failed": ["The board could not do this. It says: DETAIL.", "Try again", "connect"],
  "old-firmware": ["The board has MicroPython DETAIL.", "Use the virtual Nano", "virtual"],
  "old-nina": ["The Wi-Fi chip has version DETAIL.", "Use the virtual Nano", "virtual"],
};

const cases = [
  ...Object.entries(VIRTUAL).map(([code, advice]) => ["virtual", code, advice, explainBoardError] as const),
  ...Object.entries(AIR).map(([code, advice]) => ["air", code, advice, explainAirError] as const),
];

describe("a failed connection", () => {
  it.each(cases)(
    "is told in plain sentences with one button that helps: %s, %s",
    (_way, code, advice, explain) => {
      const [beginning, button, remedy] = advice;
      const told = explain(new BoardError(code as BoardErrorCode, "DETAIL"));
      expect(told.sentence.slice(0, beginning.length)).toBe(beginning);
      expect(told).toMatchObject({ button, remedy });
    },
  );

  it.each(cases)("is told in few and short sentences: %s, %s", (_way, code, _advice, explain) => {
    const { sentence } = explain(new BoardError(code as BoardErrorCode, "no WebAssembly"));
    const sentences = sentence.split(/(?<=\.) /);
    expect(sentences.length).toBeLessThanOrEqual(3);
    for (const each of sentences) expect(each.split(/\s+/).length).toBeLessThanOrEqual(15);
  });

  it.each(["unsupported", "insecure-page", "missing-part", "lost"] as const)(
    "says that the blocks are safe: %s",
    (code) => {
      expect(explainBoardError(new BoardError(code, "")).sentence).toContain("Your blocks are safe.");
      expect(explainAirError(new BoardError(code, "")).sentence).toContain("Your blocks are safe.");
    },
  );

  it("does not bother people with details that they cannot use", () => {
    for (const code of ["missing-part", "no-response", "lost", "busy", "not-connected", "taken"] as const) {
      expect(explainBoardError(new BoardError(code, "0xDEADBEEF")).sentence).not.toContain("0xDEADBEEF");
      expect(explainAirError(new BoardError(code, "0xDEADBEEF")).sentence).not.toContain("0xDEADBEEF");
    }
  });

  it("shows no more of what a board says than a person would read", () => {
    expect(explainAirError(new BoardError("file-failed", "x".repeat(5000))).sentence.length).toBeLessThan(
      200,
    );
  });
});

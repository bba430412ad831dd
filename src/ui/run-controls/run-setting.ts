import type { RunManner } from "../../device/virtual/lines/line-desk.ts";
import { recall, remember } from "../colour-scheme.ts";

/** How fast a program runs; the slow ones only where it is shown. */
const speeds = ["full", "board", "slow", "slower", "slowest"] as const;

/** One of the speeds. */
export type Speed = (typeof speeds)[number];

/** For how long each block glows before it runs, in milliseconds. */
const GLOW_MS: Readonly<Record<Speed, number>> = { full: 0, board: 0, slow: 100, slower: 250, slowest: 500 };

/** What the person has chosen, as it is kept in this browser. */
export interface RunSetting {
  readonly isShown: boolean;
  readonly speed: Speed;
}

const SHOWN_KEY = "untether shows what runs";
const SPEED_KEY = "untether speed";

/** The speeds there are to choose from. */
export function speedsOf({ isShown }: Pick<RunSetting, "isShown">): readonly Speed[] {
  return speeds.filter((speed) => isShown || GLOW_MS[speed] === 0);
}

/** What was kept; what makes no sense counts as nothing. */
export function readRunSetting(): RunSetting {
  const isShown = recall(SHOWN_KEY) === "yes";
  const speed = speedsOf({ isShown }).find((known) => known === recall(SPEED_KEY)) ?? "full";
  return { isShown, speed };
}

/** Keeps it, where the browser allows that. */
export function keepRunSetting({ isShown, speed }: RunSetting): void {
  remember(SHOWN_KEY, isShown ? "yes" : "no");
  remember(SPEED_KEY, speed);
}

/** What the board is told. */
export function mannerOf({ isShown, speed }: RunSetting, isPaused: boolean): RunManner {
  return { isShown, isPaused, glowMs: GLOW_MS[speed], isAtBoardSpeed: speed === "board" };
}

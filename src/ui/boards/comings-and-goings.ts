import type { SessionState } from "../../device/session.ts";
import { OwnNotice } from "../own-notice.ts";
import { isAir, nameOf } from "./air-choice.ts";
import type { BoardNews } from "./board-news.ts";
import "./board-news.ts";
import type { BoardPlace } from "./board-place.ts";
import { explainAirError } from "./explain-air-error.ts";
import { fill, boardWords as words } from "./words.ts";

type Away = SessionState & { readonly kind: "away" };

const STEP_MS = 250;
/** From the first call until a board is ready that has started anew. */
const MEETING_MS = 1500;

/**
 * Tells what becomes of a board over the air: that it is away and looked for, starts again, is back, and what has
 * become of its program. What is over takes its notice with it.
 */
export class ComingsAndGoings {
  readonly #place: BoardPlace;
  readonly #said: OwnNotice;
  readonly #news: BoardNews;
  #before: SessionState;
  /** Whether the program that runs is one that nobody has started here. */
  #isFound = false;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(place: BoardPlace, page: HTMLElement) {
    this.#place = place;
    this.#said = new OwnNotice(place.workbench.notice);
    this.#news = page.appendChild(document.createElement("board-news"));
    this.#before = place.session.state.value;
    place.session.state.subscribe((state) => {
      const before = this.#before;
      this.#before = state;
      this.#hear(before, state);
    });
    place.workbench.choice.subscribe((choice) => {
      if (isAir(choice)) this.#news.sentence = fill(words.isConnected, nameOf(choice));
    });
  }

  #hear(before: SessionState, state: SessionState): void {
    clearInterval(this.#timer);
    if (state.kind === "away") return void this.#seek(state);
    if (state.kind === "restarting") return void this.#wait(state.restartMs);
    this.#said.takeBack();
    if (before.kind === "away" && state.kind !== "disconnected") this.#welcome(state);
    this.#follow(before, state);
  }

  #seek({ error, wasRunning }: Away): void {
    const { sentence } = explainAirError(error);
    const looking = wasRunning ? `${words.away} ${words.awayProgram}` : words.away;
    this.#news.sentence = error.code === "no-prompt" ? sentence : looking;
    this.#said.say({
      tone: "warning",
      sentence: this.#news.sentence,
      details: { label: words.details, text: `${error.code}: ${error.message}` },
      actions: [
        { label: words.stopLooking, act: () => this.#place.session.disconnect() },
        { label: words.useVirtual, act: () => void this.#place.workbench.connect(this.#place.virtual) },
      ],
    });
  }

  #wait(restartMs: number): void {
    const waitMs = restartMs + MEETING_MS;
    const beganMs = performance.now();
    const sentence = fill(words.restarting, Math.ceil(waitMs / 1000));
    this.#news.sentence = sentence;
    const show = () => {
      const done = Math.min(1, (performance.now() - beganMs) / waitMs);
      this.#said.say({ tone: "info", sentence, progress: done, actions: [] });
    };
    show();
    // Who has closed it wants it no more.
    this.#timer = setInterval(() => (this.#said.isShown ? show() : clearInterval(this.#timer)), STEP_MS);
  }

  #welcome(state: SessionState): void {
    this.#news.sentence = words.isBack;
    if (state.kind !== "running" || state.isFound) return;
    this.#place.note(state.isSure ? words.isBack : words.mayRun);
  }

  /** Tells in the Console of a program that nobody has started here. */
  #follow(before: SessionState, state: SessionState): void {
    if (state.kind === "running" && state.isFound && !this.#isFound) {
      this.#isFound = true;
      // What became of the program before it is told first.
      setTimeout(() => this.#place.note(words.runsAlready));
      return;
    }
    const isOver = state.kind === "ready" || state.kind === "disconnected";
    if (!this.#isFound || !isOver) return;
    this.#isFound = false;
    if (state.kind === "disconnected") this.#place.note(words["fate-unknown"]);
    else this.#place.note(before.kind === "stopping" ? words.wasStopped : words.ranOut);
  }
}

import type { Gesture } from "../../device/virtual/sensors/gestures.ts";
import type { Vector } from "../../shared/vector.ts";
import { type Attitude, FLAT, feltAt, towards, turning } from "./attitude.ts";
import type { BoardView } from "./board-view.ts";

/** How fast a hand turns the board to where it is wanted, in degrees/s. */
const DEGREES_PER_S = 500;
/** Between two steps of a gesture; a program looks a hundred times a second. */
const STEP_MS = 10;

/** The hand that holds the board: it tilts it, and moves it for a while. The sensor feels all that. */
export class Hand {
  readonly #board: Pick<BoardView, "setInput">;
  /** How the board is held now, on its way to `wanted`. */
  #held: Attitude = FLAT;
  wanted: Attitude = FLAT;
  #rotation: Vector = [0, 0, 0];
  #lastMs: number | null = null;
  #gesture: { readonly gesture: Gesture; readonly fromMs: number } | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;
  #steps = 0;

  constructor(board: Pick<BoardView, "setInput">) {
    this.#board = board;
  }

  get held(): Attitude {
    return this.#held;
  }

  get steps(): number {
    return this.#steps;
  }

  /** Goes on to where the board is wanted; called once a frame. Tells whether it moved. */
  move(nowMs: number): boolean {
    const seconds = Math.min((nowMs - (this.#lastMs ?? nowMs)) / 1000, 0.1);
    this.#lastMs = nowMs;
    const next = towards(this.#held, this.wanted, DEGREES_PER_S * seconds);
    const before = this.#rotation;
    this.#rotation = turning(this.#held, next, seconds);
    const hasMoved = [...this.#rotation, ...before].some((speed) => speed !== 0);
    this.#held = next;
    if (hasMoved) this.#feel();
    return hasMoved;
  }

  /** Does something with the board for a while. */
  do(gesture: Gesture): void {
    this.#gesture = { gesture, fromMs: performance.now() };
    clearInterval(this.#timer);
    this.#timer = setInterval(() => this.#feel(), STEP_MS);
    this.#feel();
  }

  /** Walks with the board. */
  walk(steps: number): void {
    this.#steps += steps;
    this.#board.setInput("steps", this.#steps);
  }

  /** Lets go of the board; it stays as it is. */
  rest(): void {
    this.#gesture = null;
    clearInterval(this.#timer);
    this.#feel();
  }

  #feel(): void {
    const rest = feltAt(this.#held);
    const [turnX, turnY, turnZ] = this.#rotation;
    const ms = performance.now() - (this.#gesture?.fromMs ?? 0);
    if (this.#gesture && ms >= this.#gesture.gesture.lastsMs) {
      this.#gesture = null;
      clearInterval(this.#timer);
    }
    const gesture = this.#gesture?.gesture;
    tellMotion(this.#board, gesture?.felt(rest, ms) ?? rest, [turnX, turnY, turnZ + (gesture?.spin ?? 0)]);
  }
}

/** Sets what the motion sensor measures: g along its axes, degrees/s about them. */
export function tellMotion(board: Pick<BoardView, "setInput">, felt: Vector, rotation: Vector): void {
  const limited = (value: number, most: number) => Math.min(Math.max(value, -most), most);
  board.setInput("accelerationX", limited(felt[0], 4));
  board.setInput("accelerationY", limited(felt[1], 4));
  board.setInput("accelerationZ", limited(felt[2], 4));
  board.setInput("rotationX", limited(rotation[0], 2000));
  board.setInput("rotationY", limited(rotation[1], 2000));
  board.setInput("rotationZ", limited(rotation[2], 2000));
}

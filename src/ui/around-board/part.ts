import { LitElement } from "lit";
import { property } from "lit/decorators.js";
import type { AnalogInput } from "../../device/virtual/pins/analog-inputs.ts";
import type { PinState } from "../../device/virtual/pins/hardware.ts";
import type { InputName } from "../../device/virtual/sensors/inputs.ts";
import { listedName } from "../nano-board/reading.ts";
import type { BoardView } from "./board-view.ts";

/** What is seen of the board at one moment. */
export interface Sight {
  /** In the order of `boardPins`; none when the board is off. */
  readonly pins: readonly PinState[];
  /** What the program has asked the sensors for since it began. */
  readonly inputs: ReadonlySet<InputName>;
  /** The analog inputs that the program has read since it began. */
  readonly analog: ReadonlySet<AnalogInput>;
  /** Whether a program runs. */
  readonly isRunning: boolean;
  /** The time of this frame, in milliseconds. */
  readonly nowMs: number;
}

/** Where something is that hangs on no pin in particular. */
const NO_PIN = -1;

/** A kind of thing that a program can use around the board. */
export interface Part {
  /** The tag of its card, an element that extends `PartCard`. */
  readonly tag: string;
  /** The pins of `boardPins` at which the program uses one, or `NO_PIN` for what there is only once. */
  find(sight: Sight, board: BoardView): readonly number[];
}

/** What `find` gives for a part that there is once, used or not. */
export const once = (isUsed: boolean): readonly number[] => (isUsed ? [NO_PIN] : []);

/** The card of one part: a group with a name, whose controls act on the board. */
export abstract class PartCard extends LitElement {
  @property({ attribute: false }) board!: BoardView;
  /** The pin of `boardPins` it hangs on, or `NO_PIN`. */
  @property({ attribute: false }) pin = NO_PIN;

  /** What the part is called, without its pin. */
  abstract get kind(): string;

  /** The name of its pin as printed on the board; empty for none. */
  get pinName(): string {
    return this.pin === NO_PIN ? "" : listedName(this.pin);
  }

  /** What the part is called, with its pin: "Button D2". */
  get label(): string {
    return `${this.kind} ${this.pinName}`.trim();
  }

  /** Shows what is seen of the board now; called once a frame, so it touches only what has changed. */
  show(_sight: Sight): void {
    // Most parts are only acted on.
  }

  /** The part is taken away from the board. */
  leave(): void {
    // Most parts leave nothing behind.
  }

  override updated(): void {
    this.setAttribute("role", "group");
    this.setAttribute("aria-label", this.label);
  }
}

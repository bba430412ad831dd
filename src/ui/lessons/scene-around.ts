import { type InputName, isInput } from "../../device/virtual/sensors/inputs.ts";
import { toScript } from "../../lessons/checks/script.ts";
import type { Scene } from "../../lessons/format/scene.ts";
import type { BoardView } from "../around-board/board-view.ts";
import { pinIndex } from "../nano-board/reading.ts";

/** What a scene puts around the visible board: its networks, its Internet, and what sensors and pins have at 0 seconds. */
export class SceneAround {
  readonly #board: BoardView;
  /** Puts things back as they were before. */
  #undo: (() => void)[] = [];

  constructor(board: BoardView) {
    this.#board = board;
  }

  /** Puts a scene in the place of the one before. */
  put(scene: Scene): void {
    this.takeAway();
    const { inputs = [], analog = [], wires = [], networks = null, http } = toScript(scene);
    for (const [atMs, change] of inputs) if (atMs === 0) this.#setInputs(change);
    for (const [atMs, name, level] of analog) {
      if (atMs > 0) continue;
      this.#board.setAnalog(name, level);
      this.#undo.push(() => this.#board.setAnalog(name, 0));
    }
    for (const [atMs, pin, level] of wires) if (atMs === 0) this.#wire(pin, level);
    const answers = scene.answers ? (http ?? {}) : null;
    if (!networks && !answers) return;
    this.#board.network.surround(networks, answers);
    this.#undo.push(() => this.#board.network.surround(null, null));
  }

  /** Takes the scene away. */
  takeAway(): void {
    for (const undo of this.#undo.reverse()) undo();
    this.#undo = [];
  }

  #setInputs(change: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(change)) {
      if (!isInput(name)) continue;
      const before = this.#board.readInput(name);
      this.#set(name, typeof value === "number" ? value : null);
      this.#undo.push(() => this.#set(name, Number.isNaN(before) ? null : before));
    }
  }

  #set(name: InputName, value: number | null): void {
    this.#board.setInput(name, value);
  }

  #wire(pin: string, level: 0 | 1 | null): void {
    this.#board.wire(pinIndex(pin), level);
    this.#undo.push(() => this.#board.wire(pinIndex(pin), null));
  }
}

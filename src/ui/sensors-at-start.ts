import type { BoardView } from "./around-board/board-view.ts";

/** What the sensors around the board measure at first, in their units: all of them are plugged in. */
export const sensorsAtStart = {
  distance: 50,
  airTemperature: 21,
  airHumidity: 50,
  probeTemperature: 20,
} as const;

/** The name of a sensor's quantity. */
export type SensorName = keyof typeof sensorsAtStart;

const names = Object.keys(sensorsAtStart) as SensorName[];

/** Plugs every sensor in: a program asks before anybody can see that it needs one. */
export function plugInSensors(board: Pick<BoardView, "setInput">): void {
  for (const name of names) board.setInput(name, sensorsAtStart[name]);
}

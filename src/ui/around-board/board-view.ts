import type { VirtualTransport } from "../../device/virtual/virtual-transport.ts";

/** The virtual board as the picture knows it: what can be seen of it, and what can be done to it from outside. */
export type BoardView = Pick<
  VirtualTransport,
  | "readPins"
  | "readStrip"
  | "readMemory"
  | "forgetMostMemory"
  | "wire"
  | "setAnalog"
  | "setInput"
  | "readInput"
  | "feedSerial"
  | "takeSent"
  | "whichWereRead"
  | "forgetReads"
  | "network"
  | "lines"
>;

import { BoardError } from "../board-error.ts";

const DEFAULT_PORT = 8266;
const MOST_LETTERS = 255;
const NAME = /^[a-z0-9]([a-z0-9._-]*[a-z0-9])?\.?$/i;

/** Where a board is called. */
export interface BoardAddress {
  /** Such as `ws://192.168.1.20:8266/`. */
  readonly url: string;
  /** As short as people write it: without the port that boards have anyhow. */
  readonly host: string;
}

/** Reads what a person types: a name or an address, with a port or without. Throws a `BoardError` for anything else. */
export function readBoardAddress(text: string): BoardAddress {
  const typed = text
    .trim()
    .replace(/^(ws|http):\/\//i, "")
    .replace(/\/.*$/, "");
  const [name = "", port = String(DEFAULT_PORT), ...more] = typed.split(":");
  const number = Number(port);
  const isPort = /^\d{1,5}$/.test(port) && number > 0 && number < 65_536;
  if (more.length > 0 || !isPort || !NAME.test(name) || name.length > MOST_LETTERS) throw badAddress(text);
  const host = name.toLowerCase();
  const url = `ws://${host}:${number}/`;
  // Browsers read more than one would think as an address: 1.2 would be 1.0.0.2.
  if (!URL.canParse(url) || new URL(url).hostname !== host) throw badAddress(text);
  return { url, host: number === DEFAULT_PORT ? host : `${host}:${number}` };
}

const badAddress = (text: string): BoardError =>
  new BoardError("bad-address", `${JSON.stringify(text.slice(0, 80))} is no address`);

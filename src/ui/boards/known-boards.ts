import * as v from "valibot";
import { Observable, type ReadonlyObservable } from "../../shared/observable.ts";
import { recall, remember } from "../colour-scheme.ts";

const KEY = "untether boards";
const MOST_BOARDS = 20;
/** More than so many boards take, in UTF-16 units; longer texts are not even read. */
const LONGEST_TEXT = 20_000;

const boardSchema = v.object({
  host: v.pipe(v.string(), v.minLength(1), v.maxLength(270)),
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(270)),
  lastMs: v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15)),
  password: v.nullable(v.pipe(v.string(), v.regex(/^[\x20-\x7e]{4,9}$/))),
});

/**
 * A board that was used before: where it is called, what it calls itself, when it was used, in milliseconds since
 * 1970, and its password if the person wants that kept.
 */
export type KnownBoard = Readonly<v.InferOutput<typeof boardSchema>>;

/** Where small texts are kept. */
export interface TextStore {
  recall(key: string): string | null;
  remember(key: string, text: string): void;
}

/** The boards that were used before, the last one first: no more than 20, in this browser only. */
export class KnownBoards {
  readonly #store: TextStore;
  readonly #nowMs: () => number;
  readonly #list: Observable<readonly KnownBoard[]>;

  constructor(store: TextStore = { recall, remember }, nowMs: () => number = Date.now) {
    this.#store = store;
    this.#nowMs = nowMs;
    this.#list = new Observable<readonly KnownBoard[]>(this.#read());
  }

  get list(): ReadonlyObservable<readonly KnownBoard[]> {
    return this.#list;
  }

  /** Looks again at what is kept: another tab may have changed it. */
  refresh(): void {
    this.#list.set(this.#read());
  }

  /** Puts a board at the top of the list; what was kept of it before is forgotten, its password too. */
  used(board: Omit<KnownBoard, "lastMs">): void {
    this.#write([{ ...board, lastMs: this.#nowMs() }, ...this.#without(board.host)]);
  }

  /** Forgets a board, and its password. */
  forget(host: string): void {
    this.#write(this.#without(host));
  }

  #without(host: string): KnownBoard[] {
    return this.#read().filter((board) => board.host !== host);
  }

  #write(boards: readonly KnownBoard[]): void {
    const kept = boards.slice(0, MOST_BOARDS);
    this.#store.remember(KEY, JSON.stringify(kept));
    this.#list.set(kept);
  }

  /** What is damaged or of another kind is left out. */
  #read(): KnownBoard[] {
    const boards = parseList(this.#store.recall(KEY)).slice(0, MOST_BOARDS);
    return boards.flatMap((board) => {
      const parsed = v.safeParse(boardSchema, board);
      return parsed.success ? [parsed.output] : [];
    });
  }
}

function parseList(text: string | null): readonly unknown[] {
  if (text === null || text.length > LONGEST_TEXT) return [];
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}

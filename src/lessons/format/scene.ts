import * as v from "valibot";

/** The longest that a program is watched, in seconds of its own clock. */
const LONGEST_SECONDS = 120;
const MOST_EVENTS = 200;

/** For how long a program is watched, in seconds of its own clock. */
export const watchSecondsSchema = v.pipe(v.number(), v.minValue(0.1), v.maxValue(LONGEST_SECONDS));
/** A moment, in seconds since the program began. */
export const momentSchema = v.pipe(v.number(), v.minValue(0), v.maxValue(LONGEST_SECONDS));
/** A pin by its name on the board, as in `D2` or `LED`. */
export const pinSchema = v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_]{1,15}$/, "a pin, as in D2"));
const shortText = v.pipe(v.string(), v.maxLength(200));
const longText = v.pipe(v.string(), v.maxLength(8000));
const events = <Entry extends v.GenericSchema>(entry: Entry) =>
  v.optional(v.pipe(v.array(entry), v.maxLength(MOST_EVENTS)));
const percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100));

/** What an address on the Internet answers: a text, or anything that is sent as JSON. */
const answerSchema = v.object({
  status: v.optional(v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(599))),
  text: v.optional(longText),
  json: v.optional(v.unknown()),
});

/** What is around the board, and what happens to it while a program runs. All times are in seconds since it began. */
export const sceneSchema = v.object({
  /** Buttons that are pressed for so many seconds; 0.2 by default. A button joins its pin to GND. */
  presses: events(v.object({ at: momentSchema, pin: pinSchema, for: v.optional(momentSchema) })),
  /** Pins that are joined to 3.3 V (1), to GND (0), or to nothing (null). */
  pins: events(v.object({ at: momentSchema, pin: pinSchema, level: v.nullable(v.picklist([0, 1])) })),
  /** Knobs and the like: how much of 3.3 V is at an analog pin. */
  analog: events(v.object({ at: momentSchema, pin: v.picklist(["A0", "A1", "A2", "A3"]), percent })),
  /** What sensors measure from then on; null takes one away. */
  sensors: events(
    v.objectWithRest(
      { at: momentSchema },
      v.nullable(v.pipe(v.number(), v.minValue(-1_000_000), v.maxValue(1_000_000))),
    ),
  ),
  /** What is done with the board in the hand. */
  moves: events(v.object({ at: momentSchema, move: v.picklist(["shake", "tap", "drop", "spin"]) })),
  /** What is typed; Enter follows each text. */
  typed: events(v.object({ at: momentSchema, text: shortText })),
  /** The Wi-Fi networks in reach. When left out, every name and password is right. */
  networks: v.optional(v.pipe(v.array(v.object({ name: shortText, password: shortText })), v.maxLength(20))),
  /** When the network goes away and comes back. */
  wifi: events(v.object({ at: momentSchema, link: v.picklist(["down", "up"]) })),
  /** What addresses answer, by URL; all others cannot be reached. */
  answers: v.optional(v.pipe(v.record(shortText, answerSchema), v.maxEntries(50))),
  /** When a browser asks the board's own web page: a path, or `POST /path field=value`. */
  visits: events(v.object({ at: momentSchema, request: shortText })),
  /** When somebody else publishes a message. */
  messages: events(v.object({ at: momentSchema, topic: shortText, text: shortText })),
});

/** What is around the board. */
export type Scene = v.InferOutput<typeof sceneSchema>;

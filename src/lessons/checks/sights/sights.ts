import * as v from "valibot";
import { pinSchema } from "../../format/scene.ts";

/** A text in which `*` stands for anything, `#` for a number, and `?` for one character. Small and large letters differ. */
export const wildcardSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100));
const tolerance = v.optional(v.pipe(v.number(), v.minValue(0)));

const printsSchema = v.object({
  kind: v.literal("prints"),
  /** The whole line. */
  text: v.optional(wildcardSchema),
  /** The first number in the line. */
  number: v.optional(v.number()),
  tolerance,
});
const pinLevelSchema = v.object({ kind: v.literal("pin"), pin: pinSchema, level: v.picklist([0, 1]) });
/** The RGB LED of the board: one of seven colours, or `off`. */
const rgbSchema = v.object({
  kind: v.literal("rgb"),
  colour: v.picklist(["red", "yellow", "green", "cyan", "blue", "magenta", "white", "off", "any"]),
});
/** A strip of lights: how many of its lights, or which of them (from 1), have about this colour (`#ff8000`, `off`, `any`). */
const stripSchema = v.object({
  kind: v.literal("strip"),
  pin: v.optional(pinSchema),
  light: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000))),
  atLeast: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000))),
  colour: v.union([
    v.pipe(v.string(), v.regex(/^#[0-9a-fA-F]{6}$/, "a colour, as in #ff8000")),
    v.picklist(["off", "any"]),
  ]),
  /** How far each of red, green and blue may be off, of 255; 40 by default. Without brightness: only how they compare. */
  tolerance,
});
/** A tone, as PWM makes it. */
const toneSchema = v.object({
  kind: v.literal("tone"),
  pin: v.optional(pinSchema),
  hertz: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(20_000))),
  /** In Hertz; 3 percent by default. */
  tolerance,
});
/** A lamp or motor that is switched on for so much of the time. */
const powerSchema = v.object({ kind: v.literal("power"), pin: pinSchema, percent, tolerance });
/** A servo motor at this angle, 3 degrees more or less by default. */
const servoSchema = v.object({
  kind: v.literal("servo"),
  pin: v.optional(pinSchema),
  degrees: v.pipe(v.number(), v.minValue(0), v.maxValue(180)),
  tolerance,
});
const requestSchema = v.object({
  kind: v.literal("request"),
  method: v.optional(v.picklist(["GET", "POST", "PUT", "DELETE"])),
  url: wildcardSchema,
  body: v.optional(wildcardSchema),
});
/** The board's own web page was asked for, and this came back. */
const pageSchema = v.object({
  kind: v.literal("page"),
  request: v.optional(wildcardSchema),
  text: v.optional(wildcardSchema),
});
const publishSchema = v.object({
  kind: v.literal("publish"),
  topic: v.optional(wildcardSchema),
  message: v.optional(wildcardSchema),
});

/** Something that a program can be seen to do. */
export const sightSchema = v.variant("kind", [
  printsSchema,
  pinLevelSchema,
  rgbSchema,
  stripSchema,
  toneSchema,
  powerSchema,
  servoSchema,
  requestSchema,
  pageSchema,
  publishSchema,
]);

/** Something that a program can be seen to do. */
export type Sight = v.InferOutput<typeof sightSchema>;

import * as v from "valibot";
import { idSchema } from "./id.ts";
import { languageSchema, sentenceSchema, wordsOf } from "./words.ts";

/** The version of the format that this code reads; a pack of a newer one is refused. */
export const FORMAT_VERSION = 1;
const MOST_LESSONS = 60;
const age = v.pipe(v.number(), v.integer(), v.minValue(3), v.maxValue(120));

/** `pack.json`: what a pack is, and the order of its lessons. */
export const packSchema = v.object({
  format: v.literal("untether-pack"),
  /** The version of the format. */
  formatVersion: v.literal(FORMAT_VERSION),
  id: idSchema,
  /** The version of the pack, as in `1.2.0`. */
  version: v.pipe(v.string(), v.regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/, "a version, as in 1.2.0")),
  title: wordsOf(80),
  about: sentenceSchema,
  author: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120)),
  /** An SPDX name, as in `CC-BY-4.0`. */
  licence: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60)),
  /** From this age on, and to this one. */
  age: v.optional(v.tuple([age, age])),
  /** The languages that all lessons are written in, the first one first. */
  languages: v.pipe(v.array(languageSchema), v.minLength(1), v.maxLength(50)),
  /** The path of the picture on its card. */
  picture: v.optional(v.pipe(v.string(), v.maxLength(200))),
  /** The lessons by the names of their folders, as in `01-blink`, in the order in which they are taught. */
  order: v.pipe(v.array(idSchema), v.minLength(1), v.maxLength(MOST_LESSONS)),
});

/** What a pack is, and the order of its lessons. */
export type PackSettings = v.InferOutput<typeof packSchema>;

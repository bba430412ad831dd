import * as v from "valibot";

/** Which blocks are meant: those that fit all that is said here. Nothing said means any block. */
export interface BlockPattern {
  /** Its type, or one of several. */
  readonly block?: string | readonly string[] | undefined;
  /** The category of the toolbox that it is in, as in `loops`. */
  readonly category?: string | undefined;
  /** What is chosen or written in its fields, by name. */
  readonly fields?: Readonly<Record<string, string | number | boolean>> | undefined;
  /** What is in its slots, by name. */
  readonly slots?: Readonly<Record<string, BlockPattern>> | undefined;
  /** It is somewhere inside such a block. */
  readonly inside?: BlockPattern | undefined;
  /** Such a block is somewhere inside it. */
  readonly contains?: BlockPattern | undefined;
  /** Such a block comes before it, in the same stack. */
  readonly after?: BlockPattern | undefined;
  /** Such a block comes after it, in the same stack. */
  readonly before?: BlockPattern | undefined;
}

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(60));
const self = v.optional(v.lazy((): v.GenericSchema<unknown, BlockPattern> => blockPatternSchema));

/** The schema of a pattern. How deep patterns may lie in each other is bounded by the size of the file. */
export const blockPatternSchema: v.GenericSchema<unknown, BlockPattern> = v.object({
  block: v.optional(v.union([name, v.pipe(v.array(name), v.minLength(1), v.maxLength(50))])),
  category: v.optional(name),
  fields: v.optional(
    v.record(name, v.union([v.pipe(v.string(), v.maxLength(200)), v.number(), v.boolean()])),
  ),
  slots: v.optional(
    v.record(
      name,
      v.lazy((): v.GenericSchema<unknown, BlockPattern> => blockPatternSchema),
    ),
  ),
  inside: self,
  contains: self,
  after: self,
  before: self,
});

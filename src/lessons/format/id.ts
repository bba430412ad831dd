import * as v from "valibot";

/** A name that never changes: small letters, digits and hyphens. */
export const idSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "small letters, digits and hyphens"),
  v.maxLength(60),
);

import * as v from "valibot";
import { fitsWildcard, wildcardSchema } from "../wildcard.ts";
import { moments, type SightKind } from "./spans.ts";

const schema = v.object({
  kind: v.literal("publish"),
  topic: v.optional(wildcardSchema),
  message: v.optional(wildcardSchema),
});

/** A message is published. */
export const publish = {
  schema,
  look: ({ topic = "*", message = "*" }, trace) =>
    moments(
      trace,
      (entry) => entry[1] === "publish" && fitsWildcard(entry[2], topic) && fitsWildcard(entry[3], message),
    ),
} satisfies SightKind<v.InferOutput<typeof schema>> & { readonly schema: unknown };

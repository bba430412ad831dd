import * as v from "valibot";
import { fitsWildcard, wildcardSchema } from "../wildcard.ts";
import { moments, type SightKind } from "./spans.ts";

const schema = v.object({
  kind: v.literal("page"),
  /** What was asked for, as the scene has it: `/on`, or `POST /on colour=red`. */
  request: v.optional(wildcardSchema),
  /** The whole answer, as it was sent. */
  text: v.optional(wildcardSchema),
});

/** Where the board did not answer. */
const NO_ANSWER = 0;

/** The board's own web page was asked for, and this came back. */
export const page = {
  schema,
  look({ request = "*", text = "*" }, trace) {
    const asked = request.replace(/^GET /, "");
    return moments(
      trace,
      (entry) =>
        entry[1] === "answer" &&
        entry[3] !== NO_ANSWER &&
        fitsWildcard(entry[2], asked) &&
        fitsWildcard(entry[4], text),
    );
  },
} satisfies SightKind<v.InferOutput<typeof schema>> & { readonly schema: unknown };

import * as v from "valibot";
import { fitsWildcard, wildcardSchema } from "../wildcard.ts";
import { moments, type SightKind } from "./spans.ts";

const schema = v.object({
  kind: v.literal("request"),
  method: v.optional(v.picklist(["GET", "POST", "PUT", "DELETE"])),
  url: wildcardSchema,
  body: v.optional(wildcardSchema),
});

/** A server on the Internet is asked. */
export const request = {
  schema,
  look: ({ method, url, body = "*" }, trace) =>
    moments(trace, (entry) => {
      if (entry[1] !== "request") return false;
      const [, asked = "", address = ""] = /^(\S+) (.*)$/s.exec(entry[2]) ?? [];
      return (!method || asked === method) && fitsWildcard(address, url) && fitsWildcard(entry[3], body);
    }),
} satisfies SightKind<v.InferOutput<typeof schema>> & { readonly schema: unknown };

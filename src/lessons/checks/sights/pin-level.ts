import * as v from "valibot";
import { pinSchema } from "../../format/scene.ts";
import { nameInTrace } from "./pin-names.ts";
import { type SightKind, spansWhile } from "./spans.ts";

const schema = v.object({ kind: v.literal("pin"), pin: pinSchema, level: v.picklist([0, 1]) });

/** The RGB LED is off while its pins are high, and all else while it is low. */
const restOf = (pin: string): 0 | 1 => (/^LED[RGB]$/.test(pin) ? 1 : 0);

/** A pin is high or low; before a program drives it, it is as on a board that does nothing. */
export const pinLevel = {
  schema,
  look(sight, trace) {
    const pin = nameInTrace(sight.pin);
    return spansWhile(trace, restOf(pin) === sight.level, (entry, isSo) =>
      entry[1] === "pin" && entry[2] === pin ? entry[3] === sight.level : isSo,
    );
  },
} satisfies SightKind<v.InferOutput<typeof schema>> & { readonly schema: unknown };

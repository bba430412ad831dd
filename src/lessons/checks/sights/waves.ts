import type { TraceEntry } from "../../../device/judge/trace.ts";
import type { Wave } from "../../../device/virtual/pins/hardware.ts";
import { nameInTrace } from "./pin-names.ts";
import { type Span, spansWhile } from "./spans.ts";

/** For how long a pin, or any if none is named, sent such a wave. */
export function spansOfWave(
  pin: string | undefined,
  trace: readonly TraceEntry[],
  isMeant: (wave: Wave) => boolean,
): readonly Span[] {
  const wanted = pin && nameInTrace(pin);
  const sending = new Set<string>();
  return spansWhile(trace, false, (entry) => {
    if (entry[1] !== "wave" || (wanted && entry[2] !== wanted)) return sending.size > 0;
    const [, , name, hz, percent] = entry;
    if (hz > 0 && isMeant({ hz, duty: percent / 100 })) sending.add(name);
    else sending.delete(name);
    return sending.size > 0;
  });
}

import type { TraceEntry } from "../../device/judge/trace.ts";
import { isServoWave, servoAngle } from "../../device/virtual/pins/servo-pulse.ts";
import { type Sight, spansOf } from "../checks/sights/sights.ts";

const rgbColours = ["red", "yellow", "green", "cyan", "blue", "magenta", "white"] as const;
const RGB_PIN = /^LED[RGB]$/;
const DARK = "000000";
/** As a wildcard may be long. */
const LONGEST_TEXT = 200;

/** All that can be seen in a trace, each once: the RGB LED first, the others in the order in which they come. */
export function sightsIn(trace: readonly TraceEntry[]): readonly Sight[] {
  const sights = trace.flatMap((entry) => sightOf(entry) ?? []);
  const each = new Map(sights.map((sight) => [JSON.stringify(sight), sight]));
  return [...coloursIn(trace), ...each.values()];
}

/** The three pins of the RGB LED mean something together only. */
function coloursIn(trace: readonly TraceEntry[]): Sight[] {
  const isUsed = trace.some(([, kind, pin]) => kind === "pin" && RGB_PIN.test(String(pin)));
  if (!isUsed) return [];
  return rgbColours
    .map((colour) => ({ kind: "rgb", colour }) as const)
    .filter((sight) => spansOf(sight, trace).length > 0);
}

function sightOf(entry: TraceEntry): Sight | null {
  switch (entry[1]) {
    case "pin":
      return entry[3] === 1 && !RGB_PIN.test(entry[2]) ? { kind: "pin", pin: entry[2], level: 1 } : null;
    case "print":
      return withText(entry[2].replace(/[\\*#?]/g, "\\$&").replace(/[-+]?\d+(\.\d+)?/g, "#"), (text) => ({
        kind: "prints",
        text,
      }));
    case "pixels":
      return stripSight(entry[2], entry[3]);
    case "wave":
      return waveSight(entry[2], entry[3], entry[4]);
    case "request":
      return withText(plain(entry[2].replace(/^\S+ /, "")), (url) => ({ kind: "request", url }));
    case "publish":
      return withText(plain(entry[2]), (topic) => ({ kind: "publish", topic }));
    case "answer":
      return withText(plain(entry[2]), (request) => ({ kind: "page", request }));
    case "error":
      return null;
  }
}

function stripSight(pin: string, colours: string): Sight | null {
  const [first = DARK, ...others] = colours.split(" ");
  if (!others.every((colour) => colour === first)) return { kind: "strip", pin, atLeast: 1, colour: "any" };
  return first === DARK ? null : { kind: "strip", pin, colour: `#${first}` };
}

function waveSight(pin: string, hertz: number, percent: number): Sight | null {
  const wave = { hz: hertz, duty: percent / 100 };
  const degrees = servoAngle(wave);
  if (degrees !== null) return { kind: "servo", pin, degrees };
  if (hertz === 0 || percent <= 0 || isServoWave(wave)) return null;
  return percent === 50 && hertz !== 1000 ? { kind: "tone", pin, hertz } : { kind: "power", pin, percent };
}

const plain = (text: string): string => text.replace(/[\\*#?]/g, "\\$&");

const withText = (text: string, make: (text: string) => Sight): Sight | null =>
  text !== "" && text.length <= LONGEST_TEXT ? make(text) : null;

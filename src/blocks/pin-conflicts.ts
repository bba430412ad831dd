import { boardPins } from "../shared/nano-rp2040-connect.ts";
import type { PinUse } from "./block-definition.ts";
import { traitsOf } from "./families.ts";

/** A block of a program, as far as its pins are concerned. */
export interface PinUser {
  readonly id: string;
  readonly type: string;
  field(name: string): unknown;
}

/** A block whose pin cannot be what the block needs, because of what another block does. */
export type PinConflict = { readonly blockId: string; readonly pin: string } & (
  | { readonly kind: "other-use"; readonly use: PinUse }
  /** The other pin gets the very same signal inside the chip. */
  | { readonly kind: "same-channel"; readonly otherPin: string }
  /** Both pins follow one clock inside the chip, and need different ones. */
  | { readonly kind: "same-clock"; readonly otherPin: string }
);

interface Claim {
  readonly blockId: string;
  readonly pin: string;
  readonly use: PinUse;
}

const busPins: Readonly<Record<string, readonly string[]>> = { "0": ["SDA", "SCL"], "1": ["A0", "A1"] };
const gpios: ReadonlyMap<string, number> = new Map(
  boardPins.flatMap(({ name, home }) => (home.kind === "rp2040" ? [[name, home.gpio] as const] : [])),
);
const pulses: ReadonlySet<PinUse> = new Set(["power", "servo", "sound"]);

/** The first conflict of each block that has one. `users` are the blocks that run. */
export function pinConflicts(users: readonly PinUser[]): PinConflict[] {
  const claims = users.flatMap(claimsOf);
  // Many blocks make the same claim; few claims differ.
  const different = [...new Map(claims.map((claim) => [`${claim.pin} ${claim.use}`, claim])).values()];
  const found = new Map<string, PinConflict>();
  for (const claim of claims) {
    const conflict = found.has(claim.blockId) ? null : conflictOf(claim, different);
    if (conflict) found.set(claim.blockId, conflict);
  }
  return [...found.values()];
}

function claimsOf(user: PinUser): Claim[] {
  return (traitsOf(user.type).pins ?? []).flatMap((claim) => {
    const chosen = "pin" in claim ? claim.pin : String(user.field(claim.field));
    const pins = "field" in claim && claim.field === "BUS" ? (busPins[chosen] ?? []) : [chosen];
    return pins.map((pin) => ({ blockId: user.id, pin, use: claim.use }));
  });
}

function conflictOf({ blockId, pin, use }: Claim, claims: readonly Claim[]): PinConflict | null {
  const other = claims.find((one) => headerPin(one.pin) === headerPin(pin) && !goTogether(one.use, use));
  if (other) return { blockId, pin, kind: "other-use", use: other.use };
  if (!pulses.has(use)) return null;
  for (const one of claims) {
    if (one.pin === pin || !pulses.has(one.use) || sliceOf(one.pin) !== sliceOf(pin)) continue;
    if (channelOf(one.pin) === channelOf(pin))
      return { blockId, pin, kind: "same-channel", otherPin: one.pin };
    if (needOwnClocks(one.use, use)) return { blockId, pin, kind: "same-clock", otherPin: one.pin };
  }
  return null;
}

/** A4 and SDA are one pin of the board, and so are A5 and SCL: it leads to the Wi-Fi module and to the chip. */
const headerPin = (pin: string): string => (pin === "A4" ? "SDA" : pin === "A5" ? "SCL" : pin);

/** An output can be read; so can a pulled pin. But a pin set up for reading loses the pull that a button needs. */
function goTogether(one: PinUse, other: PinUse): boolean {
  const both = new Set([one, other]);
  return both.size === 1 || (both.has("input") && (both.has("output") || both.has("pulled")));
}

/** Sounds change the clock all the time; a servo's has 50 Hz, that of power 1000 Hz. */
const needOwnClocks = (one: PinUse, other: PinUse): boolean => one !== other || one === "sound";

/** Each pair of pins has a slice of the chip's pulse hardware, eight in all. Source: RP2040 datasheet, 4.5.2. */
const sliceOf = (pin: string): number => ((gpios.get(pin) ?? -1) >> 1) & 7;
const channelOf = (pin: string): number => (gpios.get(pin) ?? -1) & 1;

import type { NetworkEvent, WifiNetwork } from "../../device/virtual/network/outside.ts";

/** What the person has decided about the networks around the board. */
export interface WifiAir {
  /** Whether whatever name and password a program gives is right. */
  readonly isAnyRight: boolean;
  readonly networks: readonly WifiNetwork[];
  /** Whether every password is wrong. */
  readonly isRefused: boolean;
}

/** A password that nobody can give. */
const NEVER = "\u0000never";

/** The air as the board's radio is told of it. */
export function airEvent({ isAnyRight, networks, isRefused }: WifiAir): NetworkEvent {
  if (isRefused) {
    const known = isAnyRight ? [] : networks.map(({ ssid }) => ({ ssid, key: NEVER }));
    return { kind: "networks", known };
  }
  return { kind: "networks", known: isAnyRight ? null : networks.filter(({ ssid }) => ssid !== "") };
}

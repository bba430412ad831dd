/** Loopback: the addresses and names by which a computer reaches itself and nobody else does. */

/**
 * The name or address in a Host header, in small letters and without its port; empty when there is none.
 * @param {string | undefined} header
 */
export function nameOfHost(header) {
  const match = /^(\[[^\]]*\]|[^:]*)(:\d*)?$/.exec(header?.toLowerCase() ?? "");
  return match?.[1]?.replace(/^\[|\]$/g, "") ?? "";
}

/**
 * Whether a name or address always leads to this computer itself.
 * @param {string} name
 */
export function isLoopbackHost(name) {
  return name === "localhost" || name.endsWith(".localhost") || isLoopbackAddress(name);
}

/**
 * Whether an IP address is a loopback address.
 * @param {string} address
 */
export function isLoopbackAddress(address) {
  return address === "::1" || /^(::ffff:)?127\.\d+\.\d+\.\d+$/.test(address);
}

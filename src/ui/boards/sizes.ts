const KILO = 1024;

/** A number of bytes as people read it, such as "12 kB". */
export function sizeOf(bytes: number): string {
  if (bytes < KILO) return `${bytes} B`;
  const kilos = bytes / KILO;
  if (kilos >= KILO) return `${(kilos / KILO).toFixed(1)} MB`;
  return `${kilos < 10 ? kilos.toFixed(1) : Math.round(kilos)} kB`;
}

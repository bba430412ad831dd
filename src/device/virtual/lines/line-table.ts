/** Where the code of a function is in MicroPython's memory, and where in it each line begins. */
export interface LineTable {
  /** The address of its first instruction. */
  readonly code: number;
  /** In bytes from there. */
  readonly starts: ReadonlySet<number>;
}

/** Reads the head of a function's bytecode, which begins at `address` (`py/bc.h`: prelude and line information). */
export function readLineTable(memory: Uint8Array, address: number): LineTable {
  const head = new Head(memory, address);
  const names = head.signature();
  const { infoBytes, cellBytes } = head.sizes();
  const end = head.at + infoBytes;
  for (let i = 0; i < names; i++) head.skipNumber();
  const starts = new Set([0]);
  for (let offset = 0; head.at < end; starts.add(offset)) offset += head.lineStep();
  return { code: end + cellBytes, starts };
}

class Head {
  constructor(
    private readonly memory: Uint8Array,
    public at: number,
  ) {}

  /** Returns how many names follow the sizes: its own, and one for each argument. */
  signature(): number {
    let byte = this.#next();
    let positional = byte & 3;
    let keyword = 0;
    for (let i = 0; byte & 0x80; i++) {
      byte = this.#next();
      positional |= (byte & 4) << i;
      keyword |= ((byte & 8) >> 3) << i;
    }
    return 1 + positional + keyword;
  }

  sizes(): { readonly infoBytes: number; readonly cellBytes: number } {
    let infoBytes = 0;
    let cellBytes = 0;
    for (let i = 0, byte = 0x80; byte & 0x80; i++) {
      byte = this.#next();
      cellBytes |= (byte & 1) << i;
      infoBytes |= ((byte & 0x7e) >> 1) << (6 * i);
    }
    return { infoBytes, cellBytes };
  }

  skipNumber(): void {
    while (this.#next() & 0x80);
  }

  /** Returns how many bytes of code there are to where the next line begins, or a jump over lines goes on. */
  lineStep(): number {
    const byte = this.#next();
    if ((byte & 0x80) === 0) return byte & 0x1f;
    this.#next();
    return byte & 0xf;
  }

  #next(): number {
    return this.memory[this.at++] ?? 0;
  }
}

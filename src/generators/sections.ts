import type { Block } from "blockly/core";
import { sign } from "./line-map.ts";

interface Import {
  /** What is taken from the module; an empty set means `import module`. */
  readonly names: Set<string>;
  readonly block: Block;
}

/** A pin or device that the program sets up once, near its top. */
export interface Device {
  readonly name: string;
  /** Python that makes it, such as `Pin("LED", Pin.OUT)`. */
  readonly setup: string;
  /** Of two ways to make the same device, the one of higher rank is taken: what can write can also read. */
  readonly rank: number;
}

/** `pin_d2` before `pin_d10`. */
const byNumber = new Intl.Collator("en", { numeric: true });

/** What stands above a program's functions and stacks, collected while these are written. */
export class Sections {
  readonly #imports = new Map<string, Import>();
  readonly #devices = new Map<string, Device & { readonly block: Block }>();

  /** Asks for `import module`, or `from module import name`. */
  import(block: Block, module: string, name?: string): void {
    const entry = this.#imports.get(module) ?? { names: new Set<string>(), block };
    if (name !== undefined) entry.names.add(name);
    this.#imports.set(module, entry);
  }

  /** Asks for a device; the same key is the same device. */
  device(block: Block, key: string, device: Device): void {
    const known = this.#devices.get(key);
    if (known && known.rank >= device.rank) return;
    this.#devices.set(key, { ...device, block });
  }

  /** The signed import lines: plain imports before from-imports, each by name, as Python's usual sorters do. */
  importLines(): string {
    const lines = [...this.#imports].map(([module, { names, block }]) => ({
      line: names.size ? `from ${module} import ${[...names].sort().join(", ")}\n` : `import ${module}\n`,
      block,
    }));
    const rank = (line: string) => `${Number(line.startsWith("from"))}${line}`;
    lines.sort((a, b) => (rank(a.line) < rank(b.line) ? -1 : 1));
    return lines.map(({ line, block }) => sign(line, block.id)).join("");
  }

  /** The signed lines that set the devices up, by name, so that other blocks do not move them. */
  deviceLines(): string {
    return [...this.#devices.values()]
      .sort((a, b) => byNumber.compare(a.name, b.name))
      .map(({ name, setup, block }) => sign(`${name} = ${setup}\n`, block.id))
      .join("");
  }
}

import type { Hardware } from "./hardware.ts";

/** What the files in `firmware/virtual` call of the pins; `heed` is called where a program can be interrupted. */
export function pinCalls(hardware: Hardware, heed: () => void): object {
  return {
    find_pin: (name: string) => hardware.find(name),
    find_gpio: (gpio: number) => hardware.findGpio(gpio),
    is_external: (index: number) => hardware.isExternal(index),
    configure: (index: number, mode: number, pull: number, level: number) => {
      heed();
      hardware.configure(index, mode, pull, level);
    },
    read: (index: number) => {
      heed();
      return hardware.read(index);
    },
    write: (index: number, level: 0 | 1) => {
      heed();
      hardware.write(index, level);
    },
    toggle: (index: number) => {
      heed();
      hardware.toggle(index);
    },
    describe: (index: number) => hardware.describe(index),
  };
}

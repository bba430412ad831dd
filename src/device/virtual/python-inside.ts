import type { MicroPython } from "@micropython/micropython-webassembly-pyscript/micropython.mjs";
import type { Inside } from "./surroundings.ts";

const CTRL_C = 3;
const STDOUT = 1;

/** What surroundings may do to this MicroPython. */
export const insideOf = (python: MicroPython["_module"]): Inside => ({
  isRunning: () => python._mp_hal_get_interrupt_char() === CTRL_C,
  interrupt: () => python._mp_sched_keyboard_interrupt(),
  // Where WebAssembly's memory has grown, it is another array than before.
  bytesAt: (address, size) => python.HEAPU8.subarray(address, address + size),
});

/** Tells of each piece that MicroPython prints, after its bytes have gone out one by one. */
export function watchPieces({ streams }: MicroPython["FS"], tell: () => void): void {
  const stream = streams[STDOUT];
  const { write } = stream?.stream_ops ?? {};
  if (!stream || !write) return;
  stream.stream_ops = {
    ...stream.stream_ops,
    write: (...piece) => {
      const size = write(...piece);
      tell();
      return size;
    },
  };
}

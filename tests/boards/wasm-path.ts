import { createRequire } from "node:module";

/** Where npm put MicroPython's WebAssembly file. */
export const wasmPath = createRequire(import.meta.url).resolve(
  "@micropython/micropython-webassembly-pyscript/micropython.wasm",
);

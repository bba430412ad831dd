import { createRequire } from "node:module";

const find = (name: string): string =>
  createRequire(import.meta.url).resolve(`@micropython/micropython-webassembly-pyscript/${name}`);

/** Where npm put MicroPython's WebAssembly file. */
export const wasmPath = find("micropython.wasm");

/** The one that has `sys.settrace`. */
export const tracingWasmPath = find("micropython-settrace.wasm");

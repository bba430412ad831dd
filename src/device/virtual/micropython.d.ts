declare module "@micropython/micropython-webassembly-pyscript/micropython.mjs" {
  export interface MicroPython {
    readonly _module: {
      /** All that MicroPython keeps; another array when that has grown. */
      readonly HEAPU8: Uint8Array;
      _mp_sched_keyboard_interrupt(): void;
      /** The byte that ends the program that runs; -1 when none does. */
      _mp_hal_get_interrupt_char(): number;
      _free(address: number): void;
      ccall(name: string, returns: string, types: readonly string[], values: readonly unknown[]): unknown;
    };
    readonly FS: import("./files/file-system.ts").FileSystem & {
      mkdirTree(path: string): void;
      writeFile(path: string, content: string): void;
      readFile(path: string, options: { readonly encoding: "utf8" }): string;
    };
    registerJsModule(name: string, module: object): void;
    runPython(code: string): unknown;
    pyimport(module: "gc"): { readonly _collect: () => void; readonly _stand_ins: () => string };
    replInit(): void;
    /** Feeds one byte to the REPL; returns 0, or a value with bit 8 set when the program asks for a soft reset. */
    replProcessChar(byte: number): number;
  }
  export function loadMicroPython(options: {
    readonly url: string;
    readonly heapsize: number;
    readonly pystack: number;
    readonly linebuffer: false;
    readonly stdout: (bytes: Uint8Array) => void;
    readonly stderr: (bytes: Uint8Array) => void;
  }): Promise<MicroPython>;
}

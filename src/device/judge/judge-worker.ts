/// <reference lib="webworker" />
import wasmUrl from "@micropython/micropython-webassembly-pyscript/micropython.wasm?url";
import type { Heard, Hearing } from "./judge.ts";
import { runHeadless } from "./run-headless.ts";

const tell = (heard: Heard): void => postMessage(heard);

self.onmessage = ({ data: { program, script, limits } }: MessageEvent<Hearing>) => {
  runHeadless(program, script, { wasmUrl, limits }).then(
    (verdict) => tell({ kind: "verdict", verdict }),
    (error: unknown) => tell({ kind: "broken", reason: String(error) }),
  );
};

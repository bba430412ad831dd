import { type Behaviour, login } from "./fake-webrepl.ts";

const BANNER = "raw REPL; CTRL-B to exit\r\n>";
const WELL_DONE = new Uint8Array([0x57, 0x42, 0, 0]);

/** What a board of ours tells of itself. */
export const ABOUT = {
  kit: 1,
  machine: "Nano",
  python: [1, 28, 0],
  id: "0",
  free: 100_000,
  nina: [1, 5, 0],
  name: "nano",
  boot: "1",
  autostart: false,
  safe_mode: false,
};

/** A board that answers each line of code as it is told, and takes every file. */
export function scriptedBoard(answer: (code: string) => string, name = "nano"): Behaviour {
  const prelude = `Untether ${JSON.stringify({ v: 1, name, boot: "1", runs: false })}\r\n`;
  let code = "";
  return login(
    (data, isBinary, socket) => {
      if (isBinary) return void socket.send(WELL_DONE);
      const text = String(data);
      if (text.endsWith("\x01")) socket.send(BANNER);
      else if (text === "\x04") {
        socket.send(`OK${answer(code)}>`);
        code = "";
      } else if (!/^[\r\x03]/.test(text)) code += text;
    },
    { prelude },
  );
}

/** The kit's way to say something. */
export const says = (value: unknown): string => `\x1e${JSON.stringify(value)}\r\n\x04\x04`;

/** The kit's way to fail. */
export const raises = (report: string): string =>
  `\x04Traceback (most recent call last):\r\n${report}\r\n\x04`;

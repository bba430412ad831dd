import type { AddressInfo } from "node:net";
import { type RawData, type WebSocket, WebSocketServer } from "ws";

/** What a server that is no real board does with whoever calls. */
export type Behaviour = (socket: WebSocket) => void;

/** Something on a loopback port that speaks WebSocket, and says whatever a test wants it to. */
export interface FakeWebRepl {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts one. */
export async function startFakeWebRepl(behave: Behaviour): Promise<FakeWebRepl> {
  const server = new WebSocketServer({ host: "127.0.0.1", port: 0 });
  await new Promise((resolve) => server.once("listening", resolve));
  server.on("connection", (socket) => {
    socket.on("error", () => undefined);
    behave(socket);
  });
  const { port } = server.address() as AddressInfo;
  const stop = async () => {
    for (const client of server.clients) client.terminate();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `ws://127.0.0.1:${port}/`, stop };
}

/** Lets anybody in whose password is this, and hands on what they send after that. */
export const login =
  (
    hear: (data: RawData, isBinary: boolean, socket: WebSocket) => void,
    { password = "secret", prelude = "" } = {},
  ): Behaviour =>
  (socket) => {
    let isIn = false;
    if (prelude) socket.send(prelude);
    socket.send("Password: ");
    socket.on("message", (data, isBinary) => {
      if (isIn) return hear(data, isBinary, socket);
      isIn = String(data) === `${password}\r`;
      socket.send(isIn ? "\r\nWebREPL connected\r\n>>> " : "\r\nAccess denied\r\n");
      if (!isIn) socket.terminate();
    });
  };

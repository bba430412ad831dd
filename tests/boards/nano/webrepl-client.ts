import { WebSocket } from "ws";

const RAW_PROMPT = "raw REPL; CTRL-B to exit\r\n>";
const LONGEST_MS = 20_000;

/** Somebody at the other end of a WebREPL who sends exactly what a test says: frames, one by one. */
export class WebReplClient {
  readonly socket: WebSocket;
  /** All text that came and was not waited for yet. */
  text = "";
  /** The text frames that came. */
  readonly frames: string[] = [];
  /** The binary bytes that came and were not taken yet. */
  #binary = Buffer.alloc(0);
  /** How the connection ended; null as long as it has not. */
  closeCode: number | null = null;
  #wake: () => void = () => undefined;

  constructor(url: string, headers: Record<string, string> = {}) {
    this.socket = new WebSocket(url, { headers, perMessageDeflate: false });
    this.socket.on("message", (data: Buffer, isBinary) => {
      if (isBinary) this.#binary = Buffer.concat([this.#binary, data]);
      else {
        this.frames.push(data.toString());
        this.text += data.toString();
      }
      this.#wake();
    });
    this.socket.on("error", () => undefined);
    this.socket.on("open", () => this.#wake());
    this.socket.on("close", (code) => {
      this.closeCode = code;
      this.#wake();
    });
  }

  /** Somebody who has said the password, and knows that it was right. */
  static async login(url: string, password = "lab12345"): Promise<WebReplClient> {
    const client = new WebReplClient(url);
    await client.until("Password: ");
    client.type(`${password}\r`);
    await client.until("WebREPL connected\r\n>>> ");
    return client;
  }

  /** Somebody at the raw prompt. */
  static async raw(url: string): Promise<WebReplClient> {
    const client = await WebReplClient.login(url);
    client.type("\x01");
    await client.until(RAW_PROMPT);
    return client;
  }

  /** Sends a text frame. */
  type(text: string): void {
    this.socket.send(text);
  }

  /** Sends a binary frame. */
  send(bytes: Uint8Array): void {
    this.socket.send(bytes, { binary: true });
  }

  /** All text that came up to and with this; what follows stays for the next wait. */
  async until(marker: string): Promise<string> {
    await this.wait(() => this.text.includes(marker), marker);
    const end = this.text.indexOf(marker) + marker.length;
    const text = this.text.slice(0, end);
    this.text = this.text.slice(end);
    return text;
  }

  /** So many binary bytes. */
  async bytes(count: number): Promise<Buffer> {
    await this.wait(() => this.#binary.length >= count, `${count} bytes`);
    const bytes = this.#binary.subarray(0, count);
    this.#binary = this.#binary.subarray(count);
    return bytes;
  }

  /** Waits until the connection has ended; how it did. */
  async closed(): Promise<number> {
    await this.wait(() => this.closeCode !== null, "the end");
    return this.closeCode ?? 0;
  }

  /** Waits for something that may come true with each message, and with the end. */
  async wait(isTrue: () => boolean, what: string): Promise<void> {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      this.#wake();
    }, LONGEST_MS);
    try {
      while (!isTrue()) {
        if (isLate || (this.closeCode !== null && what !== "the end"))
          throw new Error(`No ${JSON.stringify(what)} in ${JSON.stringify(this.text.slice(-500))}`);
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      }
    } finally {
      clearTimeout(timer);
    }
  }

  /** Runs code at the raw prompt, in the one way that harms no board; returns output and error. */
  async run(code: string): Promise<{ readonly output: string; readonly error: string }> {
    await this.start(code);
    const output = (await this.until("\x04")).slice(0, -1);
    const error = (await this.until("\x04>")).slice(0, -2);
    return { output: output.replaceAll("\r\n", "\n"), error };
  }

  /** Starts code at the raw prompt. */
  async start(code: string): Promise<void> {
    this.type(code);
    this.type("\x04");
    await this.until("OK");
  }

  /** Sends a file in frames of so many bytes, the way of `webrepl_cli`. */
  async put(path: string, content: Uint8Array, frameBytes = 512): Promise<void> {
    this.send(fileRequest(1, path, content.length));
    await this.bytes(4);
    for (let at = 0; at < content.length; at += frameBytes) this.send(content.subarray(at, at + frameBytes));
    await this.bytes(4);
  }

  /** Reads a file. */
  async get(path: string): Promise<Buffer> {
    this.send(fileRequest(2, path, 0));
    await this.bytes(4);
    const pieces: Buffer[] = [];
    for (;;) {
      this.send(new Uint8Array(1));
      const size = (await this.bytes(2)).readUInt16LE();
      if (size === 0) break;
      pieces.push(await this.bytes(size));
    }
    await this.bytes(4);
    return Buffer.concat(pieces);
  }

  /** Asks for the version of MicroPython. */
  async version(): Promise<number[]> {
    this.send(fileRequest(3, "", 0));
    return [...(await this.bytes(3))];
  }

  /** Goes, without a word if `isRude`. */
  leave(isRude = false): void {
    if (isRude) this.socket.terminate();
    else this.socket.close();
  }
}

/** A request of the file protocol: 1 puts, 2 gets, 3 asks for the version. */
export function fileRequest(kind: number, path: string, size: number): Buffer {
  const request = Buffer.alloc(82);
  request.write("WA");
  request[2] = kind;
  request.writeUInt32LE(size, 12);
  request.writeUInt16LE(Buffer.byteLength(path), 16);
  request.write(path, 18);
  return request;
}

import { afterEach, describe, expect, it } from "vitest";
import type { Transport, TransportEvent } from "../../src/device/transport.ts";

const RAW_PROMPT = "raw REPL; CTRL-B to exit\r\n>";

/** Someone at the other end of a transport: knows all that came, and can wait for more. */
class Listener {
  heard = "";
  readonly events: TransportEvent[] = [];
  /** Called with each piece of text, within the board's own time. */
  onText: (text: string) => void = () => undefined;
  readonly #decoder = new TextDecoder();
  #wake: () => void = () => undefined;

  readonly receive = (event: TransportEvent): void => {
    this.events.push(event);
    if (event.kind === "bytes") this.heard += this.#decoder.decode(event.bytes, { stream: true });
    this.onText(this.heard);
    this.#wake();
  };

  /** All that came up to and with this text; what follows stays for the next wait. */
  async until(marker: string): Promise<string> {
    while (!this.heard.includes(marker)) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    const end = this.heard.indexOf(marker) + marker.length;
    const text = this.heard.slice(0, end);
    this.heard = this.heard.slice(end);
    return text;
  }
}

const bytes = (text: string) => new TextEncoder().encode(text);

/** What every way to a board must do, so that nothing above it has to ask which one it is. */
export function transportContract(name: string, makeTransport: () => Transport): void {
  describe(`${name}, like every transport,`, () => {
    let transport: Transport;
    afterEach(() => transport.close());

    /** A board that has been opened and has shown its first prompt. */
    async function opened() {
      transport = makeTransport();
      const listener = new Listener();
      await transport.open(listener.receive);
      await listener.until(">>> ");
      return listener;
    }

    async function atRawPrompt() {
      const listener = await opened();
      transport.write(bytes("\x01"));
      await listener.until(RAW_PROMPT);
      const run = async (code: string) => {
        transport.write(bytes(`${code}\x04`));
        return (await listener.until("\x04>")).replaceAll("\r\n", "\n");
      };
      return { listener, run };
    }

    it("has a name for people and a patience", () => {
      transport = makeTransport();
      expect(transport.label).not.toBe("");
      expect(transport.patienceMs).toBeGreaterThan(0);
    });

    it("opens to the board's prompt", async () => {
      const listener = await opened();
      transport.write(bytes("6*7\r"));
      expect(await listener.until(">>> ")).toContain("42\r\n");
    });

    it("carries bytes both ways as they are, in their order", async () => {
      const { run } = await atRawPrompt();
      expect(await run("for i in range(300): print(i, 'é🤖')")).toBe(
        `OK${Array.from({ length: 300 }, (_, i) => `${i} é🤖\n`).join("")}\x04\x04>`,
      );
    });

    it("carries a program sent in pieces", async () => {
      const { listener } = await atRawPrompt();
      for (const piece of ["pri", "nt('", "é".repeat(500), "')", "\x04"]) transport.write(bytes(piece));
      expect(await listener.until("\x04>")).toBe(`OK${"é".repeat(500)}\r\n\x04\x04>`);
    });

    it("brings output before the program has ended", async () => {
      const { listener, run } = await atRawPrompt();
      let heardInTime = "";
      listener.onText = (text) => {
        if (text.includes("early\r\n") && !heardInTime) {
          heardInTime = text;
          transport.interrupt();
        }
      };
      await run("import time\nprint('early')\ntime.sleep(60)\nprint('late')");
      expect(heardInTime).not.toContain("late");
    });

    it("ends a sleeping program by an interrupt", async () => {
      const { listener, run } = await atRawPrompt();
      let isInterrupted = false;
      listener.onText = (text) => {
        if (isInterrupted || !text.includes("sleeping\r\n")) return;
        isInterrupted = true;
        transport.interrupt();
      };
      const answer = await run("import time\nprint('sleeping')\ntime.sleep(60)\nprint('woke')");
      expect(answer).toContain("KeyboardInterrupt");
      expect(answer).not.toContain("woke");
    });

    it("interrupts nothing when nothing runs", async () => {
      const { run } = await atRawPrompt();
      transport.interrupt();
      expect(await run("print('unharmed')")).toBe("OKunharmed\n\x04\x04>");
    });

    it("restarts to a fresh prompt", async () => {
      const { listener, run } = await atRawPrompt();
      await run("x = 1");
      listener.heard = "";
      await transport.restart();
      await listener.until(">>> ");
      transport.write(bytes("x\r"));
      expect(await listener.until(">>> ")).toContain("NameError");
    });

    it("says nothing any more once it is closed, and takes no harm from being closed again", async () => {
      const { listener } = await atRawPrompt();
      transport.write(bytes("print(1)\x04"));
      transport.close();
      const { length } = listener.events;
      transport.write(bytes("print(2)\x04"));
      transport.interrupt();
      transport.close();
      for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve));
      expect(listener.events.length).toBe(length);
    });

    it("can be opened again after it was closed", async () => {
      await opened();
      transport.close();
      const listener = new Listener();
      await transport.open(listener.receive);
      await listener.until(">>> ");
      transport.write(bytes("6*7\r"));
      expect(await listener.until(">>> ")).toContain("42\r\n");
    });
  });
}

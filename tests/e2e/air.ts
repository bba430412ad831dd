import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { WebSocket } from "ws";
import { type Nano, type NanoOptions, startNano } from "../boards/nano/nano.ts";
import { test as base, expect, type UntetherPage } from "./page.ts";

/** The password of the boards here. */
export const PASSWORD = "lab12345";

/** Starts Nanos that can be reached by TCP, and ends them when the test is over. */
export const test = base.extend<{ start: (options: NanoOptions) => Promise<Nano> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants to see what is used.
  start: async ({}, use) => {
    const nanos: Nano[] = [];
    await use(async (options) => {
      const nano = await startNano(options);
      nanos.push(nano);
      return nano;
    });
    await Promise.all(nanos.map((nano) => nano.stop()));
  },
});

/** Takes away what Chromium itself writes into the log of the page when a call is not answered. */
export function forgetCalls(faults: string[]): void {
  const others = faults.filter((fault) => !fault.startsWith("WebSocket connection to"));
  faults.splice(0, faults.length, ...others);
}

/** The dialog in which boards are chosen. */
export class BoardDialog {
  readonly dialog: Locator;
  readonly address: Locator;
  readonly password: Locator;
  readonly keep: Locator;
  readonly connect: Locator;
  readonly failure: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.locator("board-dialog dialog");
    this.address = this.dialog.getByLabel("Name or address");
    this.password = this.dialog.getByRole("textbox", { name: "Password", exact: true });
    this.keep = this.dialog.getByLabel("Keep the password in this browser");
    this.connect = this.dialog.getByRole("button", { name: "Connect" });
    this.failure = this.dialog.getByRole("alert");
  }

  async open(): Promise<void> {
    await this.page.locator("board-chip button").click();
    await expect(this.dialog).toBeVisible();
  }

  async call(host: string, password = PASSWORD): Promise<void> {
    await this.address.fill(host);
    await this.password.fill(password);
    await this.password.press("Enter");
  }
}

/** Where a Nano is called, as people write it. */
export const hostOf = ({ port }: Nano): string => `127.0.0.1:${port}`;

/** A port at which nobody listens any more. */
export async function portOfNobody(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** Connects a board in the page, as a person does. */
export async function connect(untether: UntetherPage, nano: Nano): Promise<BoardDialog> {
  const boards = new BoardDialog(untether.page);
  await boards.open();
  await boards.call(hostOf(nano));
  await expect(boards.dialog).toBeHidden();
  await expect(untether.state).toContainText("Ready");
  return boards;
}

/** Has axe look at the page as it is now. */
export async function expectNoGraveFaults(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const grave = violations.filter(({ impact }) => impact === "critical" || impact === "serious");
  expect(grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual([]);
}

/** Has somebody at another address use a board, and asks for it whoever has it; resolves when they are connected. */
export async function useFromElsewhere({ url }: Nano): Promise<WebSocket> {
  const socket = new WebSocket(`${url}?takeover=1`, { localAddress: "127.0.0.2" });
  await new Promise<void>((resolve, reject) => {
    let text = "";
    socket.on("error", reject);
    socket.on("message", (data) => {
      text += data.toString();
      if (text.endsWith("Password: ")) socket.send(`${PASSWORD}\r`);
      if (text.includes("WebREPL connected")) resolve();
    });
  });
  return socket;
}

export { expect };

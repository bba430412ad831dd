import { once } from "node:events";
import type { RequestListener, Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import type { BrowserContext, Page } from "@playwright/test";
import { createServer } from "../../src/server/server.mjs";
import { test as base } from "./air.ts";
import { makeCertificate } from "./certificate.ts";

/** The name of the computer that the page comes from; the browser is told that it is this one. */
const HOST = "untether.test";

/** Where Chromium takes a computer to be: on the internet, or in the local network. */
type Place = "public" | "local";

/** Where the page comes from. */
export interface FarPlace {
  readonly protocol: "http" | "https";
  readonly place: Place;
  /** Ports of this computer that count as boards in the local network. */
  readonly boards?: readonly number[];
}

/** A permission by which people let a page into a network, and what they say to it. */
type NetworkPermission = "local-network" | "loopback-network";
type Answer = "granted" | "denied" | "prompt";

/** A page that comes from another computer. */
export interface FarPage {
  readonly page: Page;
  /** Says for the person whether the page may look into a network; "prompt" is that they did not say. */
  allow(name: NetworkPermission, answer: Answer): Promise<void>;
}

/** Opens pages as if they came from another computer, each in a Chromium of its own, and ends these after the test. */
export const test = base.extend<{ openFrom: (place: FarPlace) => Promise<FarPage> }>({
  openFrom: async ({ playwright, launchOptions }, use) => {
    const ends: (() => unknown)[] = [];
    await use(async ({ protocol, place, boards = [] }) => {
      const server = serve(protocol).listen(0, "127.0.0.1");
      await once(server, "listening");
      const { port } = server.address() as AddressInfo;
      const args = [...(launchOptions.args ?? []), ...mapArgs({ [port]: place }, boards)];
      const browser = await playwright.chromium.launch({ ...launchOptions, args });
      ends.push(
        () => browser.close(),
        () => server.close(),
      );
      const context = await browser.newContext({ ignoreHTTPSErrors: true });
      const page = await context.newPage();
      await page.goto(`${protocol}://${HOST}:${port}`);
      return { page, allow: (name, answer) => allow(context, page, name, answer) };
    });
    for (const end of ends) await end();
  },
});

/** Every made-up name leads to this computer, where Chromium takes these ports for other places. */
function mapArgs(pages: Readonly<Record<number, Place>>, boards: readonly number[]): string[] {
  const places = [...Object.entries(pages), ...boards.map((port) => [port, "local"])];
  const spaces = places.map(([port, place]) => `127.0.0.1:${port}=${place}`);
  return [
    "--no-proxy-server",
    "--host-resolver-rules=MAP *.test 127.0.0.1,MAP *.local 127.0.0.1",
    `--ip-address-space-overrides=${spaces.join(",")}`,
  ];
}

/** The built page, as `npm start` serves it. */
function serve(protocol: FarPlace["protocol"]): Server {
  const server = createServer(fileURLToPath(new URL("../../dist", import.meta.url)), { host: HOST });
  if (protocol === "http") return server;
  const [answer] = server.listeners("request");
  return createSecureServer(makeCertificate(HOST), answer as RequestListener);
}

async function allow(
  context: BrowserContext,
  page: Page,
  name: NetworkPermission,
  setting: Answer,
): Promise<void> {
  const ofPage = await context.newCDPSession(page);
  const { targetInfo } = await ofPage.send("Target.getTargetInfo");
  const ofBrowser = await context.browser()?.newBrowserCDPSession();
  await ofBrowser?.send("Browser.setPermission", {
    permission: { name },
    setting,
    origin: new URL(page.url()).origin,
    ...(targetInfo.browserContextId && { browserContextId: targetInfo.browserContextId }),
  });
}

/** Whether the page's browser asks people before a page may look into the local network. */
export const asksForNetwork = (page: Page): Promise<boolean> =>
  page.evaluate(() =>
    navigator.permissions.query({ name: "local-network" as PermissionName }).then(
      () => true,
      () => false,
    ),
  );

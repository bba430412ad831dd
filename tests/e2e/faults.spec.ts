import { expect, print, test, UntetherPage } from "./page.ts";

test("without MicroPython's file the page says so and keeps the program", async ({ page }) => {
  await page.route("**/*.wasm", (route) => route.fulfill({ status: 404, body: "gone" }));
  const untether = new UntetherPage(page);
  await page.goto(process.env.UNTETHER_URL ?? "");
  await expect(untether.notice).toContainText("part of the virtual Nano did not load");
  await expect(untether.notice.getByRole("button", { name: "Load the page again" })).toBeVisible();
  await expect(page.locator(".blocklyBlockCanvas g.led_set").first()).toBeVisible();
});

test("without shared memory the page says so and keeps the program", async ({ page }) => {
  await page.addInitScript("delete globalThis.SharedArrayBuffer");
  const untether = new UntetherPage(page);
  await page.goto(process.env.UNTETHER_URL ?? "");
  await expect(untether.notice).toContainText("no shared memory");
  await expect(untether.notice).toContainText("Your blocks are safe");
  await expect(page.locator(".blocklyBlockCanvas g.led_set").first()).toBeVisible();
});

test("without WebAssembly the page says so and keeps the program", async ({ page }) => {
  await page.addInitScript("delete globalThis.WebAssembly");
  const untether = new UntetherPage(page);
  await page.goto(process.env.UNTETHER_URL ?? "");
  await expect(untether.notice).toContainText("no WebAssembly");
  await expect(page.locator(".blocklyBlockCanvas g.led_set").first()).toBeVisible();
});

test("a virtual board that dies under its program is told, and one press brings it back", async ({
  page,
}) => {
  // The worker that the page starts, held by the test so that it can break it from within.
  await page.addInitScript(() => {
    const workers: Worker[] = [];
    const Stock = globalThis.Worker;
    globalThis.Worker = class extends Stock {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        workers.push(this);
      }
    };
    Object.assign(globalThis, { testWorkers: workers });
  });
  const untether = new UntetherPage(page);
  await untether.open();
  await untether.run.click();
  await expect(untether.state).toContainText("Running");
  await page.evaluate(() => {
    const { testWorkers } = globalThis as unknown as { testWorkers: Worker[] };
    for (const worker of testWorkers)
      worker.dispatchEvent(new ErrorEvent("error", { message: "out of memory" }));
  });
  await expect(untether.notice).toContainText("stopped working");
  await expect(untether.state).toContainText("Not connected");
  await untether.notice.getByRole("button", { name: "Start it again" }).click();
  await expect(untether.state).toContainText("Ready");
  await untether.openProgram([print("back again")]);
  await untether.showTab("Console");
  await untether.run.click();
  await expect(untether.console).toContainText("back again");
});

test("a browser that forbids storage still runs the program, and says that nothing is kept", async ({
  page,
}) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    };
    for (const name of ["sessionStorage", "localStorage"]) {
      Object.defineProperty(globalThis, name, { get: refuse });
    }
    IDBFactory.prototype.open = refuse;
  });
  const untether = new UntetherPage(page);
  await untether.open();
  await expect(untether.notice).toContainText("keeps nothing");
  await untether.run.click();
  await expect(untether.shown("led")).toHaveAttribute("data-shows", "on");
});

test("nothing is asked of any other host", async ({ page }) => {
  const hosts = new Set<string>();
  page.on("request", (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol.startsWith("http")) hosts.add(host);
  });
  const untether = new UntetherPage(page);
  await untether.open();
  await untether.run.click();
  await expect(untether.state).toContainText("Running");
  expect([...hosts]).toEqual([new URL(page.url()).host]);
});

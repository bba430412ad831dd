import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test, type UntetherPage } from "./page.ts";

/** A board that joins a network and serves a page with a count, a button that counts, and a script that must not run. */
const SERVER = `
import network, socket, time
wlan = network.WLAN(network.WLAN.IF_STA)
wlan.connect("Home", "secret key")
while not wlan.isconnected():
    time.sleep_ms(50)
server = socket.socket()
server.bind(("", 80))
server.listen(4)
count = 0
colour = "none"
started = time.ticks_ms()
while True:
    caller = server.accept()[0]
    request = caller.recv(2000).decode()
    if request.startswith("POST /more"):
        count += int(request.split("step=")[1].split("&")[0])
        caller.write("HTTP/1.1 303 See Other\\r\\nLocation: /\\r\\nContent-Length: 0\\r\\n\\r\\n")
    elif request.startswith("GET /colour?"):
        colour = request.split("colour=")[1].split(" ")[0].split("&")[0]
        caller.write("HTTP/1.1 200 OK\\r\\nContent-Type: text/plain\\r\\n\\r\\nNow it is " + colour)
    else:
        caller.write("HTTP/1.1 200 OK\\r\\nContent-Type: text/html\\r\\n\\r\\n")
        caller.write("<title>My lamp</title><h1>The lamp</h1><p id=count>Count: %d</p>" % count)
        caller.write("<p>Seconds: %d, colour %s</p>" % (time.ticks_diff(time.ticks_ms(), started) // 1000, colour))
        caller.write("<img src=x onerror='window.isBroken=1'><script>window.isBroken=1</script>")
        caller.write("<form method=post action=/more><input type=hidden name=step value=5><button>Add five</button></form>")
        caller.write("<form action=/colour><label>Colour <input name=colour value=red></label><button>Set colour</button></form>")
        caller.write("<ul><li>One</li><li>Two</li></ul><p>See <a href=/about>about</a>.</p>")
    caller.close()
`;

/** The same with the helper module of the blocks. */
const WEB_PAGE = `
import asyncio, web_page, wifi
wifi.connect("Home", "secret key")
count = 0
web_page.title("My garden")
web_page.show("Count", count)
async def pressed():
    global count
    async for _ in web_page.presses("One <more>"):
        count += 1
        web_page.show("Count", count)
async def main():
    await asyncio.gather(pressed(), web_page.serve())
asyncio.run(main())
`;

async function serve(untether: UntetherPage, program = SERVER): Promise<void> {
  await untether.openProgram([{ type: "python_line", fields: { CODE: `exec(${JSON.stringify(program)})` } }]);
  await untether.run.click();
}

const phoneOf = (page: Page) => page.getByRole("region", { name: "The board's web page" });

test("a program that serves a web page has it shown beside the board, and its Wi-Fi told", async ({
  untether,
  page,
}) => {
  const phone = phoneOf(page);
  await expect(phone).toBeHidden();
  await serve(untether);
  await expect(page.getByText("Wi-Fi: connected to Home")).toBeVisible();
  await expect(phone.getByRole("heading", { name: "The lamp" })).toBeVisible();
  await expect(phone).toContainText("Count: 0");
  // It is asked for again by itself.
  await expect(phone).toContainText("Seconds: 2");
  await untether.stop.click();
  await expect(phone).toBeHidden();
  expect(await page.evaluate(() => "isBroken" in window)).toBe(false);
});

test("buttons, forms and links of the board's page ask the board", async ({ untether, page }) => {
  const phone = phoneOf(page);
  await serve(untether);
  await phone.getByRole("button", { name: "Add five" }).click();
  await expect(phone).toContainText("Count: 5");
  await phone.getByRole("textbox", { name: "Colour" }).fill("deep blue");
  await phone.getByRole("button", { name: "Set colour" }).click();
  await expect(phone).toContainText("Now it is deep+blue");
  await expect(page.locator("phone-page .address")).toHaveText("192.168.0.42/colour?colour=deep+blue");
  await page.getByRole("button", { name: "To the first page" }).click();
  await expect(phone).toContainText("colour deep+blue");
  await phone.getByRole("link", { name: "about" }).click();
  await expect(page.locator("phone-page .address")).toHaveText("192.168.0.42/about");
});

test("the page that the helper module makes is shown, and its buttons are pressed", async ({
  untether,
  page,
}) => {
  const phone = phoneOf(page);
  await serve(untether, WEB_PAGE);
  await expect(phone.getByRole("heading", { name: "My garden" })).toBeVisible();
  await expect(phone).toContainText("Count: 0");
  await phone.getByRole("button", { name: "One <more>" }).click();
  await expect(phone).toContainText("Count: 1");
  await expect(page.locator("phone-page .address")).toHaveText("192.168.0.42/");
});

test("the board's page is worked by keyboard, and each answer is read aloud", async ({ untether, page }) => {
  const phone = phoneOf(page);
  await serve(untether);
  await phone.getByRole("button", { name: "Add five" }).focus();
  await page.keyboard.press("Enter");
  await expect(phone).toContainText("Count: 5");
  await expect(page.locator("phone-page").getByRole("status")).toHaveText("The board has answered: My lamp");
  // The focus stays where it was, also when the page is asked for again.
  await expect(phone).toContainText(/Seconds: ([3-9]|\d\d)/);
  await expect(phone.getByRole("button", { name: "Add five" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(phone.getByRole("textbox", { name: "Colour" })).toBeFocused();
  await page.keyboard.type("green");
  await page.keyboard.press("Enter");
  await expect(phone).toContainText("Now it is");
});

for (const scheme of ["light", "dark"] as const) {
  test(`axe finds nothing critical or serious in the board's page, in ${scheme} colours`, async ({
    untether,
    page,
  }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await serve(untether);
    await expect(phoneOf(page)).toContainText("The lamp");
    const { violations } = await new AxeBuilder({ page }).include("board-pane").analyze();
    const grave = violations.filter(({ impact }) => impact === "critical" || impact === "serious");
    expect(grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual([]);
    await page.screenshot({ path: `test-results/web-page-${scheme}.png` });
  });
}

test("on a phone the board's page is below the board, and not wider than the screen", async ({
  untether,
  page,
}) => {
  await serve(untether);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole("tablist", { name: "Panes" }).getByRole("tab", { name: "Board" }).click();
  await expect(phoneOf(page)).toContainText("The lamp");
  await phoneOf(page).scrollIntoViewIfNeeded();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await page.screenshot({ path: "test-results/web-page-phone.png" });
});

test("a program asks another site, and is told when the browser does not allow it", async ({
  untether,
  faults,
}) => {
  const site = createServer((request, response) => {
    if (request.url === "/open") response.setHeader("Access-Control-Allow-Origin", "*");
    response.end(request.url === "/open" ? "sunny" : "secret");
  }).listen(0, "127.0.0.1");
  await once(site, "listening");
  const origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  const ask = `
import network, requests, time
wlan = network.WLAN()
wlan.connect("Home", "secret key")
while not wlan.isconnected():
    time.sleep_ms(50)
print(requests.get("${origin}/open").text)
for url in ("${origin}/closed", "${process.env.UNTETHER_URL}/"):
    try:
        print(requests.get(url).text)
    except OSError as error:
        print(error)
print("done")
`;
  await serve(untether, ask);
  await untether.showTab("Console");
  await expect(untether.console).toContainText("sunny");
  await expect(untether.console).toContainText("done");
  await expect(untether.console).not.toContainText("secret");
  const refusals = (await untether.console.textContent())?.match(/did not let the virtual Nano read/g);
  expect(refusals).toHaveLength(2);
  // What the browser itself says about it in its own console is right.
  expect(faults.splice(0).filter((fault) => !/CORS policy|ERR_FAILED/.test(fault))).toEqual([]);
  site.close();
});

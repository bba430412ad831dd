import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./page.ts";

/** The card of a part, by its name and its pin. */
const card = (page: Page, name: string): Locator => page.getByRole("group", { name, exact: true });

/** A program that uses all there is around the board. */
const EVERYTHING = `
import dht, ds18x20, motion, neopixel, network, onewire, time
from machine import ADC, PWM, UART, Pin, time_pulse_us
network.WLAN().active(True)
strip = neopixel.NeoPixel(Pin("D6", Pin.OUT), 12)
strip.fill((0, 40, 200))
strip.write()
servo = PWM(Pin("D9"), freq=50, duty_ns=1000000)
horn = PWM(Pin("D3"), freq=440, duty_u16=32768)
lamp = PWM(Pin("LED"), freq=1000, duty_u16=16384)
button = Pin("D2", Pin.IN, Pin.PULL_UP)
air, port = dht.DHT22(Pin("D4")), UART(0)
probe = ds18x20.DS18X20(onewire.OneWire(Pin("D5")))
while True:
    button.value(), ADC(Pin("A0")).read_u16(), ADC(4).read_u16(), air.measure(), port.any()
    probe.convert_temp(), time_pulse_us(Pin("D7"), 1), motion.felt()
    time.sleep_ms(50)
`;
const EVERYTHING_CARDS = [
  "Button D2",
  "Knob A0",
  "Motion",
  "Distance",
  "Air",
  "Thermometer",
  "Chip temperature",
  "Strip of lights D6",
  "Servo D9",
  "Buzzer D3",
  "Serial port",
  "Wi-Fi",
];

test("a program that uses nothing from outside is told so in words", async ({ untether, page }) => {
  await expect(page.locator("around-board")).toBeHidden();
  await untether.run.click();
  await expect(page.locator("around-board")).toContainText("uses nothing from outside");
});

test("a button appears at a pin that is read; the program follows it by mouse and by keyboard", async ({
  untether,
  page,
}) => {
  await untether.openGolden("program-button-led");
  await untether.run.click();
  const button = page.getByRole("button", { name: "Press the button at D2" });
  await expect(card(page, "Button D2")).toBeVisible();
  await expect(untether.shown("led")).toHaveAttribute("data-shows", "off");
  await button.hover();
  for (const [press, release] of [
    [() => page.mouse.down(), () => page.mouse.up()],
    [() => page.keyboard.down("Space"), () => page.keyboard.up("Space")],
    [() => page.keyboard.down("Enter"), () => page.keyboard.up("Enter")],
  ] as const) {
    await press();
    await expect(untether.shown("led")).toHaveAttribute("data-shows", "on");
    await expect(untether.shown("chip-2")).toHaveAttribute("data-shows", "in-low");
    await release();
    await expect(untether.shown("led")).toHaveAttribute("data-shows", "off");
  }
});

test("a button can be kept pressed, also through a run of the same program", async ({ untether, page }) => {
  await untether.openGolden("program-button-led");
  await untether.run.click();
  const keep = page.getByRole("button", { name: "Keep pressed" });
  await keep.press("Space");
  await expect(keep).toHaveAttribute("aria-pressed", "true");
  await expect(untether.shown("led")).toHaveAttribute("data-shows", "on");
  await untether.stop.click();
  await expect(untether.shown("led")).toHaveAttribute("data-shows", "off");
  await untether.run.click();
  await expect(untether.shown("led")).toHaveAttribute("data-shows", "on");
  await keep.press("Space");
  await expect(untether.shown("led")).toHaveAttribute("data-shows", "off");
});

test("a pin without a pull is wired high by its button", async ({ untether, page }) => {
  await untether.runPython(`
from machine import Pin
import time
while True:
    Pin("LED", Pin.OUT).value(Pin("D5", Pin.IN).value())
    time.sleep_ms(10)
`);
  await page.getByRole("button", { name: "Press the button at D5" }).hover();
  await page.mouse.down();
  await expect(untether.shown("led")).toHaveAttribute("data-shows", "on");
  await page.mouse.up();
  await expect(untether.shown("led")).toHaveAttribute("data-shows", "off");
});

test("a knob turns a servo, whose horn is drawn at its angle", async ({ untether, page }) => {
  await untether.openGolden("program-knob-and-servo");
  await untether.run.click();
  const knob = card(page, "Knob A0").getByRole("slider", { name: "Level" });
  await knob.fill("100");
  await expect(knob).toHaveAttribute("aria-valuetext", "100 %, 3.30 V");
  await expect(card(page, "Servo D9")).toContainText("180°");
  await knob.press("Home");
  await expect(card(page, "Servo D9")).toContainText("0°");
  await expect(card(page, "Servo D9").locator(".horn")).toHaveCSS("--angle", "0");
});

test("a slider at an analog input changes what the program prints, whatever one says it is", async ({
  untether,
  page,
}) => {
  await untether.runPython(`
from analog_pin import AnalogPin
import time
while True:
    print("Light:", AnalogPin("A6").percent())
    time.sleep(0.1)
`);
  await page.getByRole("combobox", { name: "What is at A6" }).selectOption("Light sensor");
  await card(page, "Light sensor A6").getByRole("slider").fill("73");
  await untether.showTab("Console");
  await expect(untether.console).toContainText("Light: 73");
});

test("sensors measure what is set, and do not answer when they are pulled out", async ({
  untether,
  page,
}) => {
  await untether.runPython(`
import time
from air_sensor import AirSensor
from dht import DHT22
from distance_sensor import DistanceSensor
from machine import Pin
import chip
air, eye = AirSensor(DHT22(Pin("D4"))), DistanceSensor(Pin("D2"), Pin("D3"))
while True:
    print(air.temperature(), air.humidity(), round(eye.centimetres()), round(chip.temperature()))
    time.sleep(0.2)
`);
  await card(page, "Distance").getByRole("slider").fill("120");
  await card(page, "Air").getByRole("slider", { name: "Temperature" }).fill("-5.5");
  await card(page, "Air").getByRole("slider", { name: "Humidity" }).fill("80");
  await card(page, "Chip temperature").getByRole("slider").fill("60");
  await untether.showTab("Console");
  await expect(untether.console).toContainText("-5.5 80.0 120 60");
  await untether.showTab("Board");
  await card(page, "Distance").getByRole("checkbox", { name: "Plugged in" }).uncheck();
  await expect(untether.notice).toContainText("distance sensor");
});

test("a strip shows its colours, and says them", async ({ untether, page }) => {
  await untether.runPython(`
import neopixel, time
from machine import Pin
strip = neopixel.NeoPixel(Pin("D6", Pin.OUT), 3)
strip[0] = (255, 0, 0)
strip[2] = (0, 0, 255)
strip.write()
time.sleep(60)
`);
  const strip = card(page, "Strip of lights D6");
  await expect(strip.locator("i")).toHaveCount(3);
  await expect(strip.locator("i").nth(0)).toHaveCSS("background-color", "rgb(255, 0, 0)");
  await expect(strip.locator("i").nth(1)).toHaveCSS("background-color", "rgb(44, 56, 60)");
  await expect(strip.locator("i").nth(2)).toHaveCSS("background-color", "rgb(0, 0, 255)");
  await expect(strip).toContainText("3 lights, 2 lit: 1 red, 1 blue");
});

test("pressing Shake shakes the board: the program counts it", async ({ untether, page }) => {
  await untether.openGolden("program-shake-counter");
  await untether.run.click();
  await card(page, "Motion").getByRole("button", { name: "Shake" }).click();
  await untether.showTab("Console");
  await expect(untether.console).toContainText("1");
});

test("every gesture is one that programs notice, beside other tasks too", async ({ untether, page }) => {
  await untether.runPython(`
import asyncio, motion_events, motion
async def watch(gesture):
    while True:
        await motion_events.next_gesture(gesture)
        print("It was:", gesture)
async def main():
    print("Ready for it")
    await asyncio.gather(*[watch(it) for it in ("shake", "tap", "free fall", "face down", "tilt left")])
asyncio.run(main())
`);
  const motion = card(page, "Motion");
  for (const [button, gesture] of [
    ["Tap", "tap"],
    ["Shake", "shake"],
    ["Drop", "free fall"],
    ["Turn over", "face down"],
  ] as const) {
    // A busy machine may look away just then; whoever sees nothing happen presses again.
    await expect(async () => {
      await untether.showTab("Board");
      await motion.getByRole("button", { name: button }).click();
      await untether.showTab("Console");
      await expect(untether.console).toContainText(`It was: ${gesture}`, { timeout: 4000 });
    }).toPass();
    await untether.showTab("Board");
  }
  await motion.getByRole("button", { name: "Lay flat" }).click();
  await motion.getByRole("application").focus();
  for (let i = 0; i < 5; i++) await page.keyboard.press("ArrowLeft");
  await untether.showTab("Console");
  await expect(untether.console).toContainText("It was: tilt left");
});

test("dragging the board tilts it, and says how", async ({ untether, page }) => {
  await untether.openGolden("program-tilt-colours");
  await untether.run.click();
  const motion = card(page, "Motion");
  const pad = motion.getByRole("application");
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (!box) throw new Error("no pad");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 100, box.y + box.height / 2, { steps: 10 });
  await page.mouse.up();
  await expect(motion).toContainText("x -0.98 g");
  await expect(motion.getByRole("status")).toHaveText("front 0°, right 80°");
});

test("this device's own sensor tilts the board, when there is one and one asks for it", async ({
  untether,
  page,
}) => {
  await untether.openGolden("program-tilt-colours");
  await untether.run.click();
  const motion = card(page, "Motion");
  await expect(motion).toBeVisible();
  const own = motion.getByRole("button", { name: "Tilt this device" });
  await expect(own).toHaveCount(0);
  const hold = (beta: number, gamma: number) =>
    page.evaluate(
      ([front, right]) =>
        dispatchEvent(new DeviceOrientationEvent("deviceorientation", { beta: front!, gamma: right! })),
      [beta, gamma],
    );
  await hold(0, 0);
  await own.click();
  await expect(own).toHaveAttribute("aria-pressed", "true");
  await hold(0, 30);
  await expect(motion).toContainText("x -0.50 g");
  // What a browser without a sensor tells once, at some time or other.
  await page.evaluate(() => dispatchEvent(new DeviceOrientationEvent("deviceorientation", {})));
  await expect(motion).toContainText("x -0.50 g");
  await own.click();
  await hold(0, 60);
  await expect(motion).toContainText("x 0.00 g");
});

test("a link that is dropped is one that the program has lost; a wrong password lets nobody in", async ({
  untether,
  page,
}) => {
  await untether.runPython(`
import network, time
wlan = network.WLAN()
wlan.connect("Home", "secret key")
while not wlan.isconnected():
    time.sleep_ms(50)
while wlan.isconnected():
    time.sleep_ms(50)
print("Lost it")
wlan.connect("Home", "secret key")
for _ in range(40):
    time.sleep_ms(50)
print("Again:", wlan.isconnected())
while not wlan.isconnected():
    time.sleep_ms(50)
print("Back")
time.sleep(60)
`);
  const wifi = card(page, "Wi-Fi");
  await expect(wifi).toContainText("On Home, address 192.168.0.42");
  await wifi.getByRole("checkbox", { name: "Wrong password" }).check();
  await untether.showTab("Console");
  await expect(untether.console).toContainText("Lost it");
  await expect(untether.console).toContainText("Again: False");
  await untether.showTab("Board");
  await expect(wifi).toContainText("On no network");
  await wifi.getByRole("checkbox", { name: "Wrong password" }).uncheck();
  await expect(wifi).toContainText("On Home");
  await wifi.getByRole("button", { name: "Drop the link" }).click();
  await untether.showTab("Console");
  await expect(untether.console).toContainText("Back");
});

test("a dropped link ends a program's connection, and it can connect again", async ({ untether, page }) => {
  await untether.runPython(`
import time, wifi
for _ in range(2):
    wifi.connect("Home", "secret key")
    print("Connected:", wifi.is_connected())
    while wifi.is_connected():
        time.sleep(0.1)
    print("Connected:", wifi.is_connected())
`);
  const wifi = card(page, "Wi-Fi");
  for (let turn = 0; turn < 2; turn++) {
    await expect(wifi).toContainText("On Home");
    await wifi.getByRole("button", { name: "Drop the link" }).click();
    await expect(wifi.getByRole("button", { name: "Drop the link" })).toBeDisabled();
  }
  await untether.showTab("Console");
  await expect(untether.console).toContainText("Program finished");
});

test("a line that is sent to RX is one that the program receives, and what it sends is shown", async ({
  untether,
  page,
}) => {
  await untether.runPython(`
import serial_port, time
while True:
    line = serial_port.receive()
    if line:
        print("It says", line)
        serial_port.send("Heard " + line)
    time.sleep(0.05)
`);
  await card(page, "Serial port").getByRole("textbox", { name: "A line for RX" }).fill("hello there");
  await page.keyboard.press("Enter");
  await expect(card(page, "Serial port").getByRole("log")).toHaveText("Heard hello there");
  await untether.showTab("Console");
  await expect(untether.console).toContainText("It says hello there");
});

const TONE = `
from machine import PWM, Pin
import time
horn = PWM(Pin("D3"), freq=440, duty_u16=32768)
time.sleep(60)
`;

test("a buzzer is mute at first; once sound is wanted it sounds until Stop, and on the next visit", async ({
  untether,
  page,
}) => {
  // The loudspeaker of the test: the volumes that are asked for.
  await page.evaluate(() => {
    const volumes: number[] = [];
    Object.assign(globalThis, { volumes });
    AudioParam.prototype.setTargetAtTime = function (volume: number) {
      volumes.push(volume);
      return this;
    };
  });
  const volume = () => page.evaluate(() => (globalThis as unknown as { volumes: number[] }).volumes.at(-1));
  await untether.runPython(TONE);
  const buzzer = card(page, "Buzzer D3");
  const sound = buzzer.getByRole("button", { name: "Sound" });
  await expect(buzzer).toContainText("440 Hz");
  await expect(sound).toHaveAttribute("aria-pressed", "false");
  expect(await volume()).toBeUndefined();
  await sound.click();
  await expect.poll(volume).toBeGreaterThan(0);
  await untether.stop.click();
  await expect.poll(volume).toBe(0);
  await expect(buzzer).toContainText("silent");

  await page.reload();
  await untether.isReady();
  await untether.runPython(TONE);
  await expect(sound).toHaveAttribute("aria-pressed", "true");
});

test("what only an earlier program used goes away, and its wires with it", async ({ untether, page }) => {
  await untether.openGolden("program-button-led");
  await untether.run.click();
  await page.getByRole("button", { name: "Keep pressed" }).click();
  await untether.stop.click();
  await untether.runPython(
    "import time\nfrom machine import ADC\nwhile True:\n    ADC(0).read_u16(); time.sleep(0.1)",
  );
  await expect(card(page, "Knob A0")).toBeVisible();
  await expect(card(page, "Button D2")).toHaveCount(0);
  await untether.stop.click();
  await untether.openGolden("program-button-led");
  await untether.run.click();
  await expect(untether.shown("chip-2")).toHaveAttribute("data-shows", "in-high");
});

test("the LED dims with its power, and pins with a power tell it", async ({ untether }) => {
  await untether.runPython(`
from machine import PWM, Pin
import time
PWM(Pin("LED"), freq=1000, duty_u16=16384)
PWM(Pin("D10"), freq=1000, duty_u16=49152)
time.sleep(60)
`);
  await expect(untether.shown("led")).toContainText("25 %");
  await expect(untether.shown("chip-10")).toContainText("75 %");
  const light = untether.page.locator("nano-board .picture .lamp.led .light");
  await expect(light).toHaveCSS("opacity", "0.5");
});

for (const scheme of ["light", "dark"] as const) {
  test(`axe finds nothing critical or serious around the board, in ${scheme} colours`, async ({
    untether,
    page,
  }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await untether.runPython(EVERYTHING);
    for (const name of EVERYTHING_CARDS) await expect(card(page, name)).toBeVisible();
    await card(page, "Wi-Fi").getByText("Networks around").click();
    await card(page, "Wi-Fi").getByText("Only these networks").click();
    const { violations } = await new AxeBuilder({ page }).include("board-pane").analyze();
    const grave = violations.filter(({ impact }) => impact === "critical" || impact === "serious");
    expect(grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual([]);
  });
}

test("however much there is around the board, the panes stay where they are", async ({ untether, page }) => {
  const boxOf = () => page.locator(".side-pane").boundingBox();
  const before = await boxOf();
  await untether.runPython(EVERYTHING);
  for (const name of EVERYTHING_CARDS) await expect(card(page, name)).toBeVisible();
  expect(await boxOf()).toEqual(before);
  for (const name of EVERYTHING_CARDS) await card(page, name).scrollIntoViewIfNeeded();
  await expect(card(page, "Button D2")).toBeVisible();
  await expect(page.locator("nano-board .picture")).toBeInViewport({ ratio: 1 });
});

test("on a phone everything around the board is below it, and nothing is wider than the screen", async ({
  untether,
  page,
}) => {
  await untether.runPython(EVERYTHING);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole("tablist", { name: "Panes" }).getByRole("tab", { name: "Board" }).click();
  for (const name of EVERYTHING_CARDS) await expect(card(page, name)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

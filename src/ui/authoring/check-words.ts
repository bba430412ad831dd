import type { Expectation } from "../../lessons/checks/expectations/expectations.ts";
import type { Sight } from "../../lessons/checks/sights/sights.ts";
import { fill } from "../lessons/words.ts";

/** The colours of the RGB LED. */
export const colourWords = {
  red: "red",
  green: "green",
  yellow: "yellow",
  blue: "blue",
  magenta: "magenta",
  cyan: "cyan",
  white: "white",
  any: "any colour",
  off: "off",
} as const;

/** What the settings of sights are called. */
export const sightFields = {
  pin: "Pin",
  level: "It is",
  high: "on (high)",
  low: "off (low)",
  colour: "Colour",
  stripColour: "Colour, as in #ff8000; or any, or off",
  light: "Only light number",
  lights: "At least so many lights",
  line: "The whole line; * is any text, # any number",
  number: "The first number in it",
  tolerance: "May be off by",
  hertz: "Hertz",
  degrees: "Degrees",
  percent: "Percent",
  url: "Address; * is any text",
  method: "Method",
  body: "What is sent",
  visit: "What is asked for",
  answer: "The answer; * is any text",
  topic: "Topic",
  message: "Message",
} as const;

/** What the settings of expectations are called. */
export const expectationFields = {
  timesAtLeast: "Times, at least",
  timesAtMost: "Times, at most",
  from: "From second",
  to: "To second",
  at: "At second",
  by: "By second",
  within: "Seconds from one to the next, at most",
  times: "How many times",
  lastsAtLeast: "Seconds each time, at least",
  lastsAtMost: "Seconds each time, at most",
} as const;

/** The kinds of expectations, as choices of a menu. */
export const expectationKinds: Readonly<Record<Expectation["kind"], string>> = {
  seen: "Something happens so many times",
  order: "Things happen one after the other",
  lasts: "It lasts so long each time",
  at: "Something is so at a moment",
  never: "Something never happens",
  until: "Something is so until something else",
  ends: "The program comes to its end",
  "goes-on": "The program goes on",
};

/** The kinds of sights, as choices of a menu. */
export const sightKinds: Readonly<Record<Sight["kind"], string>> = {
  pin: "A pin or the LED",
  rgb: "The RGB LED",
  prints: "A line that is printed",
  strip: "A strip of lights",
  tone: "A tone",
  servo: "A servo motor",
  power: "A lamp or motor with so much power",
  request: "A request to the Internet",
  page: "An answer of the board's own web page",
  publish: "A message that is published",
};

/** What can be seen, while it is so. */
const states = {
  ledOn: "the LED is on",
  ledOff: "the LED is off",
  pinHigh: "pin {} is high",
  pinLow: "pin {} is low",
  rgb: "the RGB LED is {}",
  rgbAny: "the RGB LED is on",
  prints: "“{}” is printed",
  printsNumber: "the number {} is printed",
  printsAny: "something is printed",
  strip: "the lights are {}",
  stripSome: "some lights are {}",
  stripLight: "light {light} is {colour}",
  tone: "a tone sounds",
  toneOf: "a tone of {} Hz sounds",
  servo: "the servo is at {}°",
  power: "pin {pin} has {percent} % power",
  request: "{} is asked",
  page: "the board answers {}",
  pageAny: "the board answers a browser",
  publish: "a message about {} is published",
  publishAny: "a message is published",
} as const;

type SightTable = Readonly<Record<keyof typeof states, string>>;

/** What can be seen, when it has come to be so. */
const comings: SightTable = {
  ledOn: "the LED came on",
  ledOff: "the LED went off",
  pinHigh: "pin {} went high",
  pinLow: "pin {} went low",
  rgb: "the RGB LED became {}",
  rgbAny: "the RGB LED came on",
  prints: "“{}” was printed",
  printsNumber: "the number {} was printed",
  printsAny: "something was printed",
  strip: "the lights became {}",
  stripSome: "some lights became {}",
  stripLight: "light {light} became {colour}",
  tone: "a tone sounded",
  toneOf: "a tone of {} Hz sounded",
  servo: "the servo turned to {}°",
  power: "pin {pin} got {percent} % power",
  request: "{} was asked",
  page: "the board answered {}",
  pageAny: "the board answered a browser",
  publish: "a message about {} was published",
  publishAny: "a message was published",
};

const en = {
  stripOn: "on",
  seen: "{came} {times} times in {seconds} seconds.",
  seenOnce: "{came} once.",
  order: "One after the other: {sights}.",
  lasts: "This lasted {from} to {to} seconds each time: {sight}.",
  lastsLeast: "This lasted {from} seconds or more each time: {sight}.",
  lastsMost: "This lasted {to} seconds or less each time: {sight}.",
  at: "At {at} seconds: {sight}.",
  never: "This never came: {sight}.",
  until: "{sight}, until {until}.",
  ends: "The program came to its end.",
  goesOn: "After {seconds} seconds the program went on.",
  andThen: ", then ",
} as const;

const saysEn: Readonly<Record<Expectation["kind"], string>> = {
  seen: "Not yet as often as it should be: {sight}. It should come {times} times.",
  order: "This should happen one after the other: {sights}.",
  lasts: "The time is not right yet. Look how long this lasts: {sight}.",
  at: "At {at} seconds this should be so: {sight}.",
  never: "This should not happen: {sight}.",
  until: "This should be so until something else happens: {sight}.",
  ends: "The program should come to an end.",
  "goes-on": "The program should go on and on.",
};

/** What can be seen, as the middle of a sentence. */
export const sightWords = (sight: Sight): string => tell(sight, states);

function tell(sight: Sight, table: SightTable): string {
  switch (sight.kind) {
    case "pin":
      if (sight.pin === "LED") return sight.level === 1 ? table.ledOn : table.ledOff;
      return fill(sight.level === 1 ? table.pinHigh : table.pinLow, sight.pin);
    case "rgb":
      return sight.colour === "any" ? table.rgbAny : fill(table.rgb, colourWords[sight.colour]);
    case "prints":
      if (sight.number !== undefined) return fill(table.printsNumber, sight.number);
      return isAny(sight.text) ? table.printsAny : fill(table.prints, sight.text ?? "");
    case "strip":
      return tellStrip(sight, table);
    case "tone":
      return sight.hertz === undefined ? table.tone : fill(table.toneOf, sight.hertz);
    case "servo":
      return fill(table.servo, sight.degrees);
    case "power":
      return fill(table.power, { pin: sight.pin, percent: sight.percent });
    case "request":
      return fill(table.request, sight.url);
    case "page":
      return isAny(sight.request) ? table.pageAny : fill(table.page, sight.request ?? "");
    case "publish":
      return isAny(sight.topic) ? table.publishAny : fill(table.publish, sight.topic ?? "");
  }
}

const isAny = (wildcard: string | undefined): boolean => wildcard === undefined || wildcard === "*";

function tellStrip({ colour, light, atLeast }: Extract<Sight, { kind: "strip" }>, table: SightTable): string {
  const shown = colour === "any" ? en.stripOn : colour;
  if (light !== undefined) return fill(table.stripLight, { light, colour: shown });
  return fill(atLeast === undefined ? table.strip : table.stripSome, shown);
}

/** What a program did, as a sentence, when it was watched for so many seconds. */
export function expectationWords(expect: Expectation, seconds: number): string {
  return upper(fill(templateOf(expect), { seconds, ...gapsOf(expect) }));
}

/** What a learner may be told whose program does not do it; the author makes it better. */
export const firstSays = (expect: Expectation): string => fill(saysEn[expect.kind], gapsOf(expect));

function templateOf(expect: Expectation): string {
  switch (expect.kind) {
    case "seen":
      return expect.atLeast === 1 || expect.atLeast === undefined ? en.seenOnce : en.seen;
    case "lasts":
      if (expect.atMost === undefined) return en.lastsLeast;
      return expect.atLeast === undefined ? en.lastsMost : en.lasts;
    case "goes-on":
      return en.goesOn;
    default:
      return en[expect.kind];
  }
}

function gapsOf(expect: Expectation): Readonly<Record<string, string | number>> {
  switch (expect.kind) {
    case "seen":
      return {
        sight: sightWords(expect.sight),
        came: tell(expect.sight, comings),
        times: expect.atLeast ?? 1,
      };
    case "order":
      return { sights: expect.sights.map(sightWords).join(en.andThen) };
    case "lasts":
      return { sight: sightWords(expect.sight), from: expect.atLeast ?? 0, to: expect.atMost ?? 0 };
    case "at":
      return { sight: sightWords(expect.sight), at: expect.at };
    case "never":
      return { sight: sightWords(expect.sight) };
    case "until":
      return { sight: sightWords(expect.sight), until: sightWords(expect.until) };
    case "ends":
    case "goes-on":
      return {};
  }
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

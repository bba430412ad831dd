import { describe, expect, it, test } from "vitest";
import type { PackFiles } from "../../src/lessons/pack.ts";
import { edited, refusal, textOf, tiny, warnings, withFile } from "./pack-files.ts";

const LESSON = "01-blink/lesson.json";
const EN = "en/01-blink.md";

type Case = readonly [what: string, files: PackFiles, sentence: string];

const deep = (depth: number) => `${'{"inside":'.repeat(depth)}{}${"}".repeat(depth)}`;
const stack = (length: number) =>
  `${'{"type":"led_toggle","next":{"block":'.repeat(length)}{"type":"led_toggle"}${"}}".repeat(length)}`;
const canvas = (block: string) => `{"blocks":{"languageVersion":0,"blocks":[${block}]}}`;

const refused: readonly Case[] = [
  ["nothing at all", new Map(), " There is no file pack.json. Every pack needs one."],
  ["no pack.json", withFile("pack.json", null), " There is no file pack.json. Every pack needs one."],
  [
    "something else",
    withFile("pack.json", '{"a":\n1}'),
    'pack.json:1 This is not a pack of lessons. Its `format` has to be "untether-pack".',
  ],
  [
    "a list",
    withFile("pack.json", "[]"),
    'pack.json:1 This is not a pack of lessons. Its `format` has to be "untether-pack".',
  ],
  [
    "a newer format",
    edited("pack.json", '"formatVersion": 1', '"formatVersion": 2'),
    "pack.json:3 This pack needs a newer Untether. It has format version 2; this page reads 1.",
  ],
  [
    "an older format",
    edited("pack.json", '"formatVersion": 1', '"formatVersion": 0'),
    "pack.json:3 `formatVersion` has to be 1.",
  ],
  [
    "a comma that is missing",
    edited("pack.json", '"id": "tiny",', '"id": "tiny"'),
    "pack.json:5 This line is not right JSON. Look for a missing comma, quote or bracket, here or just before.",
  ],
  [
    "a comma too many",
    edited(LESSON, '"hardware": [],', '"hardware": [,],'),
    `${LESSON}:4 This line is not right JSON. Look for a missing comma, quote or bracket, here or just before.`,
  ],
  [
    "JSON that is cut",
    withFile(LESSON, '{\n"minutes": 3,\n'),
    `${LESSON}:3 This file ends too early. A bracket is missing, or a quote.`,
  ],
  [
    "JSON that is empty",
    withFile(LESSON, ""),
    `${LESSON}:1 This file ends too early. A bracket is missing, or a quote.`,
  ],
  [
    "bytes that are no text",
    withFile(LESSON, new Uint8Array([123, 0xff, 0xfe])),
    `${LESSON} This file is not text in UTF-8.`,
  ],
  [
    "a text that is too large",
    withFile(EN, "a".repeat(200_001)),
    `${EN} This file is larger than 200 kB. That is too much for text.`,
  ],
  [
    "settings that nest too deep",
    edited(LESSON, '"find": {', `"find": { "inside": ${deep(80)},`),
    `${LESSON}:20 Things lie too deep inside each other here.`,
  ],
  [
    "a setting that is there twice",
    edited(LESSON, '"minutes": 10,', '"minutes": 10,\n"minutes": 11,'),
    `${LESSON}:4 \`minutes\` is set twice in the same place.`,
  ],
  ["no id", edited("pack.json", '"id": "tiny",', ""), "pack.json:1 `id` is missing."],
  [
    "an id with a space",
    edited("pack.json", '"tiny"', '"a tiny one"'),
    "pack.json:4 `id` has to be small letters, digits and hyphens.",
  ],
  [
    "a version that is none",
    edited("pack.json", "1.0.0", "1.0"),
    "pack.json:5 `version` has to be a version, as in 1.2.0.",
  ],
  [
    "no author",
    edited("pack.json", "A teacher", " "),
    "pack.json:8 `author` has to be a text that is not empty.",
  ],
  [
    "a title of too many letters",
    edited("pack.json", "A tiny pack", "a".repeat(81)),
    "pack.json:6 `title.en` has to be a text of 80 characters at most.",
  ],
  [
    "ages that are turned round",
    edited("pack.json", "[10, 14]", "[14, 10]"),
    "pack.json:10 The first `age` is higher than the second one.",
  ],
  [
    "a language that is none",
    edited("pack.json", '["en", "de"]', '["en", "German"]'),
    "pack.json:11 `languages[1]` has to be a language, as in en.",
  ],
  [
    "a language that is there twice",
    edited("pack.json", '["en", "de"]', '["en", "de", "en"]'),
    "pack.json:11 The language en is in `languages` twice.",
  ],
  [
    "a lesson that is there twice",
    edited("pack.json", '["01-blink"]', '["01-blink", "01-blink"]'),
    "pack.json:13 The lesson 01-blink is in the `order` twice.",
  ],
  [
    "a lesson that is not there",
    edited("pack.json", '["01-blink"]', '["01-blink", "02-more"]'),
    " The file 02-more/lesson.json is missing.",
  ],
  [
    "no picture of the pack",
    edited("pack.json", "pictures/led.svg", "pictures/lid.svg"),
    "pack.json:12 The picture pictures/lid.svg is not in the pack.",
  ],
  ["no text in a language", withFile("de/01-blink.md", null), " The file de/01-blink.md is missing."],
  ["no start", withFile("01-blink/start.json", null), " The file 01-blink/start.json is missing."],
  [
    "no solution",
    withFile("01-blink/solution.json", null),
    `${LESSON}:24 There are no blocks named \`solution\`: the file solution.json is missing.`,
  ],
  [
    "no solution of a step",
    withFile("01-blink/step-1.json", null),
    `${LESSON}:10 There are no blocks named \`step-1\`: the file step-1.json is missing.`,
  ],
  [
    "a solution that every object has",
    edited(LESSON, '"step-1"', '"constructor"'),
    `${LESSON}:10 There are no blocks named \`constructor\`: the file constructor.json is missing.`,
  ],
  [
    "a sentence that is not translated",
    edited(LESSON, ', "de": "Die LED soll an- und ausgehen."', ""),
    `${LESSON}:31 \`says\` in check \`blinks\` in step \`blink\` is not written in de, which is one of the pack's languages.`,
  ],
  [
    "a moment that is too late",
    edited(LESSON, '"seconds": 5', '"seconds": 500'),
    `${LESSON}:32 \`seconds\` in check \`blinks\` in step \`blink\` has to be 120 or less.`,
  ],
  [
    "text for a number",
    edited(LESSON, '"minutes": 10', '"minutes": "ten"'),
    `${LESSON}:3 \`minutes\` has to be a number.`,
  ],
  [
    "a half minute",
    edited(LESSON, '"minutes": 10', '"minutes": 1.5'),
    `${LESSON}:3 \`minutes\` has to be a whole number.`,
  ],
  [
    "a kind of check that there is not",
    edited(LESSON, '"kind": "shape"', '"kind": "form"'),
    `${LESSON}:14 \`kind\` in check \`has-led\` in step \`light-on\` has to be one of: "shape", "behaviour", "quiz", "predict".`,
  ],
  [
    "a question that has no right answer",
    edited(LESSON, '"isRight": true', '"isRight": false'),
    `${LESSON}:39 \`choices\` in check \`how-long\` in step \`blink\`: one choice has to be right.`,
  ],
  [
    "a block that there is not",
    edited(LESSON, '"block": "led_set"', '"block": ["led_set", "led_fly"]'),
    `${LESSON}:20 There is no block \`led_fly\`.`,
  ],
  [
    "a block in the toolbox that there is not",
    edited(LESSON, '"forever"', '"for_ever"'),
    `${LESSON}:6 There is no block \`for_ever\`.`,
  ],
  [
    "a category that there is not",
    edited(LESSON, '["lights", "time"]', '["lights", "Time"]'),
    `${LESSON}:6 There is no category \`Time\` in the toolbox.`,
  ],
  ["a pin that there is not", edited(LESSON, '"D2"', '"D1"'), `${LESSON}:26 The board has no pin \`D1\`.`],
  [
    "a pin that is watched and is not there",
    edited(LESSON, '"pin": "LED"', '"pin": "LED9"'),
    `${LESSON}:33 The board has no pin \`LED9\`.`,
  ],
  [
    "a sensor that there is not",
    edited(LESSON, '"distance": 20', '"height": 20'),
    `${LESSON}:26 There is no sensor that measures \`height\`.`,
  ],
  [
    "two steps of one id",
    edited(LESSON, '"id": "blink"', '"id": "light-on"'),
    `${LESSON}:25 Two steps have the id \`light-on\`.`,
  ],
  [
    "two checks of one id",
    edited(LESSON, '"id": "blinks"', '"id": "has-led"'),
    `${LESSON}:30 Two checks of this lesson have the id \`has-led\`.`,
  ],
  [
    "a prediction about blocks that are not there",
    edited(LESSON, '"hello"', '"hallo"'),
    `${LESSON}:57 There are no blocks named \`hallo\`: the file hallo.json is missing.`,
  ],
  [
    "a check of a pin on a real board",
    edited(LESSON, '"seconds": 5,', '"seconds": 5, "live": true,'),
    `${LESSON}:32 A check can be \`live\` only if it is about what the program prints, and has no scene.`,
  ],
  [
    "a check on a real board with a scene that nobody makes there",
    edited(
      LESSON,
      '{ "kind": "seen", "sight": { "kind": "pin", "pin": "LED", "level": 1 }, "atLeast": 3 }',
      '{ "kind": "seen", "sight": { "kind": "prints" } }, "live": true, "scene": { "typed": [] }',
    ),
    `${LESSON}:33 A check can be \`live\` only if it is about what the program prints, and has no scene.`,
  ],
  [
    "blocks that there are not",
    withFile("01-blink/start.json", canvas('{"type":"fly"}')),
    "01-blink/start.json There is no block `fly`.",
  ],
  [
    "blocks that are none",
    withFile("01-blink/start.json", "[]"),
    "01-blink/start.json This is not a file of blocks, or part of it is damaged.",
  ],
  [
    "a stack that is too long",
    withFile("01-blink/start.json", canvas(stack(2400))),
    "01-blink/start.json These are more blocks than Untether can open.",
  ],
  [
    "a picture that is none",
    withFile("pictures/a.png", "hello"),
    "pictures/a.png This file is not a picture of the kind png, or it is damaged.",
  ],
  [
    "a picture that is too large",
    withFile("pictures/a.svg", `<svg>${" ".repeat(1_000_000)}</svg>`),
    "pictures/a.svg This picture is larger than 1 MB. Make it smaller.",
  ],
  [
    "a path that leads out",
    withFile("../evil.md", ""),
    "../evil.md The path of this file leads out of the pack.",
  ],
  [
    "a path from the root",
    withFile("/etc/passwd", ""),
    "/etc/passwd The path of this file leads out of the pack.",
  ],
  ["a path of another disk", withFile("C:/x.md", ""), "C:/x.md The path of this file leads out of the pack."],
  [
    "a path with a backslash",
    withFile("en\\x.md", ""),
    "en\\x.md The path of this file has other characters than A-Z, a-z, 0-9, dot, hyphen and underscore.",
  ],
  [
    "a path with a NUL",
    withFile("en/x\0.md", ""),
    "en/x\0.md The path of this file has other characters than A-Z, a-z, 0-9, dot, hyphen and underscore.",
  ],
  [
    "a path of many letters",
    withFile(`en/${"a".repeat(120)}`, ""),
    `en/${"a".repeat(120)} The path of this file is longer than 120 characters.`,
  ],
  [
    "too many files",
    new Map(Array.from({ length: 2001 }, (_, i) => [`a${i}`, new Uint8Array()])),
    " This pack has more than 2,000 files. That is too many.",
  ],
  [
    "files that are too large",
    new Map(Array.from({ length: 4 }, (_, i) => [`a${i}`, new Uint8Array(8_000_000)])),
    " This pack is larger than 30 MB. That is too much.",
  ],
  ["a text without a title", edited(EN, "# Blink\n", ""), `${EN}:1 A lesson begins with its title: # Title`],
  [
    "text before the title",
    edited(EN, "# Blink\n", "Hello\n\n# Blink\n"),
    `${EN}:1 There is text before the title.`,
  ],
  [
    "a second title",
    edited(EN, "## Blink {#blink}", "# Blink {#blink}"),
    `${EN}:23 There is a second title here. A step begins with two signs: ##`,
  ],
  [
    "a step without an id",
    edited(EN, " {#blink}", ""),
    `${EN}:23 This step has no id. Write it behind the title, like this: ## Title {#step-id}`,
  ],
  [
    "a step without a title",
    edited(EN, "## Blink {#blink}", "## {#blink}"),
    `${EN}:23 This step has no title.`,
  ],
  [
    "a step that the settings do not have",
    edited(EN, "{#blink}", "{#blonk}"),
    `${EN}:23 ${LESSON} has no step \`blonk\`.`,
  ],
  [
    "a step that the text does not have",
    edited(EN, "{#blink}", "{#blonk}"),
    `${EN} The step \`blink\` of ${LESSON} has no heading here.`,
  ],
  [
    "a step that is there twice",
    edited(EN, "{#blink}", "{#light-on}"),
    `${EN}:23 Two steps have the id \`light-on\`.`,
  ],
  [
    "a hint that does not end",
    edited(EN, ":::\n\n## Blink", "\n\n## Blink"),
    `${EN}:19 This section has no end. Close it with three colons: :::`,
  ],
  [
    "a hint in a hint",
    edited(EN, ":::\n\n::: hint", "\n\n::: hint"),
    `${EN}:15 A section cannot begin inside another one. Close that one first with three colons: :::`,
  ],
  [
    "an end of nothing",
    edited(EN, "## Blink", ":::\n\n## Blink"),
    `${EN}:23 These three colons close nothing.`,
  ],
  [
    "a hint of the lesson",
    edited(EN, "## Light on", "::: hint\n:::\n## Light on"),
    `${EN}:7 A hint belongs into a step.`,
  ],
  [
    "a section that there is not",
    edited(EN, "::: hint", "::: tip"),
    `${EN}:11 There is no section \`tip\`. There are hint and solution.`,
  ],
  ["two solutions", edited(EN, "::: hint", "::: solution"), `${EN}:19 This step has two solutions.`],
  [
    "a hint after the solution",
    edited(EN, "::: hint", "::: solution"),
    `${EN}:15 The solution comes last. Move this before it.`,
  ],
  [
    "code that does not end",
    edited(EN, "```\n\nRead", "\n\nRead"),
    `${EN}:39 This piece of code has no end. Close it with the signs that it began with.`,
  ],
  [
    "a chip that there is not",
    edited(EN, "[[led_set]]", "[[led_fly]]"),
    `${EN}:9 There is no block \`led_fly\`.`,
  ],
  [
    "a chip of a category that there is not",
    edited(EN, "[[category:lights]]", "[[category:stars]]"),
    `${EN}:9 There is no category \`stars\` in the toolbox.`,
  ],
  [
    "a picture that is not there",
    edited(EN, "pictures/led.svg", "pictures/lid.svg"),
    `${EN}:5 The picture pictures/lid.svg is not in the pack.`,
  ],
  [
    "a picture of blocks that are not there",
    edited(EN, "```blocks\nsolution", "```blocks\nstep-9"),
    `${EN}:27 There are no blocks named \`step-9\`: the file step-9.json is missing.`,
  ],
  [
    "a picture of a block that there is not",
    edited(EN, '"wait_seconds"', '"wait_years"'),
    `${EN}:33 There is no block \`wait_years\`.`,
  ],
  [
    "a picture of blocks that is no JSON",
    edited(EN, '{ "type": "wait_seconds"', '"type": "wait_seconds"'),
    `${EN}:33 This picture of blocks is neither the name of a file of blocks nor a block in JSON.`,
  ],
  [
    "a link to a script",
    edited(EN, "https://example.org/led", "javascript:alert(1)"),
    `${EN}:45 This link does not work here: javascript:alert(1)`,
  ],
  [
    "a link to another file",
    edited(EN, "https://example.org/led", "../other.md"),
    `${EN}:45 This link does not work here: ../other.md`,
  ],
  [
    "a text that nests too deep",
    withFile(EN, `${textOf(EN)}\n${">".repeat(9)} a`),
    `${EN}:50 This paragraph is too long, or has too many signs. Break it up.`,
  ],
  [
    "a paragraph that is too long",
    edited(EN, "A block alone", "A block alone ".repeat(300)),
    `${EN}:31 This paragraph is too long, or has too many signs. Break it up.`,
  ],
  [
    "a paragraph of too many signs",
    edited(EN, "A block alone", "_a_".repeat(300)),
    `${EN}:31 This paragraph is too long, or has too many signs. Break it up.`,
  ],
];

test.each(refused)("%s is refused, with file, line and a sentence", (_, files, sentence) => {
  expect(refusal(files)).toContain(sentence);
});

describe("a refusal", () => {
  it("tells all that is wrong, in all files, at once", () => {
    const files = withFile(
      "de/01-blink.md",
      "",
      withFile("01-blink/start.json", "{", edited(LESSON, '"D2"', '"D1"')),
    );
    const files_ = refusal(files).map((line) => line.split(/[: ]/)[0]);
    expect(new Set(files_)).toEqual(new Set([LESSON, "01-blink/start.json", "de/01-blink.md"]));
  });

  it("tells fifty problems at most, and how many more there are", () => {
    const many = Array.from({ length: 70 }, (_, i) => `[[no_${i}]]`).join("\n\n");
    const all = refusal(withFile(EN, `${textOf(EN)}\n${many}`));
    expect(all).toHaveLength(51);
    expect(all.at(-1)).toBe(" There are 20 more problems.");
  });

  it("of a newer format tells nothing else", () => {
    const newer = '{"format":"untether-pack","formatVersion":2,"lessons":"elsewhere"}';
    expect(refusal(withFile("pack.json", newer))).toHaveLength(1);
  });
});

test.each<Case>([
  [
    "an unknown setting of the pack",
    edited("pack.json", '"age"', '"colour": "red",\n"age"'),
    "pack.json:10 unknown setting `colour`",
  ],
  [
    "an unknown setting of a step",
    edited(LESSON, '"locked"', '"colour": "red",\n"locked"'),
    `${LESSON}:11 unknown setting \`colour\` in step \`light-on\``,
  ],
  [
    "an unknown setting of a check",
    edited(LESSON, '"atLeast": 3', '"atleast": 3'),
    `${LESSON}:33 unknown setting \`expect.atleast\` in check \`blinks\` in step \`blink\``,
  ],
  [
    "a setting that is a trick",
    edited("pack.json", '"age"', '"__proto__": {"age": [1, 2]},\n"age"'),
    "pack.json:10 unknown setting `__proto__`",
  ],
  [
    "a language that the pack does not have",
    edited("pack.json", '"en": "A tiny pack",', '"en": "A tiny pack", "fr": "Un petit paquet",'),
    "pack.json There are texts in fr here, which is not one of the pack's languages.",
  ],
  ["a file of no use", withFile("notes.txt", "x"), "notes.txt Nothing in the pack uses this file."],
  [
    "a lesson out of order",
    withFile("02-more/lesson.json", "x"),
    "02-more/lesson.json The lesson 02-more is not in the `order` of pack.json.",
  ],
  ["HTML", edited(EN, "**blink**", "<b>blink</b>"), `${EN}:3 HTML is shown as it is written. Use Markdown.`],
])("%s is warned of, and the pack is read", (_, files, sentence) => {
  expect(warnings(files)).toEqual([sentence]);
});

test("a misspelt setting that is needed is told of twice: as missing and as unknown", () => {
  const files = edited(LESSON, '"minutes"', '"minuets"');
  expect(refusal(files)).toEqual([`${LESSON}:1 \`minutes\` is missing.`]);
});

test("files that computers leave in folders are not spoken of", () => {
  const files = withFile(
    ".DS_Store",
    "x",
    withFile("__MACOSX/en/._01-blink.md", "x", withFile(".git/config", "x")),
  );
  expect(warnings(files)).toEqual([]);
});

test("a folder around the pack is taken away", () => {
  expect(warnings(new Map([...tiny].map(([path, bytes]) => [`my pack/${path}`, bytes])))).toEqual([]);
});

test("settings may name their schema, for an editor", () => {
  expect(warnings(edited(LESSON, "{", '{ "$schema": "../../schema/lesson.schema.json",'))).toEqual([]);
});

test("blocks may come as the project file that the page saves", () => {
  const project = `{"format":"untether-project","version":1,"id":"p","name":"x","workspace":${textOf("01-blink/start.json")}}`;
  expect(warnings(withFile("01-blink/start.json", project))).toEqual([]);
});

import { readFileSync } from "node:fs";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { inputs } from "../../src/device/virtual/sensors/inputs.ts";
import { checkSchema } from "../../src/lessons/checks/checks.ts";
import { expectationSchema } from "../../src/lessons/checks/expectations/expectations.ts";
import { sightSchema } from "../../src/lessons/checks/sights/sights.ts";
import { sceneSchema } from "../../src/lessons/format/scene.ts";
import { textOf, tiny, warnings } from "./pack-files.ts";

const readme = readFileSync(new URL("../../lessons/README.md", import.meta.url), "utf8");
/** Every fence of JSON that is not a file of its own. */
const examples: readonly unknown[] = [...readme.matchAll(/(?<!`:\n\n)```json\n([\s\S]*?)```/g)].flatMap(
  ([, text]): unknown => JSON.parse(text!),
);
const filesOfPack = [...readme.matchAll(/`([^`\n]+)`:\n\n(`{3,})\w+\n([\s\S]*?)\n\2\n/g)];

interface Variant {
  readonly options: readonly { readonly entries: { readonly kind: { readonly literal: string } } }[];
}
const kindsOf = ({ options }: Variant): string[] => options.map(({ entries }) => entries.kind.literal);
const kindOf = (example: unknown) => String(Object(example).kind);

describe.each([
  ["kind of check", checkSchema],
  ["thing that can be expected", expectationSchema],
  ["thing that can be seen", sightSchema],
])("the teachers' page", (what, schema) => {
  const kinds = kindsOf(schema as unknown as Variant);
  const own = examples.filter((example) => kinds.includes(kindOf(example)));

  it(`has an example of each ${what}`, () => {
    expect(new Set(own.map(kindOf))).toEqual(new Set(kinds));
  });

  it(`has no setting in the example of a ${what} that there is not`, () => {
    for (const example of own) expect(v.parse(schema, example)).toEqual(example);
  });
});

describe("the teachers' page", () => {
  it("has an example of all that can be around the board", () => {
    const scene = examples.find((example) => kindOf(example) === "undefined");
    expect(v.parse(sceneSchema, scene)).toEqual(scene);
    expect(Object.keys(scene as object)).toEqual(Object.keys(sceneSchema.entries));
  });

  it("names all that sensors measure, but for the wire that is none", () => {
    expect(Object.keys(inputs).filter((name) => !readme.includes(`\`${name}\``))).toEqual(["serialLoop"]);
  });

  it("shows a pack that can be read as it stands there", () => {
    const encoder = new TextEncoder();
    const written = filesOfPack.map(([, path, , text]) => [path!, encoder.encode(text)] as const);
    expect(written.map(([path]) => path)).toEqual(["pack.json", "en/01-blink.md", "01-blink/lesson.json"]);
    const blocks = ["start", "solution"].map((name) => `01-blink/${name}.json`);
    const drawn = blocks.map((path) => [path, encoder.encode(textOf(path))] as const);
    const picture = ["pictures/led.svg", tiny.get("pictures/led.svg")!] as const;
    expect(warnings(new Map([...written, ...drawn, picture]))).toEqual([]);
  });
});

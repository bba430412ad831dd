import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { jsonSchemas } from "../../src/lessons/json-schemas.ts";

const folder = new URL("../../lessons/schema/", import.meta.url);

test.each(Object.entries(jsonSchemas))(
  "%s is that of the code (UPDATE_GOLDEN=1 writes it anew)",
  (name, schema) => {
    const text = `${JSON.stringify(schema, null, 2)}\n`;
    if (process.env.UPDATE_GOLDEN) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(new URL(name, folder), text);
    }
    expect(JSON.parse(readFileSync(new URL(name, folder), "utf8"))).toEqual(JSON.parse(text));
  },
);

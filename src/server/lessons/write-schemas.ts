import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { jsonSchemas } from "../../lessons/json-schemas.ts";

/** Writes the schemas of the format into a folder, each into a file of its own. */
export function writeSchemas(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, schema] of Object.entries(jsonSchemas))
    writeFileSync(join(folder, name), `${JSON.stringify(schema, null, 2)}\n`);
}

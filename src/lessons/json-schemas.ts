import { type JsonSchema, toJsonSchema } from "@valibot/to-json-schema";
import type { GenericSchema } from "valibot";
import { blockPatternSchema } from "./checks/blocks/block-pattern.ts";
import { sightSchema } from "./checks/sights/sights.ts";
import { lessonSchema } from "./format/lesson.ts";
import { packSchema } from "./format/pack.ts";
import { sceneSchema } from "./format/scene.ts";

/** The schemas by the names of their files in `lessons/schema/`: what an editor helps a teacher with. */
export const jsonSchemas: Readonly<Record<string, JsonSchema>> = {
  "pack.schema.json": jsonSchema("pack.json of a pack of lessons", packSchema),
  "lesson.schema.json": jsonSchema("lesson.json of a lesson", lessonSchema, {
    pattern: blockPatternSchema,
    scene: sceneSchema,
    sight: sightSchema,
  }),
};

/**
 * Says what a file has to look like; the parts with a name are written once. Rules across settings, as that one choice
 * is right, are left to the reader.
 */
function jsonSchema(
  title: string,
  schema: GenericSchema,
  definitions: Readonly<Record<string, GenericSchema>> = {},
): JsonSchema {
  // What a text is trimmed to, and rules that are code, no JSON Schema can say.
  const { $schema, ...made } = toJsonSchema(schema, { definitions, errorMode: "ignore" });
  return { ...($schema === undefined ? {} : { $schema }), title, ...made };
}

import * as v from "valibot";
import { checkSchema } from "../checks/checks.ts";
import { idSchema } from "./id.ts";
import { sceneSchema } from "./scene.ts";

const MOST_STEPS = 20;
const MOST_CHECKS = 20;
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(60));

/** What the toolbox offers: whole categories, and single blocks besides. */
const toolboxSchema = v.object({
  categories: v.optional(v.pipe(v.array(name), v.maxLength(50))),
  blocks: v.optional(v.pipe(v.array(name), v.maxLength(200))),
});

/** What a step may set, and a whole lesson too: then it is what its steps have if they say nothing. */
const settings = {
  /** All that there is, if it is left out. */
  toolbox: v.optional(toolboxSchema),
  /** What on the canvas cannot be changed: the blocks that the lesson began with, or all. Nothing, if it is left out. */
  locked: v.optional(v.picklist(["nothing", "start", "all"])),
  /** Whether the Python shows; it does, if it is left out. */
  python: v.optional(v.boolean()),
  /** What is around the board, for the learner's own runs and for every check. */
  scene: v.optional(sceneSchema),
};

const stepSchema = v.object({
  id: idSchema,
  ...settings,
  /** The blocks that pass this step's checks, by the name of their file; `solution` if it is left out. */
  solution: v.optional(idSchema),
  checks: v.optional(v.pipe(v.array(checkSchema), v.maxLength(MOST_CHECKS))),
});

/** `LESSON/lesson.json`: all of a lesson that is not text. Its steps are those of its Markdown, in the same order. */
export const lessonSchema = v.object({
  format: v.literal("untether-lesson"),
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(240)),
  /** What is needed besides the board, by id, as in `buzzer`. */
  hardware: v.optional(v.pipe(v.array(idSchema), v.maxLength(20))),
  /** The path of the picture on its card. */
  picture: v.optional(v.pipe(v.string(), v.maxLength(200))),
  ...settings,
  steps: v.pipe(v.array(stepSchema), v.minLength(1), v.maxLength(MOST_STEPS)),
});

/** All of a lesson that is not text. */
export type LessonSettings = v.InferOutput<typeof lessonSchema>;
/** All of a step that is not text. */
export type StepSettings = LessonSettings["steps"][number];
/** What the toolbox offers. */
export type ToolboxSettings = v.InferOutput<typeof toolboxSchema>;

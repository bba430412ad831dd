import type { Script } from "../../device/judge/run-headless.ts";
import type { InputChange } from "../../device/judge/scripted-inputs.ts";
import { type Gesture, gestures } from "../../device/virtual/sensors/gestures.ts";
import { type InputName, inputs, isInput } from "../../device/virtual/sensors/inputs.ts";
import type { Vector } from "../../shared/vector.ts";
import type { Scene } from "../format/scene.ts";

const PRESS_SECONDS = 0.2;
const LEVELS_A_PERCENT = 655.35;
/** Between two steps of a movement, in milliseconds; a program looks a hundred times a second. */
const STEP_MS = 10;
const ENTER = "\r";

const ms = (seconds: number): number => Math.round(seconds * 1000);

/** What the judge does to a board for a scene. */
export function toScript(scene: Scene): Script {
  const { analog = [], typed = [], networks, wifi = [], visits = [], messages = [] } = scene;
  return {
    wires: wiresOf(scene),
    analog: analog.map(({ at, pin, percent }) => [ms(at), pin, Math.round(percent * LEVELS_A_PERCENT)]),
    inputs: inputsOf(scene),
    typed: typed.map(({ at, text }) => [ms(at), text + ENTER] as const).sort(([a], [b]) => a - b),
    ...(networks && { networks: networks.map(({ name, password }) => ({ ssid: name, key: password })) }),
    wifi: wifi.map(({ at, link }) => [ms(at), link]),
    http: answersOf(scene),
    visits: visits.map(({ at, request }) => [ms(at), request]),
    broker: messages.map(({ at, topic, text }) => [ms(at), topic, text]),
  };
}

/** Two scenes at once; where they say different things of the same, what the second one says counts. */
export function scenesTogether(one: Scene, other: Scene): Scene {
  const both = <
    Key extends
      | "presses"
      | "pins"
      | "analog"
      | "sensors"
      | "moves"
      | "typed"
      | "wifi"
      | "visits"
      | "messages",
  >(
    key: Key,
  ) => ({ [key]: [...(one[key] ?? []), ...(other[key] ?? [])] });
  return {
    ...one,
    ...other,
    ...both("presses"),
    ...both("pins"),
    ...both("analog"),
    ...both("sensors"),
    ...both("moves"),
    ...both("typed"),
    ...both("wifi"),
    ...both("visits"),
    ...both("messages"),
    answers: { ...one.answers, ...other.answers },
  };
}

/** A button joins its pin to GND. */
function wiresOf({ presses = [], pins = [] }: Scene): NonNullable<Script["wires"]> {
  const pressed = presses.flatMap(({ at, pin, for: seconds = PRESS_SECONDS }) => [
    [ms(at), pin, 0] as const,
    [ms(at + seconds), pin, null] as const,
  ]);
  return [...pressed, ...pins.map(({ at, pin, level }) => [ms(at), pin, level] as const)];
}

function answersOf({ answers = {} }: Scene): NonNullable<Script["http"]> {
  const entries = Object.entries(answers).map(([url, { status = 200, text = "", json }]) => {
    const isJson = json !== undefined;
    const headers = { "Content-Type": isJson ? "application/json" : "text/plain" };
    return [url, { status, body: isJson ? JSON.stringify(json) : text, headers }] as const;
  });
  return Object.fromEntries(entries);
}

function inputsOf({ sensors = [], moves = [] }: Scene): readonly InputChange[] {
  const measured: readonly InputChange[] = sensors.map(({ at, ...values }) => [ms(at ?? 0), known(values)]);
  const moved = moves.flatMap(({ at, move }) => motionOf(gestures[move], ms(at), restAt(measured, ms(at))));
  return [...measured, ...moved].sort(([a], [b]) => a - b);
}

const known = (values: Readonly<Record<string, number | null>>): Partial<Record<InputName, number | null>> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => isInput(name)));

/** What the board feels at a moment in which nobody moves it. */
function restAt(measured: readonly InputChange[], atMs: number): Vector {
  const before = measured.filter(([changeMs]) => changeMs <= atMs).sort(([a], [b]) => a - b);
  const felt = (name: "accelerationX" | "accelerationY" | "accelerationZ"): number =>
    before.findLast(([, values]) => values[name] != null)?.[1][name] ?? inputs[name].start ?? 0;
  return [felt("accelerationX"), felt("accelerationY"), felt("accelerationZ")];
}

function motionOf(
  { lastsMs, felt, spin = 0 }: Gesture,
  fromMs: number,
  rest: Vector,
): readonly InputChange[] {
  const steps = Array.from({ length: Math.ceil(lastsMs / STEP_MS) }, (_, i) => i * STEP_MS);
  const moving = steps.map((sinceMs): InputChange => [fromMs + sinceMs, motion(felt(rest, sinceMs), spin)]);
  return [...moving, [fromMs + lastsMs, motion(rest, 0)]];
}

const motion = ([accelerationX, accelerationY, accelerationZ]: Vector, rotationZ: number) => ({
  accelerationX: within(accelerationX, inputs.accelerationX),
  accelerationY: within(accelerationY, inputs.accelerationY),
  accelerationZ: within(accelerationZ, inputs.accelerationZ),
  rotationZ,
});

const within = (value: number, { min, max }: { readonly min: number; readonly max: number }): number =>
  Math.min(Math.max(value, min), max);

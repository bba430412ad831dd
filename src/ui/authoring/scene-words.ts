import type { InputName } from "../../device/virtual/sensors/inputs.ts";

/** What the fields of a scene are called. */
export const sceneFields = {
  at: "At second",
  pin: "Pin",
  holdFor: "For seconds",
  percent: "Percent",
  text: "Text",
  move: "What is done",
  shake: "it is shaken",
  tap: "it is tapped",
  drop: "it falls",
  spin: "it is turned",
  level: "It is joined to",
  high: "3.3 V",
  low: "GND",
  open: "nothing",
  network: "Name",
  password: "Password",
  link: "The network",
  down: "goes away",
  up: "comes back",
  request: "Asked for, as in /on",
  topic: "Topic",
  sensor: "Sensor",
  value: "Value",
  url: "Address",
  answer: "Answer: a text, or JSON",
} as const;

/** What can happen around the board, as names of lists. */
export const sceneLists: Readonly<Record<string, string>> = {
  presses: "Buttons that are pressed",
  analog: "Knobs",
  sensors: "Sensors",
  typed: "What is typed",
  moves: "The board in the hand",
  pins: "Wires to pins",
  networks: "Wi-Fi networks",
  wifi: "When the network goes and comes",
  answers: "Answers from the Internet",
  visits: "Visits to the board's web page",
  messages: "Messages of others",
};

/** What sensors measure, with its unit. */
export const sensorWords: Readonly<Record<InputName, string>> = {
  accelerationX: "Acceleration x (g)",
  accelerationY: "Acceleration y (g)",
  accelerationZ: "Acceleration z (g)",
  rotationX: "Rotation x (°/s)",
  rotationY: "Rotation y (°/s)",
  rotationZ: "Rotation z (°/s)",
  steps: "Steps",
  distance: "Distance (cm)",
  airTemperature: "Air temperature (°C)",
  airHumidity: "Humidity (%)",
  probeTemperature: "Probe temperature (°C)",
  serialLoop: "Wire from TX to RX (1 or 0)",
};

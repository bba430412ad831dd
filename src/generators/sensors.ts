import type { Block } from "blockly/core";
import type { sensors as blocks } from "../blocks/sensors.ts";
import type { GeneratorsOf } from "./generate.ts";
import type { MicroPythonGenerator } from "./micropython-generator.ts";
import { Order } from "./order.ts";
import { quote } from "./python-text.ts";

function pin(block: Block, python: MicroPythonGenerator, field: string): string {
  python.import(block, "machine", "Pin");
  return `Pin(${quote(block.getFieldValue(field))})`;
}

function distanceSensor(block: Block, python: MicroPythonGenerator): string {
  python.import(block, "distance_sensor", "DistanceSensor");
  const [trigger, echo] = ["TRIGGER", "ECHO"].map((field) => String(block.getFieldValue(field)));
  const setup = `DistanceSensor(trigger=${pin(block, python, "TRIGGER")}, echo=${pin(block, python, "ECHO")})`;
  return python.device(block, `distance ${trigger} ${echo}`, `distance_${trigger?.toLowerCase()}`, setup);
}

function airSensor(block: Block, python: MicroPythonGenerator): string {
  const [model, name] = ["MODEL", "PIN"].map((field) => String(block.getFieldValue(field)));
  python.import(block, "air_sensor", "AirSensor");
  python.import(block, "dht", model);
  const setup = `AirSensor(${model}(${pin(block, python, "PIN")}))`;
  return python.device(block, `air ${model} ${name}`, `air_${name?.toLowerCase()}`, setup);
}

function thermometer(block: Block, python: MicroPythonGenerator): string {
  python.import(block, "thermometer", "Thermometer");
  const name = String(block.getFieldValue("PIN"));
  const setup = `Thermometer(${pin(block, python, "PIN")})`;
  return python.device(block, `thermometer ${name}`, `thermometer_${name.toLowerCase()}`, setup);
}

export const sensors: GeneratorsOf<typeof blocks> = {
  sensor_distance: (block, python) => [`${distanceSensor(block, python)}.centimetres()`, Order.CALL],
  sensor_air(block, python) {
    const quantity = block.getFieldValue("QUANTITY") === "HUMIDITY" ? "humidity" : "temperature";
    return [`${airSensor(block, python)}.${quantity}()`, Order.CALL];
  },
  sensor_thermometer: (block, python) => [`${thermometer(block, python)}.temperature()`, Order.CALL],
};

import type { BlockFamily } from "./block-definition.ts";
import { outputPins } from "./pins.ts";

/** Sensors that are wired to the pins: distance, air, a thermometer. */
export const sensors = [
  {
    type: "sensor_distance",
    message0: "%{BKY_SENSOR_DISTANCE}",
    args0: [
      { type: "field_dropdown", name: "TRIGGER", options: outputPins },
      { type: "field_dropdown", name: "ECHO", options: outputPins },
    ],
    output: "Number",
    pins: [
      { field: "TRIGGER", use: "trigger" },
      { field: "ECHO", use: "echo" },
    ],
    style: "sensors_blocks",
    tooltip: "%{BKY_SENSOR_DISTANCE_TOOLTIP}",
  },
  {
    type: "sensor_air",
    message0: "%{BKY_SENSOR_AIR}",
    args0: [
      {
        type: "field_dropdown",
        name: "QUANTITY",
        options: [
          ["%{BKY_TEMPERATURE}", "TEMPERATURE"],
          ["%{BKY_HUMIDITY}", "HUMIDITY"],
        ],
      },
      {
        type: "field_dropdown",
        name: "MODEL",
        options: [
          ["DHT11", "DHT11"],
          ["DHT22", "DHT22"],
        ],
      },
      { type: "field_dropdown", name: "PIN", options: outputPins },
    ],
    output: "Number",
    pins: [{ field: "PIN", use: "air" }],
    style: "sensors_blocks",
    tooltip: "%{BKY_SENSOR_AIR_TOOLTIP}",
  },
  {
    type: "sensor_thermometer",
    message0: "%{BKY_SENSOR_THERMOMETER}",
    args0: [{ type: "field_dropdown", name: "PIN", options: outputPins }],
    output: "Number",
    pins: [{ field: "PIN", use: "thermometer" }],
    style: "sensors_blocks",
    tooltip: "%{BKY_SENSOR_THERMOMETER_TOOLTIP}",
  },
] as const satisfies BlockFamily;

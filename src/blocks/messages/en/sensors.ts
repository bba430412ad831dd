/** The words of the blocks for sensors on the pins. */
export const sensors = {
  CATEGORY_SENSORS: "Sensors",

  SENSOR_DISTANCE: "distance in cm, trigger %1 echo %2",
  SENSOR_DISTANCE_TOOLTIP:
    "How far away the next thing is, in centimetres. It is 400 when nothing is near. " +
    "Use a sensor for 3.3 volts, such as HC-SR04P.",
  TEMPERATURE: "temperature",
  HUMIDITY: "humidity",
  SENSOR_AIR: "air %1 from %2 on pin %3",
  SENSOR_AIR_TOOLTIP:
    "Temperature of the air in degrees Celsius, or humidity in percent. " +
    "A DHT11 measures once a second, a DHT22 every two seconds.",
  SENSOR_THERMOMETER: "thermometer on pin %1",
  SENSOR_THERMOMETER_TOOLTIP:
    "Temperature of a DS18B20 in degrees Celsius. Measuring takes almost a second. " +
    "It needs a 4.7 kilohm resistor from its data wire to 3.3V.",
} as const;

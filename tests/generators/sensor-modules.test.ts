import { describe, expect, test } from "vitest";
import { type InputChange, runProgram } from "../boards/run-program.ts";

const run = (code: string, ...inputs: InputChange[]) => runProgram(code, { inputs });

/** What each line prints, one after the other, after the set-up. */
async function shown(setUp: string, lines: string, ...inputs: InputChange[]): Promise<string[]> {
  const { output, error } = await run(`${setUp}${lines}\n`, ...inputs);
  expect(error).toBe("");
  return output.split("\n").slice(0, -1);
}

describe("distance_sensor", () => {
  const setUp = `import time
from distance_sensor import DistanceSensor
from machine import Pin
sensor = DistanceSensor(trigger=Pin("D2"), echo=Pin("D3"))
`;
  const measure = "print(sensor.centimetres())";

  test.each([2, 12.3, 50, 399.9])("measures %d cm to a tenth", async (distance) => {
    const [shownDistance] = await shown(setUp, measure, [0, { distance }]);
    expect(Math.abs(Number(shownDistance) - distance)).toBeLessThanOrEqual(0.1);
  });

  test("gives 400 when nothing is in reach", async () => {
    expect(await shown(setUp, measure, [0, { distance: 401 }])).toEqual(["400"]);
  });

  test("triggers with a pulse, once for each reading, and lets the echo die away for 60 ms", async () => {
    const { trace } = await run(`${setUp}${measure}\n${measure}\n`, [0, { distance: 100 }]);
    // An echo from 100 cm comes after 0.5 ms and lasts 5.8 ms.
    expect(trace).toEqual([
      [0, "D2", 0],
      [0, "D2", 1],
      [0, "D2", 0],
      [66, "D2", 1],
      [66, "D2", 0],
    ]);
  });

  test("waits no longer than it must", async () => {
    const { trace } = await run(`${setUp}time.sleep(1)\n${measure}\n`, [0, { distance: 100 }]);
    expect(trace[1]).toEqual([1000, "D2", 1]);
  });

  test("says what to do when no sensor answers", async () => {
    const { error } = await run(`${setUp}${measure}\n`);
    expect(error).toContain("OSError: no answer from the distance sensor, check its wires");
  });
});

describe("air_sensor", () => {
  const setUp = (model: string) => `import time
from air_sensor import AirSensor
from dht import ${model}
from machine import Pin
air = AirSensor(${model}(Pin("D4")))
`;
  const both = "print(air.temperature(), air.humidity())";

  test.each([
    ["DHT11", "24 56"],
    ["DHT22", "23.6 55.5"],
  ])("measures as exactly as a %s can", async (model, measured) => {
    const change: InputChange = [0, { airTemperature: 23.61, airHumidity: 55.52 }];
    expect(await shown(setUp(model), both, change)).toEqual([measured]);
  });

  test.each([
    ["DHT11", 1000],
    ["DHT22", 2000],
  ])("asks a %s again after %i ms, and not before", async (model, pauseMs) => {
    const ask = "print(round(air.temperature()))";
    const lines = `${ask}\ntime.sleep_ms(${pauseMs - 100})\n${ask}\ntime.sleep_ms(100)\n${ask}`;
    const inputs: InputChange[] = [
      [0, { airTemperature: 10 }],
      [50, { airTemperature: 20 }],
    ];
    expect(await shown(setUp(model), lines, ...inputs)).toEqual(["10", "10", "20"]);
  });

  test("makes up for missing answers for ten seconds", async () => {
    const lines = "for i in range(20):\n    print(air.temperature())\n    time.sleep(1)";
    const { output, error } = await runProgram(setUp("DHT11") + lines, {
      forMs: 30_000,
      inputs: [
        [0, { airTemperature: 10 }],
        [500, { airTemperature: null }],
      ],
    });
    expect(output).toBe("10\n".repeat(10));
    expect(error).toContain("OSError: no answer from the air sensor, check its wires");
  });

  test("fails at once when there is no sensor", async () => {
    const { error } = await run(`${setUp("DHT22")}${both}\n`);
    expect(error).toContain("OSError: no answer from the air sensor, check its wires");
  });

  test("asks again after an answer that came damaged, without giving it", async () => {
    const damaged = `class Damaged(DHT11):
    def measure(self):
        super().measure()
        if self._temperature > 50:
            raise Exception("checksum error")
air = AirSensor(Damaged(Pin("D4")))
`;
    const lines = "for i in range(3):\n    print(air.temperature())\n    time.sleep(1)";
    const inputs: InputChange[] = [
      [0, { airTemperature: 10 }],
      [900, { airTemperature: 99 }],
      [1900, { airTemperature: 30 }],
    ];
    expect(await shown(setUp("DHT11") + damaged, lines, ...inputs)).toEqual(["10", "10", "30"]);
  });
});

describe("thermometer", () => {
  const setUp = `from machine import Pin
from thermometer import Thermometer
thermometer = Thermometer(Pin("D5"))
`;
  const measure = "print(thermometer.temperature())";

  test.each([
    [-55, "-55.0"],
    [-0.07, "-0.0625"],
    [20.03, "20.0"],
    [125, "125.0"],
  ])("measures %d degrees as %s", async (probeTemperature, measured) => {
    expect(await shown(setUp, measure, [0, { probeTemperature }])).toEqual([measured]);
  });

  test("measures anew each time", async () => {
    const inputs: InputChange[] = [
      [0, { probeTemperature: 20 }],
      [700, { probeTemperature: 30 }],
    ];
    expect(await shown(setUp, `${measure}\n${measure}`, ...inputs)).toEqual(["20.0", "30.0"]);
  });

  test("fails at once when there is none", async () => {
    const { error } = await run(`${setUp}${measure}\n`);
    expect(error).toContain("OSError: no answer from the thermometer, check its wires");
  });

  test.each([751, 1500])("says what to do when it is taken away, after %i ms", async (atMs) => {
    const { output, error } = await run(
      `${setUp}${measure}\n${measure}\n`,
      [0, { probeTemperature: 20 }],
      [atMs, { probeTemperature: null }],
    );
    expect(output).toBe("20.0\n");
    expect(error).toContain("OSError: no answer from the thermometer, check its wires");
  });
});

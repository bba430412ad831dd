import { I2c } from "./i2c.ts";
import { Imu } from "./imu.ts";
import { isInput, type ReadInput } from "./inputs.ts";

/**
 * What the files in `firmware/virtual` call of the board's sensors. Nothing in it throws.
 * `heed` is called where a program can be interrupted.
 */
export function sensorCalls(readInput: ReadInput, heed: () => void): object {
  const i2c = new I2c([new Imu(readInput)], []);
  return {
    /** What a sensor measures; NaN when none is connected. */
    sense: (name: string): number => {
      heed();
      return isInput(name) ? readInput(name) : Number.NaN;
    },
    i2c_start: (bus: number, address: number, isRead: boolean): boolean => {
      heed();
      return i2c.start(bus, address, isRead);
    },
    i2c_write: (byte: number) => i2c.write(byte),
    i2c_read: () => i2c.read(),
  };
}

import { I2c } from "./i2c.ts";
import { Imu } from "./imu.ts";
import { type Inputs, isInput } from "./inputs.ts";
import { Uart } from "./uart.ts";

/**
 * What the files in `firmware/virtual` call of the board's sensors and buses. Nothing in it throws.
 * `heed` is called where a program can be interrupted.
 */
export function peripheralCalls(inputs: Inputs, heed: () => void): object {
  const i2c = new I2c([new Imu((name) => inputs.read(name))], []);
  const uart = new Uart(inputs);
  return {
    /** What a sensor measures; NaN when none is connected. */
    sense: (name: string): number => {
      heed();
      return isInput(name) ? inputs.read(name) : Number.NaN;
    },
    i2c_start: (bus: number, address: number, isRead: boolean): boolean => {
      heed();
      return i2c.start(bus, address, isRead);
    },
    i2c_write: (byte: number) => i2c.write(byte),
    i2c_read: () => i2c.read(),
    uart_write: (byte: number) => uart.write(byte),
    uart_read: () => uart.read(),
    uart_any: (): number => {
      heed();
      return uart.any();
    },
  };
}

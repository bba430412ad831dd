import type { Block } from "blockly/core";
import type { buses as blocks } from "../blocks/buses.ts";
import type { GeneratorsOf } from "./generate.ts";
import type { MicroPythonGenerator } from "./micropython-generator.ts";
import { whole } from "./numbers.ts";
import { Order } from "./order.ts";

function i2c(block: Block, python: MicroPythonGenerator): string {
  python.import(block, "machine", "I2C");
  if (block.getFieldValue("BUS") !== "1") return python.device(block, "i2c 0", "i2c0", "I2C(0)");
  python.import(block, "machine", "Pin");
  // Without its pins, the firmware would not take them back from a program of before that used them otherwise.
  return python.device(block, "i2c 1", "i2c1", 'I2C(1, sda=Pin("A0"), scl=Pin("A1"))');
}

/** The chip and its register, as the methods of I2C take them. */
const place = (block: Block, python: MicroPythonGenerator): string =>
  ["DEVICE", "REGISTER"].map((input) => whole(block, python, input)).join(", ");

function serial(block: Block, python: MicroPythonGenerator): string {
  python.import(block, "serial_port");
  return "serial_port";
}

/** A typed number in base 16 as Python writes it; 0 for anything else. */
function hex(typed: string): string {
  const digits = /^\s*(?:0x)?([0-9a-f]{1,8})\s*$/iu.exec(typed)?.[1];
  return `0x${digits?.toUpperCase() ?? "00"}`;
}

export const buses: GeneratorsOf<typeof blocks> = {
  i2c_scan: (block, python) => [`[hex(address) for address in ${i2c(block, python)}.scan()]`, Order.ATOMIC],
  i2c_read_byte: (block, python) => [
    `${i2c(block, python)}.readfrom_mem(${place(block, python)}, 1)[0]`,
    Order.CALL,
  ],
  i2c_read_bytes(block, python) {
    const count = whole(block, python, "COUNT");
    return [`list(${i2c(block, python)}.readfrom_mem(${place(block, python)}, ${count}))`, Order.CALL];
  },
  i2c_write_byte(block, python) {
    const byte = whole(block, python, "BYTE");
    return `${i2c(block, python)}.writeto_mem(${place(block, python)}, bytes([${byte}]))\n`;
  },
  hex_number: (block) => [hex(String(block.getFieldValue("HEX"))), Order.ATOMIC],
  serial_send: (block, python) =>
    `${serial(block, python)}.send(${python.value(block, "TEXT", Order.NONE, '""')})\n`,
  serial_receive: (block, python) => [`${serial(block, python)}.receive()`, Order.CALL],
  serial_speed: (block, python) => `${serial(block, python)}.speed(${block.getFieldValue("BAUD")})\n`,
};

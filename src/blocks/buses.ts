import type { BlockFamily, Choice } from "./block-definition.ts";

const wires: readonly Choice[] = [
  ["%{BKY_I2C_SDA_SCL}", "0"],
  ["%{BKY_I2C_A0_A1}", "1"],
];
const bus = { type: "field_dropdown", name: "BUS", options: wires } as const;
const device = { type: "input_value", name: "DEVICE", check: "Number" } as const;
const register = { type: "input_value", name: "REGISTER", check: "Number" } as const;

/** The usual speeds of a serial line, in baud. */
const speeds = ["9600", "19200", "38400", "57600", "115200"].map((baud): Choice => [baud, baud]);

/** Talking to other chips: over I2C, and over a serial line. */
export const buses = [
  {
    type: "i2c_scan",
    message0: "%{BKY_I2C_SCAN}",
    args0: [bus],
    output: null,
    pins: [{ field: "BUS", use: "wires" }],
    style: "buses_blocks",
    tooltip: "%{BKY_I2C_SCAN_TOOLTIP}",
  },
  {
    type: "i2c_read_byte",
    message0: "%{BKY_I2C_READ_BYTE}",
    args0: [register, device, bus],
    output: "Number",
    inputsInline: true,
    pins: [{ field: "BUS", use: "wires" }],
    style: "buses_blocks",
    tooltip: "%{BKY_I2C_READ_BYTE_TOOLTIP}",
  },
  {
    type: "i2c_read_bytes",
    message0: "%{BKY_I2C_READ_BYTES}",
    args0: [{ type: "input_value", name: "COUNT", check: "Number" }, register, device, bus],
    output: null,
    inputsInline: true,
    pins: [{ field: "BUS", use: "wires" }],
    style: "buses_blocks",
    tooltip: "%{BKY_I2C_READ_BYTES_TOOLTIP}",
  },
  {
    type: "i2c_write_byte",
    message0: "%{BKY_I2C_WRITE_BYTE}",
    args0: [{ type: "input_value", name: "BYTE", check: "Number" }, register, device, bus],
    previousStatement: null,
    nextStatement: null,
    inputsInline: true,
    pins: [{ field: "BUS", use: "wires" }],
    style: "buses_blocks",
    tooltip: "%{BKY_I2C_WRITE_BYTE_TOOLTIP}",
  },
  {
    type: "hex_number",
    message0: "%{BKY_HEX_NUMBER}",
    args0: [{ type: "field_input", name: "HEX", text: "6A" }],
    output: "Number",
    style: "buses_blocks",
    tooltip: "%{BKY_HEX_NUMBER_TOOLTIP}",
  },
  {
    type: "serial_send",
    message0: "%{BKY_SERIAL_SEND}",
    args0: [{ type: "input_value", name: "TEXT" }],
    previousStatement: null,
    nextStatement: null,
    inputsInline: true,
    pins: [
      { pin: "TX", use: "serial" },
      { pin: "RX", use: "serial" },
    ],
    style: "buses_blocks",
    tooltip: "%{BKY_SERIAL_SEND_TOOLTIP}",
  },
  {
    type: "serial_receive",
    message0: "%{BKY_SERIAL_RECEIVE}",
    output: "String",
    pins: [
      { pin: "TX", use: "serial" },
      { pin: "RX", use: "serial" },
    ],
    style: "buses_blocks",
    tooltip: "%{BKY_SERIAL_RECEIVE_TOOLTIP}",
  },
  {
    type: "serial_speed",
    message0: "%{BKY_SERIAL_SPEED}",
    args0: [{ type: "field_dropdown", name: "BAUD", options: speeds }],
    previousStatement: null,
    nextStatement: null,
    pins: [
      { pin: "TX", use: "serial" },
      { pin: "RX", use: "serial" },
    ],
    style: "buses_blocks",
    tooltip: "%{BKY_SERIAL_SPEED_TOOLTIP}",
  },
] as const satisfies BlockFamily;

/** The words of the blocks that talk to other chips. */
export const buses = {
  CATEGORY_BUSES: "Wires",

  I2C_SDA_SCL: "SDA and SCL",
  I2C_A0_A1: "A0 and A1",
  I2C_SCAN: "I2C addresses on %1",
  I2C_SCAN_TOOLTIP:
    "Lists the addresses of all chips that answer on these two pins (I2C). " +
    "The motion sensor of the board is 0x6a, on SDA and SCL.",
  I2C_READ_BYTE: "register %1 of I2C chip %2 on %3",
  I2C_READ_BYTE_TOOLTIP:
    "Reads a number from 0 to 255 out of a chip. The chip's data sheet says what stands in which register.",
  I2C_READ_BYTES: "%1 bytes from register %2 of I2C chip %3 on %4",
  I2C_READ_BYTES_TOOLTIP: "Reads a list of numbers, each from 0 to 255, out of a chip.",
  I2C_WRITE_BYTE: "write %1 to register %2 of I2C chip %3 on %4",
  I2C_WRITE_BYTE_TOOLTIP: "Puts a number from 0 to 255 into a register of a chip.",
  HEX_NUMBER: "0x%1",
  HEX_NUMBER_TOOLTIP: "A number in base 16, as data sheets write it. After 9 come A to F.",
  SERIAL_SEND: "send %1 on TX",
  SERIAL_SEND_TOOLTIP: "Sends a line of text to another device. Join TX to its RX, and GND to GND.",
  SERIAL_RECEIVE: "line received on RX",
  SERIAL_RECEIVE_TOOLTIP:
    "The next line of text that another device has sent. Empty if none has come. It does not wait.",
  SERIAL_SPEED: "set speed of TX and RX to %1 baud",
  SERIAL_SPEED_TOOLTIP: "Both devices must use the same speed. Without this block it is 9600 baud.",
} as const;

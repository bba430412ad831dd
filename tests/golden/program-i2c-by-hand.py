import time
from machine import I2C

i2c0 = I2C(0)


def number_at(register):
    bytes_ = list(i2c0.readfrom_mem(0x6A, register, 2))
    number = bytes_[0] + 256 * bytes_[1]
    return number - 65536 if number > 32767 else number


i2c0.writeto_mem(0x6A, 0x10, bytes([0x40]))
for i in range(3):
    print(f"z: {number_at(0x2C) / 16384:.2f} g")
    time.sleep(1)

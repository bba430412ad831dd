import counting
import time
from machine import I2C

i2c0 = I2C(0)

for register in counting.from_to(0x0F, 18):
    print(i2c0.readfrom_mem(0x6A, register, 1)[0])
    time.sleep_ms(20)

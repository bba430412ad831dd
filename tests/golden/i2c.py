from machine import I2C, Pin

i2c0 = I2C(0)
i2c1 = I2C(1, sda=Pin("A0"), scl=Pin("A1"))

print([hex(address) for address in i2c0.scan()])
print([hex(address) for address in i2c1.scan()])
print(i2c0.readfrom_mem(0x6A, 0x0F, 1)[0])
i2c0.writeto_mem(0x6A, 0x10, bytes([64]))
print(list(i2c0.readfrom_mem(0x6A, 0x28, 6)))

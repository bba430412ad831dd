from machine import I2C, Pin

i2c1 = I2C(1, sda=Pin("A0"), scl=Pin("A1"))

if False:
    i2c1.writeto_mem(0, 0, bytes([0]))
    print(i2c1.readfrom_mem(0, 0, 1)[0])
    print(list(i2c1.readfrom_mem(0, 0, 0)))
print(0x00)
print(0xFF + 0x01)

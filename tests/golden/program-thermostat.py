import time
from air_sensor import AirSensor
from dht import DHT22
from machine import Pin

air_d4 = AirSensor(DHT22(Pin("D4")))
pin_d7 = Pin("D7", Pin.OUT)

while True:
    temperature = air_d4.temperature()
    if temperature < 19:
        pin_d7.on()
    elif temperature > 21:
        pin_d7.off()
    print(f"{temperature} °C, heating {'on' if pin_d7.value() == 1 else 'off'}")
    time.sleep(5)

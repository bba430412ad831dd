from air_sensor import AirSensor
from dht import DHT11, DHT22
from machine import Pin

air_d4 = AirSensor(DHT11(Pin("D4")))
air_d6 = AirSensor(DHT22(Pin("D6")))

print(air_d4.temperature())
print(air_d4.humidity())
print(air_d6.temperature())
print(air_d6.humidity())

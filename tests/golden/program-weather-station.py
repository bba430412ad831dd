import time
from air_sensor import AirSensor
from dht import DHT22
from machine import Pin
from thermometer import Thermometer

air_d4 = AirSensor(DHT22(Pin("D4")))
thermometer_d5 = Thermometer(Pin("D5"))

while True:
    print(f"air {air_d4.temperature()} °C, {air_d4.humidity()} %")
    print(f"water {thermometer_d5.temperature()} °C")
    time.sleep(2)

import asyncio
import mqtt
import wifi
from machine import Pin

led = Pin("LED", Pin.OUT)

count = 0


async def when_started():
    await wifi.join("School", "secret-123")
    mqtt.connect("broker.example")
    mqtt.publish("class/hello", "Hello é")
    while True:
        mqtt.publish("class/count", count)
        await asyncio.sleep(5)


async def when_class_lamp_comes():
    global count
    async for message in mqtt.messages("class/lamp"):
        if message == "on":
            led.on()
        count += 1
        print(f"It said {message}")


async def when_class_comes():
    async for message in mqtt.messages("class/#"):
        print(message)


async def main():
    await asyncio.gather(
        when_class_lamp_comes(),
        when_class_comes(),
        when_started(),
        mqtt.serve(),
    )


asyncio.run(main())

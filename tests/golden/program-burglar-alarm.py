import asyncio
import motion
from button import Button
from buzzer import Buzzer
from machine import Pin
from messages import Message

alarm = Message()
button_d2 = Button("D2")
buzzer_d9 = Buzzer("D9")
led = Pin("LED", Pin.OUT)

armed = False


async def when_d2_pressed():
    global armed
    while True:
        await button_d2.next_press()
        armed = True
        led.on()
        print("Armed")


async def every_0_1_seconds():
    global armed
    while True:
        jolt = abs(motion.acceleration("strength") - 1)
        if armed and jolt > 0.2:
            armed = False
            led.off()
            alarm.send()
        await asyncio.sleep(0.1)


async def when_alarm_comes():
    async for _ in alarm:
        print("Thief")
        for i in range(2):
            await buzzer_d9.play_tone(1000, 0.2)
            await buzzer_d9.play_tone(600, 0.2)


async def main():
    await asyncio.gather(
        when_d2_pressed(),
        when_alarm_comes(),
        every_0_1_seconds(),
    )


asyncio.run(main())

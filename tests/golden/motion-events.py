import asyncio
import motion_events


async def when_shaken():
    while True:
        await motion_events.next_gesture("shake")
        print("shaken")


async def when_tapped():
    while True:
        await motion_events.next_gesture("tap")
        print("tapped")


async def when_tilted_left():
    while True:
        await motion_events.next_gesture("tilt left")
        print("left")


async def when_turned_face_down():
    while True:
        await motion_events.next_gesture("face down")
        print("face down")


async def when_falling():
    while True:
        await motion_events.next_gesture("free fall")
        print("falling")


async def main():
    await asyncio.gather(
        when_shaken(),
        when_tapped(),
        when_tilted_left(),
        when_turned_face_down(),
        when_falling(),
    )


asyncio.run(main())

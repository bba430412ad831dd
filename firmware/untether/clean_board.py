"""Leaves a board as a program expects to find it, without a soft reset: that would restart the Wi-Fi chip.

    from untether import clean_board

    clean_board.clean()

Gone are then the names and modules of the last program, its timers, handlers, tones, servos and lights. Wi-Fi,
WebREPL, the pins of the Wi-Fi chip and of the sensors, and Untether's own timers stay as they are.
The file can also be sent to a prompt as it is: it then cleans at once.
"""


def clean():
    """Clean the board. Takes about 50 milliseconds."""
    # A program may have put anything under the usual names, so they are taken from where Python keeps them.
    import __main__, builtins, gc, machine, micropython, os, sys

    names = __main__.__dict__
    modules = sys.modules

    # A learner's helpers start afresh, and so does what stands in for the firmware on a virtual board. The real
    # firmware's own modules hold the connection together and stay; but asyncio would go on with the tasks of before.
    os.chdir("/")
    theirs = []
    places = [names]
    for name, module in builtins.list(modules.items()):
        file = builtins.getattr(module, "__file__", None) or ""
        is_on_disk = file.startswith("/")
        if file and not is_on_disk:
            try:
                is_on_disk = os.stat(file) is not None
            except builtins.OSError:
                pass  # frozen into the firmware
        is_ours = file.lstrip("/").startswith("untether/")
        if name.split(".")[0] == "asyncio" or (is_on_disk and not is_ours):
            theirs.append(name)
            if not file.startswith("/virtual/"):
                places.append(module.__dict__)

    # Pixels keep their colours until they are told, and timers go off. They are found where programs keep them: under
    # a name, in a list, or inside an object.
    def rest(value, depth):
        if builtins.isinstance(value, machine.Timer):
            value.deinit()
        elif pixels and builtins.isinstance(value, pixels):
            value.fill((0,) * value.bpp)
            value.write()
        elif depth and builtins.isinstance(value, (builtins.list, builtins.tuple)):
            for one in value[:100]:
                rest(one, depth - 1)
        elif depth and builtins.isinstance(value, builtins.dict):
            for one in builtins.list(value.values())[:100]:
                rest(one, depth - 1)
        elif depth and builtins.hasattr(value, "__dict__") and builtins.type(value) not in (sys_type, builtins.type):
            rest(value.__dict__, depth)

    sys_type = builtins.type(gc)
    pixels = modules["neopixel"].NeoPixel if "neopixel" in modules else None
    for place in places:
        for value in builtins.list(place.values()):
            try:
                rest(value, 3)
            except builtins.Exception:
                pass  # Half made, or only looks like one of these: there is nothing to be done about it.
    place = places = value = pixels = None

    # State machines send by themselves, whatever becomes of the objects that started them.
    if "rp2" in modules:
        rp2 = modules["rp2"]
        try:
            for index in builtins.range(8):
                rp2.StateMachine(index).active(0)
            for index in builtins.range(2):
                rp2.PIO(index).remove_program()
        except builtins.NotImplementedError:
            pass  # the virtual Nano

    for name in theirs:
        del modules[name]
    module = None
    for name in builtins.list(names):
        if not name.startswith("__"):
            del names[name]
    # A timer that nobody knows any more is stopped when its memory is given back. But the firmware's queue goes on
    # knowing the last eight calls, even when they were made. So it is filled up with calls of nothing, without any
    # jump, at which one would be made and another timer could take its place. Twice: where the first round still finds
    # its address lying about, the second does not.
    schedule = micropython.schedule
    idle = builtins.id
    rounds = 0
    for _ in builtins.range(6):
        for _ in builtins.range(10):
            pass  # What waits in the queue is called now.
        try:
            schedule(idle, 0)
            schedule(idle, 0)
            schedule(idle, 0)
            schedule(idle, 0)
            schedule(idle, 0)
            schedule(idle, 0)
            schedule(idle, 0)
            schedule(idle, 0)
            gc.collect()
            rounds += 1
            if rounds == 2:
                break
        except builtins.RuntimeError:
            pass  # A timer was quicker: once more.
    else:
        gc.collect()

    from machine import PWM, Pin

    # What a program can have driven. The pins of the Wi-Fi chip and of the sensors are not touched.
    for name in "TX RX D2 D3 D4 D5 D6 D7 D8 D9 D10 D11 D12 A0 A1 A2 A3 LED".split():
        PWM(Pin(name)).deinit()  # or a tone would go on
        Pin(name, Pin.IN).irq(None)

    try:
        from untether.nina import safe
    except builtins.ImportError:
        safe = None
    for name in ("LEDR", "LEDG", "LEDB"):
        # Low is on.
        if safe:
            safe(Pin, name, Pin.OUT, value=1)
        else:
            Pin(name, Pin.OUT, value=1)


# Sent as a text, this is no module; nor is `__name__` to be trusted then.
if __name__ != "untether.clean_board":
    clean()

"""How the Arduino Nano RP2040 Connect moves and how it is held, measured by its own motion sensor (LSM6DSOX).

    import motion

    print(motion.acceleration("x"))
    if motion.is_gesture("shake"):
        print("Stop that!")

Hold the board flat, chips up, its USB socket towards you: then x points to the right,
y points away from you, and z points up. An axis that points up feels 1 g from the Earth.
Importing the module starts the sensor, which takes a tenth of a second; it raises OSError
if the sensor does not answer. It hangs on I2C(0), so A4 and A5 are taken.
"""

import math
import time

from lsm6dsox import LSM6DSOX
from machine import I2C
from tap_finder import TapFinder

_sensor = LSM6DSOX(I2C(0))
# The first readings of the gyroscope come late, and are of no use.
time.sleep_ms(100)

# Older drivers cannot count steps.
_COUNTS_STEPS = hasattr(_sensor, "pedometer_config")
if _COUNTS_STEPS:
    _sensor.pedometer_config()
    _sensor.pedometer_reset()

_taps = TapFinder()

_AXES = ("x", "y", "z")

# The chip counts 70 millidegrees/s a step, the driver takes it for 2000 / 32768 degrees/s.
_GYRO_CORRECTION = 0.07 / (2000 / 32768)

# Which axis points up or down when the board is held like this, and how much of the Earth's 1 g it must feel.
_POSITIONS = {
    "face up": (2, 0.8),
    "face down": (2, -0.8),
    "tilt left": (0, 0.5),
    "tilt right": (0, -0.5),
    "tilt forward": (1, -0.5),
    "tilt back": (1, 0.5),
}

# In g. A board at rest feels 1.
SHAKE = 1.7
_FALL = 0.3

# A shake and a tap take time: is_gesture() takes so many looks, 10 milliseconds apart.
_LOOKS = 10


def felt():
    """Give the acceleration along x, y and z in g, as one tuple."""
    return _sensor.accel()


def acceleration(axis):
    """Give the acceleration along "x", "y" or "z", from -4 to 4 g, or its "strength" whatever way it points.

    At rest the strength is 1 g. Raises ValueError for any other axis.
    """
    if axis == "strength":
        x, y, z = _sensor.accel()
        return math.sqrt(x * x + y * y + z * z)
    return _sensor.accel()[_index(axis)]


def rotation(axis):
    """Give how fast the board turns about "x", "y" or "z", from -2000 to 2000 degrees a second.

    Seen from the arrow's tip, left turns (counter-clockwise) are above 0. Raises ValueError for any other axis.
    """
    return _sensor.gyro()[_index(axis)] * _GYRO_CORRECTION


def pitch():
    """Give how far the end without the USB socket points up, in degrees: 0 is flat, from -90 (down) to 90 (up)."""
    x, y, z = _sensor.accel()
    return math.degrees(math.atan2(y, math.sqrt(x * x + z * z)))


def roll():
    """Give how far the board leans to the right, in degrees: 0 is flat, from -180 to 180 (both face down)."""
    x, _, z = _sensor.accel()
    return math.degrees(math.atan2(-x, z))


def is_gesture(gesture):
    """Tell whether the board is being moved or held like this: True or False.

    "face up" and "face down" leave it some 37 degrees from flat. "tilt left", "tilt right", "tilt forward" and
    "tilt back" start at 30 degrees. "free fall" is less than 0.3 g. "shake" is more than 1.7 g at any time in the
    next tenth of a second, and "tap" a click that ends in it, which this may take. Raises ValueError for any other
    gesture.
    """
    if gesture == "shake":
        return _comes(lambda: acceleration("strength") > SHAKE)
    if gesture == "tap":
        return _comes(lambda: _taps.ends_tap(_sensor.accel()))
    if gesture == "free fall":
        return acceleration("strength") < _FALL
    return is_held(gesture)


def is_held(position, slack=0):
    """Tell whether the board is held face up, face down or tilted, give or take some slack in g.

    Raises ValueError for any other position.
    """
    if position not in _POSITIONS:
        raise ValueError("gesture must be shake, tap, free fall, " + ", ".join(sorted(_POSITIONS)))
    axis, limit = _POSITIONS[position]
    way = 1 if limit > 0 else -1
    return _sensor.accel()[axis] * way > abs(limit) - slack


def steps():
    """Give how many steps were walked since the program began, up to 65535.

    The sensor counts them by itself. It begins after 10 steps in a row, so that a gesture is no walk. Raises
    NotImplementedError where the firmware of the board is too old for it.
    """
    if not _COUNTS_STEPS:
        raise NotImplementedError("this board's firmware cannot count steps; update it")
    return _sensor.steps()


def _comes(is_so):
    for _ in range(_LOOKS):
        if is_so():
            return True
        time.sleep_ms(10)
    return False


def _index(axis):
    if axis not in _AXES:
        raise ValueError("axis must be x, y or z")
    return _AXES.index(axis)

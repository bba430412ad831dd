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

_sensor = LSM6DSOX(I2C(0))
# The first readings of the gyroscope come late, and are of no use.
time.sleep_ms(100)

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
_SHAKE = 1.7
_FALL = 0.3


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
    next tenth of a second, which this may take. Raises ValueError for any other gesture.
    """
    if gesture == "shake":
        return _is_shaken()
    if gesture == "free fall":
        return acceleration("strength") < _FALL
    if gesture not in _POSITIONS:
        raise ValueError("gesture must be shake, free fall, " + ", ".join(sorted(_POSITIONS)))
    axis, limit = _POSITIONS[gesture]
    felt = _sensor.accel()[axis]
    return felt > limit if limit > 0 else felt < limit


def _is_shaken():
    for _ in range(10):
        if acceleration("strength") > _SHAKE:
            return True
        time.sleep_ms(10)
    return False


def _index(axis):
    if axis not in _AXES:
        raise ValueError("axis must be x, y or z")
    return _AXES.index(axis)

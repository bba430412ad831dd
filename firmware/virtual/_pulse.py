"""`machine.time_pulse_us` on the virtual Nano: an HC-SR04 answers on whatever pin it is listened for."""

import _nano
from time import sleep_us

# An HC-SR04 sends its sound for this long before its echo pin goes high.
_SENDING_US = 450
# Sound takes this long to go 1 cm there and back: 343 metres a second.
_US_PER_CM = 2e4 / 343
# Beyond this it hears nothing, and gives up after a while.
_REACH_CM = 400
_NOTHING_US = 38000


def time_pulse_us(pin, pulse_level, timeout_us=1000000):
    """Waits for a pulse and tells how long it is, in microseconds.

    -2 means that none began within the time, -1 that it did not end.
    """
    distance = _nano.sense("distance")
    if not pulse_level or distance != distance:  # not a number: nothing is connected
        sleep_us(timeout_us)
        return -1 if pin.value() == pulse_level else -2
    pulse = round(distance * _US_PER_CM) if distance <= _REACH_CM else _NOTHING_US
    if _SENDING_US > timeout_us:
        sleep_us(timeout_us)
        return -2
    sleep_us(_SENDING_US + min(pulse, timeout_us))
    return pulse if pulse <= timeout_us else -1

"""Pins with a power between off and full, such as a dimmed LED or a slow motor.

    from pwm_pin import PWMPin

    lamp = PWMPin("D9")
    lamp.percent(25)

The pin is switched on and off a thousand times a second (PWM). 25 percent means that it
is on for a quarter of the time.
"""

from machine import PWM, Pin


class PWMPin:
    """A pin by its name, off at first.

    frequency is in hertz. Some pins share it, or even their power: D8 and D12, D9 and D10.
    Raises ValueError for the pins of the Wi-Fi module: the RGB LED and A4 to A7.
    """

    def __init__(self, pin, frequency=1000):
        self._pwm = PWM(Pin(pin), freq=frequency, duty_u16=0)

    def percent(self, percent):
        """Set the power, from 0 to 100. Smaller numbers count as 0, larger ones as 100."""
        self._pwm.duty_u16(round(min(max(percent, 0), 100) * 655.35))

    def off(self):
        """Switch the pin off."""
        self._pwm.duty_u16(0)

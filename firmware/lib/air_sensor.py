"""Temperature and humidity of the air, measured by a DHT11 (blue) or a DHT22 (white).

    from air_sensor import AirSensor
    from dht import DHT11
    from machine import Pin

    air = AirSensor(DHT11(Pin("D2")))
    print(air.temperature())

A DHT11 can be asked once a second, a DHT22 every two seconds. In between, the last
answer is given again, so a program can ask as often as it likes.
"""

import time

from dht import DHT11

# An answer that did not come, or came damaged, is made up for by one that is not older than this.
_KEPT_MS = 10000


class AirSensor:
    """A DHT11 or DHT22 that remembers its last answer."""

    def __init__(self, sensor):
        """Take a dht.DHT11 or a dht.DHT22."""
        self._sensor = sensor
        self._pause_ms = 1000 if isinstance(sensor, DHT11) else 2000
        self._answer = None
        self._asked_ms = 0
        self._answered_ms = 0

    def temperature(self):
        """Give the temperature in degrees Celsius: whole ones from 0 to 50, or tenths from -40 to 80 (DHT22).

        Raises OSError if the sensor has not answered for ten seconds.
        """
        return self._ask()[0]

    def humidity(self):
        """Give the humidity in percent, from 0 to 100: whole ones, or tenths (DHT22).

        Raises OSError if the sensor has not answered for ten seconds.
        """
        return self._ask()[1]

    def _ask(self):
        now = time.ticks_ms()
        if self._answer is None or time.ticks_diff(now, self._asked_ms) >= self._pause_ms:
            self._asked_ms = now
            self._measure(now)
        return self._answer

    def _measure(self, now):
        try:
            self._sensor.measure()
        except Exception:  # OSError for no answer, and a plain one for a damaged answer
            if self._answer is None or time.ticks_diff(now, self._answered_ms) > _KEPT_MS:
                raise OSError("no answer from the air sensor, check its wires")
            return
        self._answered_ms = now
        self._answer = round(self._sensor.temperature(), 1), round(self._sensor.humidity(), 1)

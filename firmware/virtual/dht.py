"""DHT11 and DHT22, which measure the air, as the firmware's own `dht` has them for programs."""

import _nano
import time
from errno import ETIMEDOUT


class DHTBase:
    def __init__(self, pin):
        self.pin = pin
        self._temperature = 0
        self._humidity = 0

    def measure(self):
        """Asks the sensor. Raises OSError when none answers."""
        temperature = _nano.sense("airTemperature")
        time.sleep_ms(20)
        if temperature != temperature:  # not a number: nothing is connected
            raise OSError(ETIMEDOUT)
        self._temperature = temperature
        self._humidity = _nano.sense("airHumidity")


class DHT11(DHTBase):
    """Measures in whole degrees from 0, and whole percent."""

    def temperature(self):
        return max(0, round(self._temperature))

    def humidity(self):
        return round(self._humidity)


class DHT22(DHTBase):
    """Measures in tenths of a degree and of a percent."""

    def temperature(self):
        return round(self._temperature * 10) * 0.1

    def humidity(self):
        return round(self._humidity * 10) * 0.1

"""The thermometer inside the chip of the board.

    import chip

    print(chip.temperature())
"""

from machine import ADC

_SENSOR = ADC(ADC.CORE_TEMP)


def temperature():
    """Give the temperature of the chip in degrees Celsius, in steps of about half a degree.

    It is some degrees warmer than the room, and different from chip to chip.
    Source: RP2040 datasheet, "Temperature Sensor": 27 degrees are 0.706 volts, and each
    degree more is 1.721 millivolts less.
    """
    volts = _SENSOR.read_u16() * 3.3 / 65535
    return 27 - (volts - 0.706) / 0.001721

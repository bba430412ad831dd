"""The motion sensor of the board, as the firmware's own `lsm6dsox` has it for programs."""

import struct
import time

_WHO_AM_I = 0x0F
_CTRL1_XL = 0x10
_CTRL2_G = 0x11
_CTRL3_C = 0x12
_OUTX_L_G = 0x22
_OUTX_L_A = 0x28

_IDENTITY = 0x6C
_SOFTWARE_RESET = 1

# How the chip is told a rate in Hz, and a range in degrees/s or g.
_RATES = {0: 0, 12.5: 1, 26: 2, 52: 3, 104: 4, 208: 5, 416: 6, 888: 7, 1.6: 8, 3.33: 9, 6.66: 10}
_GYRO_SCALES = {250: 0, 500: 1, 1000: 2, 2000: 3}
_ACCEL_SCALES = {2: 0, 16: 1, 4: 2, 8: 3}


class LSM6DSOX:
    """Acceleration and rotation along three axes.

    Rates are in Hz, `gyro_scale` is in degrees/s and `accel_scale` in g. Raises ValueError for those that the chip
    does not have, and OSError when something else, or nothing, answers at the address.
    """

    def __init__(
        self,
        bus,
        cs=None,
        address=0x6A,
        gyro_odr=104,
        accel_odr=104,
        gyro_scale=2000,
        accel_scale=4,
        ucf=None,
    ):
        if not hasattr(bus, "readfrom_mem"):
            raise ValueError("the sensor of this board hangs on I2C(0)")
        self._bus = bus
        self._address = address
        if self._read(_WHO_AM_I, 1)[0] != _IDENTITY:
            raise OSError("no LSM6DSOX at address 0x%x" % address)
        gyro = _code(_RATES, gyro_odr, "rate") << 4 | _code(_GYRO_SCALES, gyro_scale, "gyro_scale") << 2
        accel = _code(_RATES, accel_odr, "rate") << 4 | _code(_ACCEL_SCALES, accel_scale, "accel_scale") << 2
        self.reset()
        self._write(_CTRL1_XL, accel)
        self._write(_CTRL2_G, gyro)
        self._accel_scale = accel_scale
        self._gyro_scale = gyro_scale

    def reset(self):
        """Gives every register its first value. Raises OSError if that takes longer than 100 milliseconds."""
        self._write(_CTRL3_C, self._read(_CTRL3_C, 1)[0] | _SOFTWARE_RESET)
        for _ in range(10):
            if not self._read(_CTRL3_C, 1)[0] & _SOFTWARE_RESET:
                return
            time.sleep_ms(10)
        raise OSError("the LSM6DSOX does not come out of its reset")

    def accel(self):
        """Gives the acceleration along x, y and z, in g."""
        return self._vector(_OUTX_L_A, self._accel_scale)

    def gyro(self):
        """Gives the rotation about x, y and z, in degrees/s.

        As the firmware's driver does, it takes the range for what its name says, so numbers come out a seventh low.
        """
        return self._vector(_OUTX_L_G, self._gyro_scale)

    def _vector(self, register, scale):
        x, y, z = struct.unpack("<hhh", self._read(register, 6))
        return x * scale / 32768, y * scale / 32768, z * scale / 32768

    def _read(self, register, count):
        return self._bus.readfrom_mem(self._address, register, count)

    def _write(self, register, value):
        self._bus.writeto_mem(self._address, register, bytes((value,)))


def _code(codes, value, what):
    if value not in codes:
        raise ValueError("invalid %s: %s" % (what, value))
    return codes[value]

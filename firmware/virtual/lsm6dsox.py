"""The motion sensor of the board, as the firmware's own `lsm6dsox` has it for programs."""

import struct
import time

_FUNC_CFG_ACCESS = 0x01
_WHO_AM_I = 0x0F
_CTRL1_XL = 0x10
_CTRL2_G = 0x11
_CTRL3_C = 0x12
_OUTX_L_G = 0x22
_OUTX_L_A = 0x28
_MD1_CFG = 0x5E
_MD2_CFG = 0x5F

# Those of the embedded functions, which are seen while _EMBEDDED is set in FUNC_CFG_ACCESS.
_PAGE_SEL = 0x02
_EMB_FUNC_EN_A = 0x04
_PAGE_ADDRESS = 0x08
_PAGE_VALUE = 0x09
_EMB_FUNC_INT1 = 0x0A
_EMB_FUNC_INT2 = 0x0E
_PAGE_RW = 0x17
_STEP_COUNTER_L = 0x62
_EMB_FUNC_SRC = 0x64

_IDENTITY = 0x6C
_SOFTWARE_RESET = 1
_EMBEDDED = 0x80
_EMB_FUNC_INTERRUPT = 0x02
_PEDOMETER = 0x08
_RESET_STEPS = 0x80
_PAGE_WRITE = 0x40
# Page 1, address 0x84: after how many steps in a row the pedometer begins to count.
_DEBOUNCE_PAGE = 0x11
_DEBOUNCE_ADDRESS = 0x84

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

    def pedometer_config(self, enable=True, debounce=10, int1_enable=False, int2_enable=False):
        """Starts or stops counting steps, which begins after `debounce` steps in a row."""
        for register, is_wanted in ((_MD1_CFG, int1_enable), (_MD2_CFG, int2_enable)):
            if is_wanted:
                self._set(register, _EMB_FUNC_INTERRUPT, True)
        self._see(_EMBEDDED)
        self._write(_PAGE_RW, _PAGE_WRITE)
        self._write(_PAGE_SEL, _DEBOUNCE_PAGE)
        self._write(_PAGE_ADDRESS, _DEBOUNCE_ADDRESS)
        self._write(_PAGE_VALUE, debounce)
        self._write(_PAGE_RW, 0)
        self._set(_EMB_FUNC_EN_A, _PEDOMETER, enable)
        self._set(_EMB_FUNC_INT1, _PEDOMETER, int1_enable)
        self._set(_EMB_FUNC_INT2, _PEDOMETER, int2_enable)
        self._see(0)

    def pedometer_reset(self):
        """Counts from 0 again."""
        self._see(_EMBEDDED)
        self._set(_EMB_FUNC_SRC, _RESET_STEPS, True)
        self._see(0)

    def steps(self):
        """Gives the steps that were counted, up to 65535."""
        self._see(_EMBEDDED)
        (count,) = struct.unpack("<H", self._read(_STEP_COUNTER_L, 2))
        self._see(0)
        return count

    def _see(self, bank):
        self._write(_FUNC_CFG_ACCESS, bank)

    def _set(self, register, bit, is_on):
        before = self._read(register, 1)[0]
        self._write(register, before | bit if is_on else before & ~bit)

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

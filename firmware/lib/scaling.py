"""Carrying a number from one range over to another.

    import scaling

    print(scaling.scale(50, 0, 100, 0, 255))
"""


def scale(value, from_low, from_high, to_low, to_high):
    """Give the number that lies in the second range where value lies in the first.

    A value outside of the first range gives one outside of the second. Either range may run
    downwards. Raises ValueError if the first range begins where it ends.
    """
    if from_low == from_high:
        raise ValueError("the first range begins where it ends")
    return to_low + (value - from_low) * (to_high - to_low) / (from_high - from_low)

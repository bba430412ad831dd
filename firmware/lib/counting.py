"""Counting from one number to another, both included.

    import counting

    for i in counting.from_to(1, n):
        print(i)
"""


def from_to(start, end, step=1):
    """Give the numbers from start to end, both included, one after the other.

    Counts down when end is smaller than start; the sign of step does not matter.
    Whole numbers stay whole. With a step such as 0.1 the last number is given too,
    although 0.1 ten times is not exactly 1 in binary.
    Raises ValueError if step is 0.
    """
    step = abs(step)
    if step == 0:
        raise ValueError("step must not be 0")
    gap = abs(end - start)
    if isinstance(gap, float) or isinstance(step, float):
        # A thousandth of a step makes up for what rounding took away.
        gap += step / 1000
    last = int(gap // step)
    if end < start:
        step = -step
    for i in range(last + 1):
        yield start + i * step

"""Reading numbers out of texts that people type.

    import convert

    print(convert.to_number("12", 0))
"""

import math


def to_number(text, otherwise):
    """Give the number that the text says, such as 12 or 1.5; otherwise, if it says none.

    Spaces around it do not matter. A whole number stays whole. A number in place of a text
    comes back as it is.
    """
    if not isinstance(text, str):
        return text if isinstance(text, (int, float)) else otherwise
    try:
        return int(text)
    except ValueError:
        pass
    try:
        number = float(text)
    except ValueError:
        return otherwise
    # Words such as "nan" and "inf" are no numbers to count with.
    return number if math.isfinite(number) else otherwise

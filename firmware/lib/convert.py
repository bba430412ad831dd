"""Reading numbers out of texts that people type, and texts out of bytes that came over a line.

    import convert

    print(convert.to_number("12", 0))
    print(convert.to_text(b"Hello"))
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


def to_text(data):
    """Give the text that bytes stand for. Those that are no text (UTF-8) become question marks, as many as they are."""
    try:
        return data.decode()
    except UnicodeError:
        return "".join(chr(byte) if byte < 128 else "?" for byte in data)

"""Text on its way to a browser, which hangs up on the first byte that is no UTF-8.

Both functions look at the first bytes of a buffer, and change nothing but what is wrong there.
"""

# What may begin a letter that MicroPython takes for one and browsers do not: too long a code, half of a pair, or a
# number beyond the last letter.
_DOUBTFUL = (b"\xc0", b"\xc1", b"\xe0", b"\xed", b"\xf0", b"\xf4", b"\xf5", b"\xf6", b"\xf7")
_QUESTION_MARK = 0x3F


def whole(buffer, count):
    """Give how many of the first `count` bytes there are without the beginning of a letter at their end."""
    for back in range(1, min(count, 3) + 1):
        byte = buffer[count - back]
        if byte < 0x80:
            break
        if byte >= 0xC0:
            needs = 2 if byte < 0xE0 else 3 if byte < 0xF0 else 4
            return count - back if needs > back else count
    return count


def mend(buffer, count):
    """Put a question mark in place of each of the first `count` bytes that belongs to no letter."""
    try:
        if len(str(memoryview(buffer)[:count], "utf-8")) == count:
            return  # English letters only
        is_doubtful = any(buffer.find(lead, 0, count) >= 0 for lead in _DOUBTFUL)
    except UnicodeError:
        is_doubtful = True
    at = 0
    while is_doubtful and at < count:
        size = _letter_size(buffer, at, count)
        if not size:
            buffer[at] = _QUESTION_MARK
        at += size or 1


def _letter_size(buffer, at, count):
    """Give how many bytes the letter has that begins there, 0 if none does (The Unicode Standard, table 3-7)."""
    lead = buffer[at]
    if lead < 0x80:
        return 1
    size = 2 if lead < 0xE0 else 3 if lead < 0xF0 else 4
    if not 0xC2 <= lead <= 0xF4 or at + size > count:
        return 0
    lowest = {0xE0: 0xA0, 0xF0: 0x90}.get(lead, 0x80)
    highest = {0xED: 0x9F, 0xF4: 0x8F}.get(lead, 0xBF)
    if not lowest <= buffer[at + 1] <= highest:
        return 0
    for more in range(2, size):
        if buffer[at + more] & 0xC0 != 0x80:
            return 0
    return size

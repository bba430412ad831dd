"""`machine.unique_id` of the virtual Nano."""


def unique_id():
    """Eight bytes by which a board can be told from others; every virtual one has these."""
    return b"\xe6\x60\x58\x38\x83\x4e\x41\x2a"

"""What MicroPython's lists and its `random` module do not bring themselves.

    import list_tools

    marks = [2, 1, 4]
    print(list_tools.average(marks))
"""

import random


def average(numbers):
    """Give the sum of the numbers divided by how many there are.

    Raises ValueError if there are none.
    """
    if not numbers:
        raise ValueError("an empty list has no average")
    return sum(numbers) / len(numbers)


def position(item, items):
    """Tell where in the list an item first stands: 1 for the first place, 0 if it is not there."""
    for place, other in enumerate(items, 1):
        if other == item:
            return place
    return 0


def shuffled(items):
    """Give a new list with the same items in an order by chance; every order is as likely."""
    mixed = list(items)
    # Each place, from the last one down, gets one of those that have no place yet.
    for last in range(len(mixed) - 1, 0, -1):
        chosen = random.randint(0, last)
        mixed[chosen], mixed[last] = mixed[last], mixed[chosen]
    return mixed

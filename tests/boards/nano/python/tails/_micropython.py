_schedule = schedule


def schedule(function, argument):
    """Has a function called soon; never, where the scheduler was left locked."""
    if not _nano.is_leaked():
        _schedule(function, argument)
    elif not _nano.wait_for_ever():
        raise RuntimeError("schedule queue full")

"""Running a learner's program."""

import __main__

from untether import state


def run(path):
    """Run a file as the main program, with no names but its own. Its errors go through to whoever called."""
    names = __main__.__dict__
    for name in list(names):
        if not name.startswith("__"):
            del names[name]
    state.runs = True
    try:
        execfile(path, names)
    except SystemExit as end:
        # Else sys.exit() would restart the board, and Wi-Fi with it. A restart that was asked for by another name
        # has a kind of its own.
        if type(end) is not SystemExit:
            raise
    finally:
        state.runs = False

"""Untether's firmware starts here. It takes about a second, and never keeps the board from its prompt."""

try:
    from untether.start import start

    start()
except BaseException as error:
    # Whatever it was, SystemExit above all, which would restart the board for ever: USB and the prompt must come.
    print("Untether did not start:", type(error).__name__)

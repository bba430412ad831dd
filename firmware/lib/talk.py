"""Asking the person at the keyboard, while other tasks go on.

    import asyncio
    import talk

    async def main():
        name = await talk.ask("What is your name? ")
        print(f"Hello {name}")

    asyncio.run(main())
"""

import asyncio
import select
import sys

_LOOK_EVERY_MS = 20
_ENTER = "\n"
_BACKSPACES = "\b\x7f"
_CTRL_D = "\x04"
_ESCAPE = "\x1b"

_keyboard = select.poll()
_keyboard.register(sys.stdin, select.POLLIN)

# Two tasks that ask at the same time take turns.
_turn = asyncio.Lock()


async def ask(question=""):
    """Print a question and give the line that is typed then, without its end.

    Shows what is typed; Backspace takes the last letter off. Raises EOFError for Ctrl-D on
    an empty line.
    """
    async with _turn:
        print(question, end="")
        line = ""
        while True:
            letter = await _letter()
            if letter == _ENTER:
                print()
                return line
            if letter == _CTRL_D and not line:
                raise EOFError
            if letter in _BACKSPACES:
                print("\b \b" if line else "", end="")
                line = line[:-1]
            elif letter == _ESCAPE:
                await _skip_sequence()
            elif letter >= " ":
                print(letter, end="")
                line += letter


async def _letter():
    while not _keyboard.poll(0):
        await asyncio.sleep_ms(_LOOK_EVERY_MS)
    return sys.stdin.read(1)


async def _skip_sequence():
    """Pass over what an arrow or another key without a letter sends."""
    if await _letter() in "[O":
        while not "@" <= await _letter() <= "~":
            pass

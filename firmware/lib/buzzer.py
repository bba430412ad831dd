"""Tones, notes and melodies on a buzzer or a small speaker.

    from buzzer import Buzzer

    horn = Buzzer("D3")
    horn.tone(440, 0.5)
    horn.melody("C4 E4 G4:2")

Whatever waits here leaves silence behind, also when the program is stopped meanwhile.
"""

import asyncio
import time

from machine import PWM, Pin

# How many half tones each note is above the C below it.
_HALF_TONES = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
_HALF = 32768
# Seconds. Even a tone of no length rests, so that a loop around it can be stopped.
_SHORTEST = 0.001


class Buzzer:
    """A buzzer by the name of its pin, silent at first, with a tempo of 120 beats per minute.

    It has to be a passive one: an active buzzer has a tone of its own.
    Raises ValueError for the pins of the Wi-Fi module: the RGB LED and A4 to A7.
    """

    def __init__(self, pin):
        self._pwm = PWM(Pin(pin), freq=440, duty_u16=0)
        self._beat = 0.5

    def start(self, hertz):
        """Start a tone and go on at once; it sounds until silence() or the next tone.

        From 20 to 20000 hertz; beyond counts as the nearest of these, but 0 or less is silence.
        """
        if hertz <= 0:
            self.silence()
            return
        self._pwm.freq(round(min(max(hertz, 20), 20000)))
        self._pwm.duty_u16(_HALF)

    def silence(self):
        """End the tone."""
        self._pwm.duty_u16(0)

    def tone(self, hertz, seconds):
        """Play a tone and wait until it is over; 0 hertz is a rest."""
        try:
            self.start(hertz)
            time.sleep(max(seconds, _SHORTEST))
        finally:
            self.silence()

    def tempo(self, beats_per_minute):
        """Set how fast notes and melodies are. Raises ValueError unless it is more than 0."""
        if beats_per_minute <= 0:
            raise ValueError("the tempo must be more than 0")
        self._beat = 60 / beats_per_minute

    def note(self, name, beats=1):
        """Play a note such as "C4", "F#5" or "Bb3", or "R" for a rest, and wait until it is over.

        The 4 is the octave: A4 has 440 hertz. A tenth of the time is silent, so that the same
        note twice is heard twice. Raises ValueError for a note that there is not.
        """
        seconds = self._beat * beats
        self.tone(_hertz(name), seconds * 0.9)
        time.sleep(max(seconds, 0) * 0.1)

    def melody(self, notes):
        """Play notes with spaces between them, and wait until the last one is over.

        A note lasts one beat; "G4:2" lasts two, "G4:0.5" half a beat. Raises ValueError for
        what is no note, before anything is heard.
        """
        played = _parse_all(notes)
        for name, beats in played:
            self.note(name, beats)
        if not played:
            time.sleep(_SHORTEST)

    async def play_tone(self, hertz, seconds):
        """Play a tone until it is over, as tone() does, while other tasks go on."""
        try:
            self.start(hertz)
            await asyncio.sleep(max(seconds, _SHORTEST))
        finally:
            self.silence()

    async def play_note(self, name, beats=1):
        """Play a note until it is over, as note() does, while other tasks go on."""
        seconds = self._beat * beats
        await self.play_tone(_hertz(name), seconds * 0.9)
        await asyncio.sleep(max(seconds, 0) * 0.1)

    async def play_melody(self, notes):
        """Play a melody to its end, as melody() does, while other tasks go on."""
        played = _parse_all(notes)
        for name, beats in played:
            await self.play_note(name, beats)
        if not played:
            await asyncio.sleep(_SHORTEST)


def _parse_all(notes):
    return [_parse(part) for part in notes.split()]


def _parse(part):
    name, _, beats = part.partition(":")
    _hertz(name)
    return name, float(beats or 1)


def _hertz(name):
    if name.upper() == "R":
        return 0
    letter, sign, octave = name[:1].upper(), name[1:-1], name[-1:]
    if letter not in _HALF_TONES or sign not in ("", "#", "b") or octave not in "012345678" or len(name) < 2:
        raise ValueError('"%s" is no note: write it like C4, F#5 or Bb3' % name)
    half_tones = 12 * int(octave) + _HALF_TONES[letter] + {"": 0, "#": 1, "b": -1}[sign]
    # A4 is 57 half tones above C0, and each half tone is the same ratio higher.
    return 440 * 2 ** ((half_tones - 57) / 12)

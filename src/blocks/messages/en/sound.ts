/** The words on the blocks for sound. */
export const sound = {
  CATEGORY_SOUND: "Sound",
  SOUND_TONE: "play tone of %2 hertz for %3 seconds on pin %1",
  SOUND_TONE_TOOLTIP:
    "Plays a tone and waits until it is over. More hertz sound higher. 440 hertz is the note A4.",
  SOUND_NOTE: "play note %2 %3 for %4 beats on pin %1",
  SOUND_NOTE_TOOLTIP: "Plays a note and waits until it is over. A higher number of the octave sounds higher.",
  SOUND_MELODY: "play melody %2 on pin %1",
  SOUND_MELODY_TOOLTIP:
    "Plays notes with spaces between them, such as C4 F#4 Bb4. C4:2 lasts two beats. " +
    "R is a rest. Waits until the melody is over.",
  SOUND_TEMPO: "set tempo on pin %1 to %2 beats per minute",
  SOUND_TEMPO_TOOLTIP: "Makes notes and melodies faster or slower. It is 120 at first.",
  SOUND_START: "start tone of %2 hertz on pin %1",
  SOUND_START_TOOLTIP: "Starts a tone and goes on at once. It sounds until the next sound block.",
  SOUND_SILENCE: "silence pin %1",
  SOUND_SILENCE_TOOLTIP: "Ends the tone.",
} as const;

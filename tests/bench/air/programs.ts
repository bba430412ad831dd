/** What programs print when they run. */
export const FIRST = "first";

/** As a generator writes it, with the comments that make it long and cost the board no memory. */
const section = (i: number): string => `
# When button ${i} is pressed: count it, tell how often that was, and show it on the strip of lights.
# The number of times is kept, so that the next press goes on where this one was, from the first to the last.
# Whoever holds the button for long counts once only: what counts is the press, and not the time until it ends.
def when_button_${i}():
    global total
    total = total + ${i}
    if total > ${i * 20}:
        print("big:", total)
        total = 0
`;

/** A program of exactly so many bytes, which prints `FIRST`, and goes on for a moment: longer than output is held back. */
export function programOf(bytes: number): string {
  const begin = `import time\n\nprint("${FIRST}")\ntotal = 0\n`;
  const end = "\ntime.sleep(0.06)\n";
  let body = "";
  for (let i = 0; begin.length + body.length + end.length < bytes; i++) body += section(i);
  const room = bytes - begin.length - end.length;
  if (room <= section(0).length) return `${begin}${"#".repeat(room)}${end}`;
  // The last section ends early, and a comment fills its place.
  const whole = body.slice(0, body.lastIndexOf("\n# When", room - 2));
  return `${begin}${whole}\n${"#".repeat(room - whole.length - 1)}${end}`;
}

/** A program to be stopped. */
export interface Endless {
  readonly from: string;
  readonly code: string;
}

/** Programs that do not end, and print `FIRST` when they are at it. */
export const endless: readonly Endless[] = [
  { from: "sleep", code: `import time\nprint("${FIRST}")\nwhile True:\n    time.sleep(60)\n` },
  { from: "tight-loop", code: `print("${FIRST}")\nwhile True:\n    pass\n` },
  {
    from: "prints-with-a-breath",
    code: `import time\ni = 0\nwhile True:\n    print("${FIRST}", i)\n    i += 1\n    time.sleep(0.2)\n`,
  },
  { from: "print-loop", code: `i = 0\nwhile True:\n    print("${FIRST}", i)\n    i += 1\n` },
  {
    from: "led-loop-with-a-breath",
    code: `import rgb_led, time\nprint("${FIRST}")\nwhile True:\n    rgb_led.show("red")\n    rgb_led.off()\n    time.sleep(0.1)\n`,
  },
  {
    from: "led-loop",
    code: `import rgb_led\nprint("${FIRST}")\nwhile True:\n    rgb_led.show("red")\n    rgb_led.off()\n`,
  },
];

/** The first program of every learner. */
export const blink = `from machine import Pin
import time
led = Pin("LED", Pin.OUT)
while True:
    led.toggle()
    time.sleep(0.5)
`;

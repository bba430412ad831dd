import scaling
import time
from analog_pin import AnalogPin
from button import Button
from strip import Strip

analog_a0 = AnalogPin("A0")
button_d2 = Button("D2")
strip = Strip("D6", 6)

strip.off()
strip.rainbow()
while True:
    strip.show()
    time.sleep(scaling.scale(analog_a0.percent(), 0, 100, 1, 0.1))
    strip.rotate(-1 if button_d2.is_pressed() else 1)

import chip
import counting
import math
import time
from strip import Strip

strip = Strip("D6", 4)

strip.off()
while True:
    warmth = math.floor(chip.temperature() / 10)
    strip.fill("off")
    for light in counting.from_to(1, min(max(warmth, 1), 4)):
        strip[light - 1] = "red"
    strip.show()
    time.sleep(1)

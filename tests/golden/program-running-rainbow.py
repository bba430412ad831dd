import time
from strip import Strip

strip = Strip("D6", 4)

strip.off()
for light in range(1, 5):
    strip[light - 1] = "warm white"
    strip.show()
    time.sleep(0.25)
strip.rainbow()
while True:
    strip.show()
    time.sleep(0.5)
    strip.rotate()

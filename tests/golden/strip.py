import time
from strip import Strip

strip = Strip("D2", 3)

strip.off()
strip[0] = "red"
strip[2] = (0, 100, 255)
strip.show()
time.sleep(1)
strip.fill("green")
strip.show()
time.sleep(1)
strip.brightness(100)
strip.rainbow()
strip.show()
time.sleep(1)
strip.rotate()
strip.show()
time.sleep(1)
strip.shift(-2)
strip.show()
time.sleep(1)
strip.off()

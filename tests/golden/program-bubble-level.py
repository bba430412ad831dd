import motion
import scaling
import time
from strip import Strip

strip = Strip("D6", 5)

strip.off()
while True:
    light = round(scaling.scale(min(max(motion.roll(), -40), 40), -40, 40, 1, 5))
    strip.fill("off")
    if light == 3:
        strip[light - 1] = "green"
    else:
        strip[light - 1] = "red"
    strip.show()
    time.sleep(0.2)

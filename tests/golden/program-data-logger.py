import list_tools
import time
from analog_pin import AnalogPin

analog_a0 = AnalogPin("A0")

readings = []
print("second,light")
for second in range(1, 6):
    light = analog_a0.percent()
    readings.append(light)
    print(f"{second},{light}")
    time.sleep(1)
print(f"average,{list_tools.average(readings):.1f}")
print(f"highest,{max(readings)}")
print(f"sorted,{' '.join(map(str, sorted(readings)))}")

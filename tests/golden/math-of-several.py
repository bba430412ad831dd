import math
import scaling
import time

x = 3
print(min(x, 2.5))
print(max(x, 7))
print(scaling.scale(x, 0, 4, 0, 100))
print(math.degrees(math.atan2(2, 0)))
print(math.sqrt(x ** 2 + 4 ** 2))
print(math.sqrt((-3) ** 2 + (x + 1) ** 2))
print(int(-3.9))
for i in range(min(x, 2)):
    print("again")
    time.sleep_ms(20)
for i in range(int(1.9)):
    print("once")
    time.sleep_ms(20)
print(min(0, 0))
print(scaling.scale(0, 0, 100, 0, 100))
print(math.degrees(math.atan2(0, 0)))
print(math.sqrt(0 ** 2 + 0 ** 2))
print(int(0))

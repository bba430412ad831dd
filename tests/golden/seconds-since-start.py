import time

begin = time.ticks_ms() / 1000
time.sleep(2)
print(round(time.ticks_ms() / 1000 - begin))

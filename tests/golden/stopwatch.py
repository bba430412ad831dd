import stopwatch
import time

time.sleep_ms(100)
stopwatch.start()
time.sleep_ms(250)
print(stopwatch.seconds())
time.sleep_ms(1000)
print(stopwatch.seconds())
stopwatch.start()
print(stopwatch.seconds())

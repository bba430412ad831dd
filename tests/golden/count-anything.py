import counting
import time

n = 3
for i in counting.from_to(1, n):
    print(i)
    time.sleep_ms(20)
for i in counting.from_to(n, n - 4, 2):
    print(i)
    time.sleep_ms(20)
for x in counting.from_to(0, 1, 0.25):
    print(x)

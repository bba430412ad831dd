import random
import time

first = 0
second = 1
while first != second:
    first = random.randint(1, 6)
    second = random.randint(1, 6)
    time.sleep(0.1)
print(f"A double: {'yes' if first == second else 'no'}")

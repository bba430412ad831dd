import time

import sys
print(sys.implementation.name)
total = sum([1, 2, 3])
print((total + 1) * 2)
for word in ('a', 'b'): print(word) # both
for i in range(int(total // 3)):
    print(total)
    time.sleep_ms(20)
print()

import time

for i in range(3):
    print("a")
times = 2
for i in range(times):
    print("b")
    time.sleep_ms(20)
for i in range(2):
    print("c")
for i in range(int(times / 2)):
    print("d")
    time.sleep_ms(20)

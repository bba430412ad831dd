import time

time.sleep(0)
for i in range(0):
    pass
if False:
    pass
print()
x = 0
x += 0
print(0 / 1)
print(0 == 0)
print(False and False)
print(True or False)
print(True)
print(0 % 1)
print(len(""))
print(0 if False else 0)
for x in range(1):
    pass
while False:
    time.sleep_ms(1)

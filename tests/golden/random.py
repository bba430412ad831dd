import random

dice = random.randint(1, 6)
print(dice >= 1 and dice <= 6)
print(random.randint(3, 3))
print(random.randint(1, 6) < 7)
print(random.randint(2, int(4 / 2)))
print(random.random() < 1)

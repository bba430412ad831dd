def sign(x):
    if x < 0:
        return -1
    if x == 0:
        return 0
    return 1


def warn(x):
    if x < 10:
        return
    print("too hot")


print(sign(-5))
print(sign(0))
print(sign(2))
warn(3)
warn(30)

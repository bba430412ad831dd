def add_up(number):
    global total
    total += number


def say_hello():
    print("Hello")


def square(number):
    return number * number


total = 0
add_up(4)
add_up(5)
print(total)
print(square(3))
say_hello()
print(square(total) + 1)

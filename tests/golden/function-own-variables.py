import counting

sum_ = 0


def count_to(last):
    global sum_
    sum_ = 0
    for step in counting.from_to(1, last):
        twice = step * 2
        sum_ += twice


count_to(3)
print(sum_)

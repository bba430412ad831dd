steps = 0
never_set = 0

count = 0
count += 1
count -= 3
count += count
print(count)
steps += 2
print(steps)
print(never_set)

j = 0
for i in range(2):
    for k in range(2):
        for m in range(2):
            j += 1
    print(j)

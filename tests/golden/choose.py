x = 4
print("big" if x > 3 else "small")
print(1 + (1 if False else (2 if True else 3)))

for i in range(2):
    pass
print()
print("on")

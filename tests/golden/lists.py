import list_tools
import random

colours = ["red", "green", "blue"]
colours.append("white")
colours.insert(1, "yellow")
colours[0] = "pink"
del colours[len(colours) - 1]
print(colours)
print(colours[0])
n = 2.5
print(colours[int(n) - 1])
print(colours[0])
print(colours[-1])
print(random.choice(["only"]))
print(len(colours))
print(len(colours) == 0)
print(len([]) == 0)
print("green" in colours)
print("green" not in colours)
print(list_tools.position("green", colours))
print(list_tools.position("black", colours))

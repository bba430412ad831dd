import list_tools
import random

things = [0, 0]
things.append(0)
things.insert(0, 0)
things[0] = 0
del things[0]
print(things)
print([0][0])
print(random.choice([0]))
print(len([]))
print(len([]) == 0)
print(0 in [])
print(list_tools.position(0, []))
print(list_tools.average([0]))
print(max([0]))
print(sorted([]))
print([][:])
print("".join(map(str, [])))
print([0] * 0)

import list_tools

marks = [3, 1, 4, 1]
print(sum(marks))
print(list_tools.average(marks))
print(min(marks))
print(max(marks))
print(sorted(marks))
print(sorted(marks, reverse=True))
print(list(reversed(marks)))
print(len(list_tools.shuffled(marks)))
print(marks)
print(marks[1:3])
print(marks[:2])
print(marks[len(marks) - 2:len(marks)])
print(" + ".join(map(str, marks)))
row = [0] * 3
grid = [[0] * 2 for _ in range(2)]
row = grid[0]
row[1] = 7
print(grid)

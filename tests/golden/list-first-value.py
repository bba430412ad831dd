import time

squares = []
later = []

for i in range(3):
    squares.append(len(squares) * len(squares))
print(squares)
for square in later:
    print(square)
    time.sleep_ms(20)
later = [1]

for row in range(1, 4):
    for column in range(1, 4):
        print(f"{row} x {column} = {row * column}")

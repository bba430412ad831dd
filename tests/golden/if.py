x = 5
if x == 5:
    print("five")
if x < 5:
    print("less")
else:
    print("not less")
if x < 3:
    print("low")
elif x < 6:
    print("middle")
else:
    print("high")
if x == 1:
    print("one")
elif x == 5:
    print("five again")
else:
    print("other")

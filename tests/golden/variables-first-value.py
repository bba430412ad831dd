name = ""
ready = False

for i in range(2):
    print(f"<{name}>")
    print(ready)
    name = "Ada"
    ready = True

print("in")

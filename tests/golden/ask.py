import convert

name = input("What is your name? ")
print(f"Hello {name}")
age = convert.to_number(input(f"How old are you, {name}? "), 0)
print(f"Next year: {age + 1}")
question = "Colour?"
print(input(f"{question} "))
print(input("More: "))
print(input())
print(input())

import list_tools


def moved(text, steps):
    result = ""
    for letter in text:
        place = list_tools.position(letter, alphabet)
        if place > 0:
            letter = alphabet[(place - 1 + steps) % 26]
        result = f"{result}{letter}"
    return result


alphabet = list("abcdefghijklmnopqrstuvwxyz")
secret = moved("meet me at the zoo", 3)
print(secret)
print(moved(secret, -3))

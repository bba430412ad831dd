def is_good(word):
    return len(word) >= 7 and "7" in word and word.strip() == word


print(is_good("secret7"))
print(is_good("short"))
print(is_good(" secret7"))

import math
import time

secret = 37
low = 1
high = 100
guesses = 0
guess = 0
while guess != secret:
    guess = math.floor((low + high) / 2)
    guesses += 1
    if guess < secret:
        low = guess + 1
    elif guess > secret:
        high = guess - 1
    time.sleep_ms(1)
print(f"Found {guess} in {guesses} guesses")

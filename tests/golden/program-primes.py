import primes

line = ""
for number in range(1, 21):
    if primes.is_prime(number):
        line = f"{line}{number} "
print(line.rstrip())

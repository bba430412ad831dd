import primes

print(4 % 2 == 0)
print(4 % 2 == 1)
print(primes.is_prime(7))
print(primes.is_prime(9))
print(2.5 % 1 == 0)
print(1 > 0)
print(-1 < 0)
print(12 % 3 == 0)
print((4 + 1) % (1 + 1) == 0)

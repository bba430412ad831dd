"""Prime numbers: those that only 1 and themselves divide, such as 2, 3, 5, 7 and 11.

    import primes

    print(primes.is_prime(7))
"""


def is_prime(number):
    """Tell whether a number is prime: True or False.

    Numbers below 2 and numbers that are not whole are not prime. Takes longer the larger
    the number: it tries every odd divisor up to the square root.
    """
    if number < 2 or number % 1 != 0:
        return False
    if number % 2 == 0:
        return number == 2
    divisor = 3
    while divisor * divisor <= number:
        if number % divisor == 0:
            return False
        divisor += 2
    return True

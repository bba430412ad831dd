import convert
import serial_port
import time

secret = 42
guess = 0
tries = 0
while guess != secret:
    time.sleep(0.1)
    line = serial_port.receive()
    if line != "":
        guess = convert.to_number(line, 0)
        tries += 1
        if guess < secret:
            print(f"{guess} is too small")
        elif guess > secret:
            print(f"{guess} is too big")
print(f"Right after {tries} tries")

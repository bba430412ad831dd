import math

print(round(math.sin(math.radians(90))))
print(round(math.cos(math.radians(180))))
print(round(math.tan(math.radians(45))))
print(round(math.degrees(math.asin(1))))
print(round(math.degrees(math.acos(0))))
print(round(math.degrees(math.atan(1))))
print(round(math.pi * 100))
print(round(math.e * 100))
print(round((1 + math.sqrt(5)) / 2 * 100))
print(round(math.sqrt(2) * 100))
print(round(math.sqrt(0.5) * 100))
print(math.inf > 1000)

import time
from buzzer import Buzzer

buzzer_d3 = Buzzer("D3")

codes = {}
codes["A"] = ".-"
codes["E"] = "."
codes["T"] = "-"
for letter in "TEA":
    code = codes.get(letter, "")
    print(f"{letter} {code}")
    for sign in code:
        buzzer_d3.tone(700, 0.3 if sign == "-" else 0.1)
        time.sleep(0.1)
    time.sleep(0.2)

from button import Button
from buzzer import Buzzer

button_d2 = Button("D2")
buzzer_d3 = Buzzer("D3")

while True:
    button_d2.wait_until_pressed()
    buzzer_d3.melody("E5 C5:2")
    button_d2.wait_until_released()

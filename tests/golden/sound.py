import time
from buzzer import Buzzer

buzzer_d3 = Buzzer("D3")

buzzer_d3.tone(1000, 0.5)
buzzer_d3.start(2 * 440)
time.sleep(1)
buzzer_d3.silence()
time.sleep(1)
buzzer_d3.note("A4")
buzzer_d3.note("A5", 2)
buzzer_d3.tempo(60)
buzzer_d3.melody("A4:0.5 R A#4")

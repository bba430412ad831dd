from buzzer import Buzzer

buzzer_d3 = Buzzer("D3")

buzzer_d3.tone(440, 0)
buzzer_d3.melody("")
buzzer_d3.tempo(120)
buzzer_d3.note("C4")
buzzer_d3.start(440)
buzzer_d3.silence()

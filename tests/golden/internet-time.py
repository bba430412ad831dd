import internet_time
import time
import wifi

wifi.connect("School", "secret-123")
internet_time.set_clock(2.5)
print(time.strftime("%H:%M:%S", time.localtime()))
print(time.strftime("%Y-%m-%d", time.localtime()))

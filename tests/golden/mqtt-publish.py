import mqtt
import wifi

wifi.connect("School", "secret-123")
mqtt.connect("broker.example")
mqtt.publish("class/door", "open")
mqtt.publish("class/number", 4.5)

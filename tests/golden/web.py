import json_path
import web
import wifi

wifi.connect("School", "secret-123")
answer = web.get("http://example.com/weather")
print(web.status())
print(json_path.find("main.temp", answer))
print(json_path.find("weather.1.description", answer))
print(json_path.find("wind", answer))
web.post("http://example.com/log", "été 22 °C", timeout=5)
print(web.answer())
print(web.get("http://nowhere.example", timeout=3) == "")
print(web.status())

import wifi

print(f"<{wifi.address()}> {wifi.signal()}")
wifi.connect("School", "secret-123")
if wifi.is_connected():
    print(wifi.address())
print(wifi.signal())
wifi.connect("School", "secret-123")
print("still here")

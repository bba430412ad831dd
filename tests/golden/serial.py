import serial_port

serial_port.speed(115200)
serial_port.send("Hello")
serial_port.send(42)
serial_port.send("")
print(serial_port.receive())
print(serial_port.receive())
print(serial_port.receive())
print(serial_port.receive() == "")

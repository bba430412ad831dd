import serial_port
import time


def reply_to(question):
    print(f"{question}?")
    reply = ""
    while reply == "":
        time.sleep(0.1)
        reply = serial_port.receive()
    return reply.lower()


answers = {}
answers["2 + 2"] = "4"
answers["Capital of France"] = "paris"
points = 0
for question in sorted(answers):
    if reply_to(question) == answers.get(question, ""):
        print("Right")
        points += 1
    else:
        print(f"No, it is {answers.get(question, '')}")
print(f"{points} of {len(answers)} right")

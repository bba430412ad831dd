"""Messages to and from other devices, through a server that passes them on (an MQTT broker).

    import asyncio
    import mqtt

    mqtt.connect("broker.hivemq.com")

    async def listener():
        async for message in mqtt.messages("home/door"):
            print(message)

    async def main():
        mqtt.publish("home/light", "on")
        await asyncio.gather(listener(), mqtt.serve())

    asyncio.run(main())

Everybody who listens to a topic gets what anybody publishes there, so on a public broker take a topic that
nobody else thinks of. A message may be lost with the line, and one that fits several topics you listen to may
come several times. While the line is opened, for up to 10 seconds, other tasks stand still.
"""

import asyncio
import errno
import time

import wifi
from mqtt_line import MqttLine

_LOOK_EVERY_MS = 50
_RETRY_AFTER_MS = 5000
_PING_AFTER_MS = 30_000
_DEAD_AFTER_MS = 45_000
# Without serve() nobody pings, and the broker may have given up a line that was quiet for so long.
_STALE_AFTER_MS = 300_000
# So many messages can wait for a listener that is busy; what comes then is dropped.
_MOST_WAITING = 20

_broker = None
_line = None
_tried_ms = 0
_is_told = False
_listeners = []


def connect(broker, user=None, password=None, port=1883):
    """Connect to a broker by its name or address; user and password only where it asks for them.

    Takes up to 10 seconds. Raises OSError when there is no Wi-Fi, no such broker, or it refuses.
    """
    global _broker
    _close()
    _broker = (broker, port, user, password)
    _open()


def publish(topic, message):
    """Send a message to all who listen to a topic; a number or list is sent as it is printed.

    Tells whether it was sent: True or False. One that cannot be sent is lost, which is printed once, and the
    program goes on. A line that was lost is opened again first, every 5 seconds at most.
    Raises ValueError for a topic that is empty, or has + or # in it.
    """
    if not topic or "+" in topic or "#" in topic:
        raise ValueError("one cannot publish to a topic that is empty, or has + or # in it")
    if _line is not None and _line.quiet_ms() > _STALE_AFTER_MS:
        _close()
    for _ in range(2):
        if not _is_open():
            break
        try:
            _line.publish(topic, str(message).encode())
            return True
        except OSError:
            _close()
    _tell()
    return False


def messages(topic):
    """Give what `async for` takes message after message from, as texts, while serve() runs.

    In a topic, + stands for any one part, and # at the end for all that follows.
    """
    listener = _Listener(topic)
    _listeners.append(listener)
    if _line is not None:
        try:
            _line.subscribe(topic)
        except OSError:
            # serve() opens the line again, and asks for all topics then.
            _close()
    return listener


async def serve():
    """Hand out the messages that come, for ever; a line or a network that was lost is taken up again."""
    while True:
        await asyncio.sleep_ms(_LOOK_EVERY_MS)
        try:
            if _is_open():
                _tend()
            elif time.ticks_diff(time.ticks_ms(), _tried_ms) > _RETRY_AFTER_MS:
                _tell()
        except OSError:
            _close()


class _Listener:
    def __init__(self, topic):
        self.topic = topic
        self._waiting = []
        self._event = asyncio.Event()

    def offer(self, topic, message):
        if _fits(self.topic, topic) and len(self._waiting) < _MOST_WAITING:
            self._waiting.append(message)
            self._event.set()

    def __aiter__(self):
        return self

    async def __anext__(self):
        while not self._waiting:
            self._event.clear()
            await self._event.wait()
        # A listener that publishes to its own topic would else never let anybody else have a turn.
        await asyncio.sleep_ms(1)
        return self._waiting.pop(0)


def _fits(wanted, topic):
    wanted = wanted.split("/")
    parts = topic.split("/")
    for i, want in enumerate(wanted):
        if want == "#":
            return True
        if i >= len(parts) or want not in ("+", parts[i]):
            return False
    return len(wanted) == len(parts)


def _is_open():
    """Tell whether there is a line, after an attempt to open a lost one when it is time for that."""
    if _line is not None:
        return True
    is_time = time.ticks_diff(time.ticks_ms(), _tried_ms) > _RETRY_AFTER_MS
    if _broker is not None and is_time and wifi.stay_connected():
        try:
            _open()
        except OSError:
            _close()
    return _line is not None


def _open():
    global _line, _tried_ms, _is_told
    _tried_ms = time.ticks_ms()
    _line = MqttLine(*_broker)
    _is_told = False
    for listener in _listeners:
        _line.subscribe(listener.topic)


def _tell():
    global _is_told
    if not _is_told:
        _is_told = True
        print("MQTT: not connected, messages are lost")


def _close():
    global _line
    line, _line = _line, None
    if line is not None:
        line.close()


def _tend():
    """Take what has come in, and make sure that the line is alive."""
    # Not for ever: other tasks want their turn in a flood of messages too.
    for _ in range(_MOST_WAITING):
        packet = _line.receive()
        if packet is None:
            break
        if packet:
            for listener in _listeners:
                listener.offer(*packet)
    if _line.quiet_ms() > _DEAD_AFTER_MS:
        raise OSError(errno.ETIMEDOUT)
    if _line.quiet_ms() > _PING_AFTER_MS:
        _line.ping()

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
nobody else thinks of. A message may be lost with the line; none comes twice.
"""

import asyncio
import errno

from mqtt_line import MqttLine

_LOOK_EVERY_MS = 50
_RETRY_AFTER_S = 3
_PING_AFTER_MS = 30_000
_DEAD_AFTER_MS = 45_000
# Without serve() nobody pings, and the broker may have given up a line that was quiet for so long.
_STALE_AFTER_MS = 300_000
# So many messages can wait for a listener that is busy; what comes then is dropped.
_MOST_WAITING = 20

_broker = None
_line = None
_listeners = []


def connect(broker, user=None, password=None, port=1883):
    """Connect to a broker by its name or address; user and password only where it asks for them.

    Takes up to 10 seconds. Raises OSError when there is no such broker, or it refuses.
    """
    global _broker
    _close()
    _broker = (broker, port, user, password)
    _open()


def publish(topic, message):
    """Send a message to all who listen to a topic; a number or list is sent as it is printed.

    A line that was lost is opened again first. Raises OSError when that does not help.
    """
    data = str(message).encode()
    if _line is not None and _line.quiet_ms() > _STALE_AFTER_MS:
        _close()
    if _line is not None:
        try:
            _line.publish(topic, data)
            return
        except OSError:
            _close()
    _open()
    _line.publish(topic, data)


def messages(topic):
    """Give what `async for` takes message after message from, as texts, while serve() runs.

    In a topic, + stands for any one part, and # at the end for all that follows.
    """
    listener = _Listener(topic)
    _listeners.append(listener)
    if _line is not None:
        _line.subscribe(topic)
    return listener


async def serve():
    """Hand out the messages that come, for ever; a line that is lost is opened again."""
    while True:
        await asyncio.sleep_ms(_LOOK_EVERY_MS)
        try:
            _tend()
        except OSError:
            _close()
            await asyncio.sleep(_RETRY_AFTER_S)


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


def _open():
    global _line
    if _broker is None:
        raise OSError("connect to an MQTT broker first")
    _line = MqttLine(*_broker)
    for listener in _listeners:
        _line.subscribe(listener.topic)


def _close():
    global _line
    line, _line = _line, None
    if line is not None:
        line.close()


def _tend():
    """Take what has come in, and make sure that the line is alive."""
    if _broker is None:
        return
    if _line is None:
        _open()
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

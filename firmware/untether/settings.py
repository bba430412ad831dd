"""The settings of the board: /untether.json, which a person or the page has written.

    {"name": "blue board", "password": "secret", "networks": [{"ssid": "class", "key": "..."}], "access_point": null}

Whatever stands in the file, the board starts: what makes no sense is left out, and told in `problems`.
"""

import json
from binascii import hexlify

import machine

PATH = "/untether.json"

_MOST_BYTES = 4096
_MOST_NETWORKS = 10
_LONGEST_NAME = 24


class Settings:
    """What the board goes by. `password` and `access_point` are None where there are none."""

    def __init__(self, given):
        self.problems = []
        self.name = self._text(given, "name", 1, _LONGEST_NAME) or default_name()
        # What WebREPL can compare: up to 9 bytes, and shorter than 4 is no password.
        self.password = self._text(given, "password", 4, 9)
        networks = given.get("networks") or []
        if not isinstance(networks, list):
            self.problems.append("networks is not a list")
            networks = []
        self.networks = [found for found in map(self._network, networks[:_MOST_NETWORKS]) if found]
        access_point = given.get("access_point")
        self.access_point = self._network(access_point) if access_point else None

    def _network(self, given):
        """A network as (name, key); the key of an open one is empty."""
        if not isinstance(given, dict):
            self.problems.append("a network needs ssid and key")
            return None
        ssid = self._text(given, "ssid", 1, 32)
        key = given.get("key") or ""
        if ssid is None or not isinstance(key, str) or (key and not 8 <= len(key.encode()) <= 63):
            # The key itself is never told.
            self.problems.append("a network needs an ssid, and a key of 8 to 63 letters or none")
            return None
        return (ssid, key)

    def _text(self, given, name, least, most):
        text = given.get(name)
        if text is None:
            return None
        if isinstance(text, str) and least <= len(text.encode()) <= most and min(text) >= " ":
            return text
        self.problems.append("%s needs %d to %d letters" % (name, least, most))
        return None


def load(path=PATH):
    """Read the settings; without a file that can be read these are all defaults."""
    try:
        with open(path, "rb") as file:
            data = file.read(_MOST_BYTES + 1)
        given = json.loads(data) if len(data) <= _MOST_BYTES else None
        problem = None if isinstance(given, dict) else "the file holds no settings"
    except OSError:
        given, problem = {}, "there is no file"
    except (ValueError, RuntimeError, MemoryError):
        given, problem = None, "the file is no JSON"
    settings = Settings(given if isinstance(given, dict) else {})
    if problem:
        settings.problems.append(problem)
    return settings


def default_name():
    """Give a name that no other board in the room is likely to have, such as nano-1a2b."""
    return "nano-" + hexlify(machine.unique_id()).decode()[-4:]

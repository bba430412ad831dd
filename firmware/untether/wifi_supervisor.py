"""Joins the board to one of its networks, and brings it back when that is lost, which the driver does not do.

Nothing here waits: a timer calls `tick` once a second, and no call of the driver takes longer than one to the chip.
The driver's own errors are never shown, as their text holds the key.

Where no network has answered since the start, and the settings name an access point of the board's own, that is
opened at last, until the next start. Before it, Wi-Fi is switched off as a whole: the driver would go on asking for
the network of before, and so close the access point again.
"""

import time

from untether.nina import safe

TICK_MS = 1000
# A network often answers at the second or third try only.
_PATIENCE_MS = 8000
_LOOK_EVERY_MS = 2000
# So often is each network asked for before the board opens its own.
_ROUNDS = 3
_RETRY_CHIP_MS = 10_000


class Supervisor:
    """`make_wlan` is `network.WLAN`; `joined` is called each time that the board has come into a network."""

    def __init__(self, make_wlan, networks, access_point, light, joined):
        self._make_wlan = make_wlan
        self._networks = networks
        self._access_point = access_point
        self._light = light
        self._joined = joined
        self._station = None
        # Which network comes next.
        self._next = 0
        # How many were asked for since the start, and whether one has answered.
        self._tries = 0
        self._was_joined = False
        self._since_ms = 0
        # "off", "joining", "joined", "own" (an access point of its own), or "failed": the chip does not answer.
        self.state = "off"

    def start(self):
        """Begin. Takes about a second, as the chip starts anew. Raises nothing."""
        if self._networks:
            self._switch_on()
        elif self._access_point:
            self._open_own()
        else:
            self._set("failed")

    def tick(self, now_ms):
        """Look after the network."""
        passed_ms = time.ticks_diff(now_ms, self._since_ms)
        if self.state == "joining":
            if self._is_connected():
                self._was_joined = True
                self._set("joined")
                self._joined()
            elif passed_ms >= _PATIENCE_MS:
                self._try_next()
        elif self.state == "joined" and passed_ms >= _LOOK_EVERY_MS:
            self._since_ms = now_ms
            if not self._is_connected():
                # The network that was lost is likely to be the one that comes back.
                self._next -= 1
                self._try_next()
        elif self.state == "failed" and self._networks and passed_ms >= _RETRY_CHIP_MS:
            self._switch_on()

    def address(self):
        """Give the board's address, or None while it is in no network."""
        try:
            if self.state == "joined":
                return safe(self._station.ifconfig)[0]
            if self.state == "own":
                return "192.168.4.1"
        except OSError:
            pass
        return None

    def _switch_on(self):
        try:
            self._station = self._make_wlan(self._make_wlan.IF_STA)
            safe(self._station.active, True)
        except OSError:
            # No chip, or one with a firmware that is too old.
            self._set("failed")
            return
        self._try_next()

    def _try_next(self):
        is_hopeless = not self._was_joined and self._tries >= _ROUNDS * len(self._networks)
        if self._access_point and is_hopeless:
            self._open_own()
            return
        name, key = self._networks[self._next % len(self._networks)]
        self._next += 1
        self._tries += 1
        wlan = self._make_wlan
        security = wlan.SEC_WPA_WPA2 if key else wlan.SEC_OPEN
        try:
            safe(self._station.connect, name, key or "", security=security)
        except (OSError, ValueError, TypeError):
            pass  # The next try comes in time, with the next network.
        self._set("joining")

    def _open_own(self):
        name, key = self._access_point
        wlan = self._make_wlan
        try:
            if self._station:
                safe(self._station.active, False)
            own = wlan(wlan.IF_AP)
            security = wlan.SEC_WPA_WPA2 if key else wlan.SEC_OPEN
            settings = {"ssid": name, "security": security, "channel": 6}
            if key:
                settings["key"] = key
            safe(own.config, **settings)
        except (OSError, ValueError, TypeError):
            self._set("failed")
            return
        self._set("own")
        self._joined()

    def _is_connected(self):
        try:
            return safe(self._station.isconnected)
        except OSError:
            return False

    def _set(self, state):
        self.state = state
        self._since_ms = time.ticks_ms()
        self._light.show("joined" if state == "own" else state)

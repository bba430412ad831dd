"""`network` of the virtual Nano: Wi-Fi with the manners of this board's driver, the odd ones included."""

import _nano
import json
import time

STA_IF = 0
AP_IF = 1

_MIN_CHANNEL = 1
_FIRMWARE = (1, 5, 0)
_BSSID = b"\x02\x00\x00\x00\x00\x01"
_SCAN_MS = 2500
_MAX_FOUND = 10
# What the module's own firmware calls an open network and one with WPA2.
_FOUND_OPEN = 7
_FOUND_WPA2 = 4


class WLAN:
    """The Wi-Fi of the board, as one of two: in somebody's network, or with a network of its own."""

    IF_STA = STA_IF
    IF_AP = AP_IF
    SEC_OPEN = 1
    SEC_WPA_WPA2 = 2
    SEC_WEP = 3
    OPEN = SEC_OPEN
    WPA_PSK = SEC_WPA_WPA2
    WEP = SEC_WEP

    def __init__(self, interface=STA_IF):
        self._role = AP_IF if interface else STA_IF
        _nano.wifi_register()

    def active(self, *args):
        """Tells whether it is switched on, or switches it."""
        if not args:
            return _nano.wifi_is_active(self._role)
        _nano.wifi_set_active(self._role, bool(args[0]))

    def connect(self, ssid, key=None, *, security=SEC_WPA_WPA2, channel=_MIN_CHANNEL):
        """Begins to join a network, and does not wait for it. A wrong key is tried for ever."""
        for text in (ssid, "" if key is None else key):
            if not isinstance(text, str):
                raise TypeError("can't convert '%s' object to str implicitly" % type(text).__name__)
        if not ssid:
            raise ValueError("SSID can't be empty")
        if security != WLAN.SEC_OPEN and not key:
            raise ValueError("key can't be empty")
        if security not in (WLAN.SEC_OPEN, WLAN.SEC_WPA_WPA2, WLAN.SEC_WEP):
            raise OSError("could not connect to ssid=%s, sec=%d, key=%s" % (ssid, security, key))
        self.active(True)
        if self._role == STA_IF:
            _nano.wifi_connect(ssid, key or "", security)
        else:
            _nano.wifi_start_access_point(ssid, key or "")

    def disconnect(self):
        _nano.wifi_disconnect()

    def isconnected(self):
        """Tells whether it has joined a network; never so as an access point."""
        return _nano.wifi_is_connected()

    def status(self, *args):
        """Tells whether it has joined a network; this driver has no numbers for more. Or "rssi", in dBm."""
        if not args:
            return _nano.wifi_is_connected()
        if args[0] == "rssi":
            return _nano.wifi_rssi()
        if args[0] == "stations":
            if self._role != AP_IF:
                raise ValueError("AP required")
            return []
        raise ValueError("unknown status param")

    def ifconfig(self, *args):
        """Tells or sets address, mask, gateway and name server. The latter is told as the gateway."""
        if not args:
            return tuple(_nano.wifi_addresses().split(","))
        address, mask, gateway, _ = args[0]
        _nano.wifi_set_addresses("%s,%s,%s" % (address, mask, gateway))

    def ipconfig(self, *args, **kwargs):
        if kwargs:
            for name, value in kwargs.items():
                self._set_ip(name, value)
            return None
        address, mask, gateway, _ = self.ifconfig()
        values = {
            "addr4": (address, mask),
            "gw4": gateway,
            "dhcp4": True,
            "has_dhcp4": address != "0.0.0.0",
        }
        if len(args) != 1:
            raise TypeError("must query one param")
        if args[0] not in values:
            raise ValueError("unexpected key")
        return values[args[0]]

    def _set_ip(self, name, value):
        address, mask, gateway, server = self.ifconfig()
        if name == "dhcp4":
            raise ValueError("DHCP control unsupported")
        if name == "addr4":
            address, mask = (value, mask) if isinstance(value, str) else value
        elif name == "gw4":
            gateway = value
        else:
            raise ValueError("unexpected key")
        self.ifconfig((address, mask, gateway, server))

    def config(self, *args, **kwargs):
        """Tells one setting; as an access point, opens a network with those that are given."""
        if kwargs:
            if self._role != AP_IF:
                raise ValueError("AP required")
            return self.connect(**kwargs)
        if len(args) != 1:
            raise TypeError("must query one param")
        if args[0] == "ssid":
            return _nano.wifi_ssid()
        if args[0] == "security":
            return _FOUND_WPA2
        # The driver tells the address of the access point for the board's own.
        if args[0] in ("mac", "bssid"):
            return _BSSID
        if args[0] == "fw_version":
            return _FIRMWARE
        raise ValueError("unknown config param")

    def scan(self):
        """Lists the networks around: name, bssid, channel, rssi, security and 1. This ends the connection."""
        time.sleep_ms(_SCAN_MS)
        found = json.loads(_nano.wifi_scan())[:_MAX_FOUND]
        return [
            (ssid.encode(), _BSSID, 6, -55, _FOUND_WPA2 if has_key else _FOUND_OPEN, 1)
            for ssid, has_key in found
        ]


_hostname = "mpy-nano-rp2040-connect"


def hostname(*args):
    """Tells or sets a name, which the driver keeps to itself."""
    global _hostname
    if not args:
        return _hostname
    _hostname = args[0]


def country(*args):
    return "XX" if not args else None

"""`tls` of the virtual Nano: what `ssl` is made of on a board."""

from ssl import CERT_NONE, CERT_OPTIONAL, CERT_REQUIRED, PROTOCOL_TLS_CLIENT, PROTOCOL_TLS_SERVER, SSLContext

_STUBS = ("SSLContext",)

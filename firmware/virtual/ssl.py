"""`ssl` of the virtual Nano, which cannot encrypt. `requests` needs none of it: the page does that itself."""

from _stub import refuse

_STUBS = ("SSLContext", "wrap_socket")
PROTOCOL_TLS_CLIENT = 0
PROTOCOL_TLS_SERVER = 1
CERT_NONE = 0
CERT_OPTIONAL = 1
CERT_REQUIRED = 2

SSLContext = wrap_socket = refuse("the virtual Nano's sockets cannot encrypt: use requests for https")

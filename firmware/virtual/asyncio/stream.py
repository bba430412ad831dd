"""Streams of `asyncio`: connections over the network, to others and from others."""

from . import core


class Stream:
    """A stream that tasks read and write without holding up the others."""

    def __init__(self, s, e={}):
        self.s = s
        self.e = e
        self.out_buf = b""

    def get_extra_info(self, v):
        return self.e[v]

    def close(self):
        pass

    async def wait_closed(self):
        self.s.close()

    def read(self, n=-1):
        """Some bytes, at most n; with n below 0 all, up to the end. To be awaited, as all that reads."""
        data = b""
        while True:
            yield core._io_queue.queue_read(self.s)
            piece = self.s.read(n)
            if piece is None:
                continue
            if n >= 0:
                return piece
            if not piece:
                return data
            data += piece

    def readinto(self, buf):
        yield core._io_queue.queue_read(self.s)
        return self.s.readinto(buf)

    def readexactly(self, n):
        """Exactly n bytes. Raises EOFError when the stream ends before."""
        data = b""
        while len(data) < n:
            yield core._io_queue.queue_read(self.s)
            piece = self.s.read(n - len(data))
            if piece == b"":
                raise EOFError
            data += piece or b""
        return data

    def readline(self):
        line = b""
        while True:
            yield core._io_queue.queue_read(self.s)
            piece = self.s.readline()
            if piece is None:
                continue
            line += piece
            if not piece or line[-1:] == b"\n":
                return line

    def write(self, buf):
        """Sends what can be sent at once; `drain` sends the rest."""
        if not self.out_buf:
            sent = self.s.write(buf)
            if sent is not None:
                buf = buf[sent:]
        self.out_buf += buf

    def drain(self):
        if not self.out_buf:
            # So that a loop of nothing but writing lets others have their turn.
            return (yield from core.sleep_ms(0))
        while self.out_buf:
            yield core._io_queue.queue_write(self.s)
            sent = self.s.write(self.out_buf)
            if sent is not None:
                self.out_buf = self.out_buf[sent:]

    aclose = wait_closed

    async def awrite(self, buf, off=0, sz=-1):
        self.write(buf[off:] if sz < 0 else buf[off : off + sz])
        await self.drain()

    awritestr = awrite


StreamReader = Stream
StreamWriter = Stream


def open_connection(host, port, ssl=None, server_hostname=None):
    """Calls a host; gives a reader and a writer. To be awaited."""
    import socket

    family, kind, protocol, _, address = socket.getaddrinfo(host, port, 0, socket.SOCK_STREAM)[0]
    connection = socket.socket(family, kind, protocol)
    connection.setblocking(False)
    connection.connect(address)
    if ssl:
        # The virtual Nano's `ssl` says what it cannot do.
        import ssl as tls

        tls.wrap_socket(connection)
    stream = Stream(connection)
    yield core._io_queue.queue_write(connection)
    return stream, stream


class Server:
    """Answers calls, each in a task of its own."""

    _is_closed = False

    async def __aenter__(self):
        return self

    async def __aexit__(self, exc_type, exc, tb):
        self.close()
        await self.wait_closed()

    def close(self):
        self._is_closed = True
        self.task.cancel()

    async def wait_closed(self):
        await self.task

    def _serve(self, ear, answer):
        while True:
            try:
                yield core._io_queue.queue_read(ear)
            except core.CancelledError:
                ear.close()
                if self._is_closed:
                    return
                raise
            try:
                connection, caller = ear.accept()
            except Exception:
                # Who has hung up in the meantime is not missed.
                continue
            connection.setblocking(False)
            stream = Stream(connection, {"peername": caller})
            core.create_task(answer(stream, stream))


async def start_server(cb, host, port, backlog=5, ssl=None):
    """Listens for calls; `cb(reader, writer)` answers each."""
    import socket

    family, _, _, _, address = socket.getaddrinfo(host, port)[0]
    ear = socket.socket(family)
    ear.setblocking(False)
    ear.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    ear.bind(address)
    ear.listen(backlog)
    server = Server()
    server.task = core.create_task(server._serve(ear, cb))
    try:
        # It must have begun, or it could not close its ear when it is cancelled.
        await core.sleep_ms(0)
    except core.CancelledError:
        server.task.cancel()
        raise
    return server

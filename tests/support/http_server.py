"""The sandbox over real sockets: a loopback HTTP/1.1 server that turns its faults into real ones.

    with serve(shop.handle_wemasy, shop.handle_ecomail) as (wemasy, ecomail):
        ... wemasy.base_url ...

The servers of one ``serve`` share a lock, so a handler is never entered twice at once. What touches the sandbox from the
test's own thread while requests are under way (opening a ``Gate``, changing the shop) takes ``server.lock`` first.
"""

from __future__ import annotations

import contextlib
import socket
import struct
import sys
import threading
from collections.abc import Callable, Iterator
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from core.demo_shop.wire import Request, Response
from tests.far_side.faults import Fault, Held, TroubledResponse

Handler = Callable[[Request], Response]


class LoopbackServer(ThreadingHTTPServer):
    """One handler on a port of its own on 127.0.0.1."""

    daemon_threads = True
    block_on_close = True
    request_queue_size = 128

    def __init__(self, handler: Handler, lock: threading.RLock) -> None:
        self.handler = handler
        self.lock = lock
        self.closing = threading.Event()
        """Ends every silence."""
        self._connections: set[socket.socket] = set()
        super().__init__(("127.0.0.1", 0), _Exchange)
        self._thread = threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.05}, name="loopback")

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Close the port and every connection; may be called twice. A later request finds its connection refused."""
        if self.closing.is_set():
            return
        self.closing.set()
        self.shutdown()
        self._thread.join()
        for connection in list(self._connections):
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        self.server_close()

    def process_request(self, request: Any, client_address: Any) -> None:
        self._connections.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        self._connections.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that went away is no error of the server's; anything else is shown."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextlib.contextmanager
def serve(*handlers: Handler) -> Iterator[tuple[LoopbackServer, ...]]:
    """One running server for each handler, in that order."""
    lock = threading.RLock()
    with contextlib.ExitStack() as stack:
        servers = tuple(LoopbackServer(handler, lock) for handler in handlers)
        for server in servers:
            server.start()
            stack.callback(server.stop)
        yield servers


class _Exchange(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1
    server: LoopbackServer

    def _answer(self) -> None:
        request = self._read()
        with self.server.lock:
            response = self.server.handler(request)
        if isinstance(response, TroubledResponse) and response.held is not None:
            released = self._wait_for(response.held)
            if released is None:
                self.close_connection = True
                return
            response = released
        self._send(response)

    do_GET = do_POST = do_PUT = do_DELETE = do_PATCH = _answer  # noqa: N815 - the server calls them so

    def _read(self) -> Request:
        length = int(self.headers.get("Content-Length") or 0)
        return Request.from_wire(self.command, self.path, dict(self.headers), self.rfile.read(length))

    def _wait_for(self, held: Held) -> Response | None:
        """The held answer, or ``None`` when the server is stopped before it is released."""
        answered = threading.Event()
        with self.server.lock:
            held.when_answered(answered.set)
        while not answered.wait(0.02):
            if self.server.closing.is_set():
                return None
        return held.response

    def _send(self, response: Response) -> None:
        match response.fault if isinstance(response, TroubledResponse) else None:
            case None:
                self._send_whole(response)
            case Fault.RESET:
                self._reset()
            case Fault.TIMEOUT:
                self._be_silent()
            case Fault.STALLED:
                self._send_half(response)
                self._be_silent()
            case Fault.TRUNCATED:
                self._send_half(response)
                self.close_connection = True
            case Fault.REFUSED:
                raise ValueError("a listening port cannot refuse one request: stop the server instead")

    def _send_head(self, response: Response) -> None:
        with contextlib.suppress(ValueError):
            self.send_response_only(response.status, HTTPStatus(response.status).phrase)
        for name, value in response.headers.items():
            self.send_header(name, value)
        self.send_header("content-length", str(len(response.body)))
        self.end_headers()

    def _send_whole(self, response: Response) -> None:
        self._send_head(response)
        self.wfile.write(response.body)
        self.wfile.flush()

    def _send_half(self, response: Response) -> None:
        self._send_head(response)
        self.wfile.write(response.body[: len(response.body) // 2])
        self.wfile.flush()

    def _reset(self) -> None:
        """Close so that the client gets a reset, not an end of file."""
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()
        self.close_connection = True

    def _be_silent(self) -> None:
        self.server.closing.wait()
        self.close_connection = True

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name of the method that it replaces
        """Say nothing: the sandbox keeps its own record."""

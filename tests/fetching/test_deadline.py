"""A server that answers a byte at a time is given up at the limit, whatever it is answering."""

import gzip
import socketserver
import threading
import time
from contextlib import contextmanager, suppress

import pytest

from timeline.errors import UnreadableInput
from timeline.fetching.web import Web

OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
LONG = b"a" * 4000
PARTS = {
    "header": (b"", b"HTTP/1.1 200 OK\r\nX-A: " + LONG),
    "continue": (b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 200),
    "body": (OK + b"Content-Length: 4000\r\n\r\n", LONG),
    "body of no length": (OK + b"Connection: close\r\n\r\n", LONG),
    "chunks": (OK + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\na\r\n" * 900),
    "packed body": (
        OK + b"Content-Encoding: gzip\r\nContent-Length: 4000\r\n\r\n",
        gzip.compress(b"")[:10] + b"\x00\x00\x00\xff\xff" * 800,
    ),
    "tls": (b"\x16\x03\x03\x3f\xff", LONG),
}


@contextmanager
def dripping(at_once: bytes, slowly: bytes):
    """Serve bytes, the second part one by one; robots.txt is not there."""
    over = threading.Event()

    class Drip(socketserver.BaseRequestHandler):
        def handle(self):
            asked = self.request.recv(4096)
            if asked.startswith(b"GET /robots.txt"):
                self.request.sendall(b"HTTP/1.1 404 None\r\nContent-Length: 0\r\n\r\n")
                return
            with suppress(OSError):
                self.request.sendall(at_once)
                for byte in slowly:
                    self.request.sendall(bytes([byte]))
                    if over.wait(0.02):
                        return

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Drip) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_address[1]
        over.set()
        server.shutdown()


@pytest.mark.parametrize("part", PARTS)
def test_a_dripping_server_is_given_up_at_the_limit(part):
    """The limit holds for the handshake, the header and the body together."""
    scheme = "https" if part == "tls" else "http"
    with dripping(*PARTS[part]) as port:
        start = time.monotonic()
        with pytest.raises(UnreadableInput, match="took too long"):
            Web(allow_private=True, time_limit=0.5).fetch(f"{scheme}://127.0.0.1:{port}/page")

    assert time.monotonic() - start < 3

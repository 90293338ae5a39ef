"""A connection that ends at its deadline, whatever is being waited for on it."""

from __future__ import annotations

import socket
import threading
import time
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

from urllib3.connection import HTTPConnection, HTTPSConnection

if TYPE_CHECKING:
    import urllib3


@dataclass(slots=True)
class Deadline:
    """Shuts the sockets of a pool down when the time is over: handshake, header or body.

    The time limits of a socket hold for one read each; a server that sends a byte now and then
    stays within them for ever.
    """

    moment: float
    """A reading of the monotonic clock."""
    _ends: list[tuple[threading.Timer, socket.socket]] = field(default_factory=list)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for timer, twin in self._ends:
            timer.cancel()
            twin.close()

    def hold(self, pool: urllib3.HTTPConnectionPool) -> None:
        """Make every connection of a pool end in time."""
        watch = self.watch

        class Plain(HTTPConnection):
            def _new_conn(self) -> socket.socket:
                return watch(super()._new_conn())

        class Secure(HTTPSConnection):
            def _new_conn(self) -> socket.socket:
                return watch(super()._new_conn())

        pool.ConnectionCls = Secure if pool.scheme == "https" else Plain

    def watch(self, connected: socket.socket) -> socket.socket:
        """End a connected socket in time; its twin stays when TLS takes the socket over."""
        twin = connected.dup()
        timer = threading.Timer(max(0.0, self.moment - time.monotonic()), _shut, (twin,))
        timer.daemon = True
        timer.start()
        self._ends.append((timer, twin))
        return connected


def _shut(twin: socket.socket) -> None:
    with suppress(OSError):
        twin.shutdown(socket.SHUT_RDWR)

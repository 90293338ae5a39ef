"""The terminal in a browser of this machine, by textual-serve; nothing is fetched from outside."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from timeline.errors import MissingExtra

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    Handler = Callable[[Any], Awaitable[Any]]

HOST = "127.0.0.1"
_TEMPLATES = Path(__file__).parent


def serve(command: str, port: int) -> None:
    """Serve a command until Ctrl+C; every window of a browser runs its own."""
    try:
        from aiohttp import web  # noqa: PLC0415 - an extra
        from textual_serve.server import Server  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise MissingExtra("timeline serve", "textual-serve") from error

    server = Server(command, host=HOST, port=port, title="timeline", templates_path=_TEMPLATES)
    for name in ("handle_index", "handle_websocket", "handle_download"):
        guarded = _guarded(getattr(server, name), port, web.HTTPForbidden)
        setattr(server, name, guarded)
    server.serve()


def _guarded(handle: Handler, port: int, refused: Callable[[], Exception]) -> Handler:
    """Refuse what another site asks for in the name of the reader."""

    async def guarded(request: Any) -> Any:
        if not is_own(request.headers, port):
            raise refused()
        return await handle(request)

    return guarded


def is_own(headers: Mapping[str, str], port: int) -> bool:
    """Return whether a request comes from a page of this server, under a name of this machine.

    >>> is_own({"Host": "127.0.0.1:8000"}, 8000)
    True
    >>> is_own({"Host": "127.0.0.1:8000", "Origin": "https://elsewhere.example"}, 8000)
    False
    """
    names = {f"{host}:{port}" for host in (HOST, "localhost")}
    origin = headers.get("Origin")
    own_origin = origin is None or origin.removeprefix("http://") in names
    return headers.get("Host") in names and own_origin

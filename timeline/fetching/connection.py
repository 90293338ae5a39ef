"""One request to one checked address: the answer's body decoded, limited in size and time."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

import urllib3
from urllib3.exceptions import HTTPError, InvalidHeader, NewConnectionError, SSLError
from urllib3.exceptions import TimeoutError as SlowServer
from urllib3.util import Retry

from timeline import __version__
from timeline.errors import UnreadableInput
from timeline.fetching.deadline import Deadline
from timeline.fetching.names import shown_name

if TYPE_CHECKING:
    from timeline.fetching.addresses import Address, IpAddress

USER_AGENT = f"gov-timeline/{__version__} (reads newspaper pages into a timeline)"
_REDIRECTS = {301, 302, 303, 307, 308}
Validators = tuple[str | None, str | None]
"""ETag and Last-Modified of an answer, by which a server knows whether a page changed."""
_LONGEST_HEADER = 200
_CHUNK = 65_536
_ACCEPT = "text/html, application/xml;q=0.9, application/pdf;q=0.9, */*;q=0.5"


@dataclass(frozen=True, slots=True)
class Response:
    """What a server answered."""

    address: Address
    status: int
    reason: str
    content_type: str
    location: str | None
    """Where a redirect leads; its body is not read."""
    body: bytes
    retry_after: float | None = None
    """Seconds after which the server wants to be asked again."""
    validators: Validators = (None, None)
    """ETag and Last-Modified."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How large an answer may be, and until when it must be there."""

    size: int
    deadline: float
    """A reading of the monotonic clock."""

    def seconds_left(self, address: Address) -> float:
        """Return the seconds that are left, or raise UnreadableInput."""
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise _too_slow(address)
        return left


def get(
    address: Address, ip: IpAddress, limits: Limits, known: Validators = (None, None)
) -> Response:
    """Fetch one page from one network address without following redirects.

    Args:
        address: what is asked for.
        ip: whom is asked.
        limits: how large the answer may be, and until when it must be there.
        known: ETag and Last-Modified of the page that is known; unchanged, it is not sent.
    """
    try:
        return _answer(address, ip, limits, known)
    except UnreadableInput as err:
        if limits.deadline <= time.monotonic():
            raise _too_slow(address) from err
        raise


def _answer(address: Address, ip: IpAddress, limits: Limits, known: Validators) -> Response:
    """Ask, and read the answer; the connection ends at the deadline."""
    name = shown_name(address.url)
    seconds = limits.seconds_left(address)
    try:
        with Deadline(limits.deadline) as deadline, _pool(address, ip, seconds) as pool:
            deadline.hold(pool)
            answer = pool.urlopen(
                "GET",
                address.target,
                headers={
                    "Host": address.site.partition("//")[2],
                    "User-Agent": USER_AGENT,
                    "Accept": _ACCEPT,
                    "Accept-Encoding": "gzip, deflate",
                    **_conditions(known),
                },
                redirect=False,
                retries=False,
                preload_content=False,
                assert_same_host=False,
            )
            try:
                return _response(address, answer, limits)
            finally:
                answer.close()
    except SSLError as err:
        raise UnreadableInput(name, "bad-certificate") from err
    except NewConnectionError as err:
        raise UnreadableInput(name, "nobody-answers") from err
    except SlowServer as err:
        raise _too_slow(address) from err
    except (HTTPError, OSError, ValueError) as err:
        raise UnreadableInput(name, "improper-answer") from err


def _pool(address: Address, ip: IpAddress, seconds: float) -> urllib3.HTTPConnectionPool:
    """Connect to the network address that was checked, and to no other."""
    timeout = urllib3.Timeout(connect=min(10.0, seconds), read=min(15.0, seconds))
    if address.scheme == "http":
        return urllib3.HTTPConnectionPool(str(ip), address.port, timeout=timeout)
    return urllib3.HTTPSConnectionPool(
        str(ip),
        address.port,
        timeout=timeout,
        server_hostname=address.host,
        assert_hostname=address.host,
    )


def _response(address: Address, answer: urllib3.BaseHTTPResponse, limits: Limits) -> Response:
    location = answer.headers.get("Location") if answer.status in _REDIRECTS else None
    return Response(
        address=address,
        status=answer.status,
        reason=answer.reason or "",
        content_type=" ".join(answer.headers.get("Content-Type", "").split()),
        location=location,
        body=b"" if location else _body(address, answer, limits),
        retry_after=_seconds(answer.headers.get("Retry-After")),
        validators=(_kept(answer.headers.get("ETag")), _kept(answer.headers.get("Last-Modified"))),
    )


def _conditions(known: Validators) -> dict[str, str]:
    """Return the headers that ask for a page only if it changed."""
    names = ("If-None-Match", "If-Modified-Since")
    return {name: value for name, value in zip(names, known, strict=True) if value}


def _kept(header: str | None) -> str | None:
    """Return a header that can be sent back as it is, None for one that is odd or long."""
    plain = header is not None and len(header) <= _LONGEST_HEADER and header.isprintable()
    return header if plain and header and header.isascii() else None


def _seconds(asked: str | None) -> float | None:
    """Return the seconds that a Retry-After header asks for, as figures or as a date."""
    try:
        return float(Retry().parse_retry_after(asked)) if asked else None
    except (InvalidHeader, ValueError, OverflowError):
        return None


def _body(address: Address, answer: urllib3.BaseHTTPResponse, limits: Limits) -> bytes:
    """Read the decoded body; what does not fit the limits ends the request."""
    body = bytearray()
    while chunk := answer.read1(_CHUNK, decode_content=True):
        body += chunk
        if len(body) > limits.size:
            most = limits.size // 1_000_000
            raise UnreadableInput(shown_name(address.url), "too-large", most=most)
        limits.seconds_left(address)
    limits.seconds_left(address)  # what ends at the deadline may not be the whole
    return bytes(body)


def _too_slow(address: Address) -> UnreadableInput:
    return UnreadableInput(shown_name(address.url), "server-too-slow")

"""A web address is checked, resolved and pinned: http(s) only, and no private network."""

from __future__ import annotations

import ipaddress
import socket
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from timeline.errors import UnreadableInput
from timeline.fetching.names import shown_name

IpAddress = ipaddress.IPv4Address | ipaddress.IPv6Address

_PORTS = {"http": 80, "https": 443}
_PATH_SAFE = "/%:@!$&'()*+,;=~-._"
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_LONGEST = 4000


@dataclass(frozen=True, slots=True)
class Address:
    """A web address in its parts, ready to be asked for."""

    scheme: str
    host: str
    port: int
    target: str
    """Path and query, percent-encoded."""

    @property
    def site(self) -> str:
        """Scheme, host and port: what robots.txt speaks for."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        default = self.port == _PORTS[self.scheme]
        return f"{self.scheme}://{host}" if default else f"{self.scheme}://{host}:{self.port}"

    @property
    def url(self) -> str:
        """The whole address."""
        return self.site + self.target


def parse_address(url: str) -> Address:
    """Parse a web address, or raise UnreadableInput.

    >>> parse_address("HTTP://Paper.Example/要闻?a=1#top").url
    'http://paper.example/%E8%A6%81%E9%97%BB?a=1'
    """
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").rstrip(".")
        if not host.isascii():
            host = host.encode("idna").decode()
        port = parts.port or _PORTS.get(parts.scheme, 0)
    except (ValueError, UnicodeError) as err:
        raise UnreadableInput(shown_name(url), "not-an-address") from err
    if parts.scheme not in _PORTS:
        raise UnreadableInput(shown_name(url), "only-http")
    if not host or len(url) > _LONGEST or " " in host:
        raise UnreadableInput(shown_name(url[:200]), "not-an-address")
    if parts.username is not None:
        raise UnreadableInput(host, "address-with-user")
    target = quote(parts.path or "/", _PATH_SAFE)
    query = "?" + quote(parts.query, _PATH_SAFE + "?") if parts.query else ""
    return Address(parts.scheme, host, port, target + query)


def resolve(address: Address, *, allow_private: bool) -> IpAddress:
    """Look up the one network address to connect to, or refuse a private one."""
    try:
        found = socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as err:
        raise UnreadableInput(shown_name(address.url), "unknown-host") from err
    resolved = [ipaddress.ip_address(str(entry[4][0]).split("%")[0]) for entry in found]
    if not resolved:
        raise UnreadableInput(shown_name(address.url), "unknown-host")
    if not allow_private and not all(map(is_public, resolved)):
        reason = "private-address"
        raise UnreadableInput(shown_name(address.url), reason)
    return resolved[0]


def is_public(ip: IpAddress) -> bool:
    """Return whether an address is on the public network, also where it wraps another one.

    >>> [is_public(ipaddress.ip_address(a)) for a in ("1.1.1.1", "127.0.0.1", "::ffff:10.0.0.1")]
    [True, False, False]
    """
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if inner is None and ip in _NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(inner)
    return ip.is_global and not ip.is_multicast and not ip.is_reserved

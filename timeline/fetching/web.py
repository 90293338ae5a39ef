"""Documents from web servers: robots.txt asked, every hop checked, a delay between requests."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from email.message import Message
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from protego import Protego

from timeline.errors import UnreadableInput
from timeline.fetching.addresses import Address, IpAddress, is_public, parse_address, resolve
from timeline.fetching.connection import USER_AGENT, Limits, Response, Validators, get
from timeline.fetching.names import media_of, shown_name
from timeline.fetching.packages.archives import MAX_DOCUMENT
from timeline.model import Document

if TYPE_CHECKING:
    from collections.abc import Mapping

_MAX_REDIRECTS = 5
_UNCHANGED = 304
_PASSING = {429, 502, 503, 504}
"""Answers that may be others a little later."""
_MOST_RETRIES = 2
_LONGEST_DELAY = 10.0
"""Seconds between two requests; a site that asks for more gets no more."""
_MEDIA = {
    "text/html": "html", "application/xhtml+xml": "html",
    "text/plain": "text",
    "application/pdf": "pdf",
    "application/rss+xml": "feed", "application/atom+xml": "feed", "application/rdf+xml": "feed",
    "text/xml": "feed", "application/xml": "feed",
    "application/jsonl": "jsonl", "application/x-ndjson": "jsonl",
}  # fmt: skip
_NO_PAGE = ("image/", "video/", "audio/", "font/")


@dataclass(slots=True)
class Web:
    """A polite visitor: remembers each site's robots.txt and when it last asked."""

    allow_private: bool = False
    delay: float = 1.0
    """Seconds between two requests to a public site."""
    time_limit: float = 30.0
    """Seconds for one document, redirects included."""
    size_limit: int = MAX_DOCUMENT
    known: Mapping[str, Validators] = field(default_factory=dict)
    """ETag and Last-Modified of addresses that need not be sent again unchanged."""
    heard: dict[str, Validators] = field(default_factory=dict)
    """The same of the addresses that were asked for."""
    _robots: dict[str, Protego] = field(default_factory=dict)
    _asked: dict[str, float] = field(default_factory=dict)

    def fetch(self, url: str) -> Document:
        """Fetch one document, following redirects, where the site allows it."""
        limits = Limits(self.size_limit, time.monotonic() + self.time_limit)
        response = self._follow(parse_address(url), limits, robots=True)
        return _document(response)

    def fetch_changed(self, url: str) -> Document | None:
        """Fetch one document; None where the server says that the known one is unchanged."""
        limits = Limits(self.size_limit, time.monotonic() + self.time_limit)
        known = self.known.get(url, (None, None))
        response = self._follow(parse_address(url), limits, robots=True, known=known)
        if response.status == _UNCHANGED and any(known):
            return None
        document = _document(response)
        if any(response.validators):
            self.heard[url] = response.validators
        return document

    def _follow(
        self,
        address: Address,
        limits: Limits,
        *,
        robots: bool,
        known: Validators = (None, None),
    ) -> Response:
        """Fetch an address and what it redirects to, each hop checked like the first."""
        for _ in range(_MAX_REDIRECTS + 1):
            if robots:
                self._ask_robots(address, limits)
            ip = resolve(address, allow_private=self.allow_private)
            if is_public(ip):
                self._wait(address)
            response = self._get(address, ip, limits, known, patient=robots)
            if response.location is None:
                return response
            address = parse_address(urljoin(address.url, response.location))
        raise UnreadableInput(shown_name(address.url), "too-many-redirects")

    def _get(
        self, address: Address, ip: IpAddress, limits: Limits, known: Validators, *, patient: bool
    ) -> Response:
        """Ask, and ask again where the server is busy and there is time to wait."""
        response = get(address, ip, limits, known)
        for attempt in range(_MOST_RETRIES if patient else 0):
            usual = self.delay * 2**attempt if is_public(ip) else None
            asked = response.retry_after if response.retry_after is not None else usual
            left = limits.deadline - time.monotonic()
            if response.status not in _PASSING or asked is None or asked > left:
                return response
            time.sleep(asked)
            response = get(address, ip, limits, known)
        return response

    def _ask_robots(self, address: Address, limits: Limits) -> None:
        rules = self._robots.get(address.site)
        if rules is None:
            rules = self._robots[address.site] = self._read_robots(address, limits)
        if not rules.can_fetch(address.url, USER_AGENT):
            reason = "robots-forbid"
            raise UnreadableInput(shown_name(address.url), reason)

    def _read_robots(self, address: Address, limits: Limits) -> Protego:
        """Read a site's rules: none where it has none, all closed where it is broken."""
        place = Address(address.scheme, address.host, address.port, "/robots.txt")
        response = self._follow(place, limits, robots=False)
        if response.status == 200:
            return Protego.parse(response.body[:500_000].decode("utf-8", "replace"))
        return Protego.parse("User-agent: *\nDisallow: /" if response.status >= 500 else "")

    def _delay_of(self, address: Address) -> float:
        """Return the delay that a site asks for, within reason, or the usual one."""
        rules = self._robots.get(address.site)
        asked = float(rules.crawl_delay(USER_AGENT) or 0) if rules else 0.0
        return max(self.delay, min(asked, _LONGEST_DELAY))

    def _wait(self, address: Address) -> None:
        """Keep the delay between two requests to one site."""
        last = self._asked.get(address.site)
        if last is not None:
            time.sleep(max(0.0, last + self._delay_of(address) - time.monotonic()))
        self._asked[address.site] = time.monotonic()


def _document(response: Response) -> Document:
    """Turn a good answer into a document, refuse the others."""
    name = shown_name(response.address.url)
    if response.status != 200:
        answer = shown_name(f"{response.status} {response.reason}".strip())
        raise UnreadableInput(name, "server-answers", answer=answer)
    header = Message()
    header["Content-Type"] = response.content_type or "application/octet-stream"
    kind = header.get_content_type()
    if kind.startswith(_NO_PAGE):
        raise UnreadableInput(name, "other-than-a-page", kind=shown_name(kind))
    charset = header.get_param("charset")
    return Document(
        name,
        response.body,
        media=_MEDIA.get(kind) or media_of(response.address.target.partition("?")[0]),
        url=response.address.url,
        charset=charset if isinstance(charset, str) else None,
    )

"""Which newspaper a document is from: said by a person, by its address, by its masthead."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from timeline.model import Newspaper
from timeline.patterns import late_pattern
from timeline.reading.newspaper.profile import load_profiles, profile_of

if TYPE_CHECKING:
    from timeline.model import Page
    from timeline.reading.newspaper.profile import Profile

_SHORTEST_NAME = 3
_SPACED = late_pattern("(?<=[\\u4e00-\\u9fff])[ \\u3000](?=[\\u4e00-\\u9fff](?:[ \\u3000]|\\n|$))")


def newspaper_of(
    source: str | None, *, url: str | None = None, imprint: str = ""
) -> Profile | None:
    """Find the profile of the newspaper; UnknownSource where a person named another.

    Args:
        source: slug that a person gave.
        url: where the document was found.
        imprint: masthead, footer and stamp lines, one a line.
    """
    if source:
        return profile_of(source)
    return _by_host(url) or _by_name(imprint)


def with_newspapers(page: Page, source: str | None) -> Page:
    """Return a page and its articles with what the profiles say of their newspapers.

    Args:
        page: what was read.
        source: slug or folder that a person gave.
    """
    profiles = {profile.slug: profile for profile in load_profiles()}
    if source:
        given = profile_of(source)
        profiles[given.slug] = given
    known = {slug: Newspaper(of.name, of.home) for slug, of in profiles.items()}
    articles = (replace(a, newspaper=known.get(a.source or "")) for a in page.articles)
    return replace(page, articles=tuple(articles), newspaper=known.get(page.source or ""))


def _by_host(url: str | None) -> Profile | None:
    host = (urlsplit(url).hostname if url else None) or ""
    found = (profile for profile in load_profiles() if host in profile.hosts)
    return next(found, None)


def _by_name(imprint: str) -> Profile | None:
    """Return the profile whose name stands first in the imprint; of several the longest name."""
    imprint = _SPACED.sub("", imprint)
    places = (
        (imprint.find(name), -len(name), profile.slug, profile)
        for profile in load_profiles()
        for name in profile.names
        if len(name) >= _SHORTEST_NAME and name in imprint
    )
    best = min(places, default=None, key=lambda place: place[:3])
    return best[-1] if best else None


def day_of_address(newspaper: Profile | None, url: str | None) -> str | None:
    """Return the day that an address carries in the newspaper's own shape, else the address."""
    return (newspaper.day_of_url(url) if newspaper and url else None) or url

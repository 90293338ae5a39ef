"""The links of one issue by the shapes of their addresses: printed pages and articles."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterable

_DIGITS, _NO_DIGITS = re.compile(r"\d+"), re.compile(r"\D")
_DAY = re.compile(r"(?<!\d)(?:19|20)\d\d[-/]?(?:0[1-9]|1[0-2])[-/]?(?:0[1-9]|[12]\d|3[01])(?!\d)")
_PAGE = re.compile(r"\.(?:s?html?|aspx?|php|jsp)$|/$", re.IGNORECASE)
_FEWEST_ARTICLES, _FEWEST_PAGES = 3, 2


def sort_by_shape(url: str, targets: Iterable[str]) -> tuple[list[str], list[str]]:
    """Split links of one issue into printed pages and articles by what repeats in addresses.

    Links that are shaped like the page's own address are pages; of the other shapes the one
    that repeats most often is that of articles, if its addresses have one day.

    >>> site = "http://paper.example/2024-05/10/"
    >>> links = [site + "v02.shtml", *(f"{site}c{n}.shtml" for n in (11, 12, 13))]
    >>> [len(part) for part in sort_by_shape(site + "v01.shtml", links)]
    [1, 3]
    """
    groups: dict[str, dict[str, None]] = defaultdict(dict)
    for target in targets:
        if target != url and _PAGE.search(urlsplit(target).path):
            groups[_shape(target)][target] = None
    pages = list(groups.pop(_shape(url), ()))
    issues = [list(g) for g in groups.values() if len(g) >= _FEWEST_PAGES and _is_one_day(g)]
    issues.sort(key=len, reverse=True)
    if not issues or len(issues[0]) < _FEWEST_ARTICLES:
        return [], []
    return pages + [target for group in issues[1:] for target in group], issues[0]


def _shape(url: str) -> str:
    """Return an address with every number taken for another."""
    return _DIGITS.sub("#", urlsplit(url).path)


def _is_one_day(targets: Iterable[str]) -> bool:
    """Return whether all addresses print one day."""
    days = [_DAY.search(target) for target in targets]
    return all(days) and len({_NO_DIGITS.sub("", day[0]) for day in days if day}) == 1

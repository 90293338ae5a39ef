"""An article that a page holds as data for its scripts: in JSON, in a script, in a text area."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from html import unescape
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import unquote

from timeline.lexicon.cues import cue
from timeline.reading.newspaper.moment import read_moment
from timeline.reading.newspaper.publication import Witness
from timeline.reading.web.markup import paragraphs, parse_html
from timeline.reading.web.web_article import WebArticle

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_AREA = re.compile(r"<textarea\b([^>]{0,400})>([^<]{2,})</textarea", re.IGNORECASE)
_NAMED = re.compile(r"(?:class|id|name)\s?=\s?[\"']?([\w-]{1,60})")
_PAIR = re.compile(
    r"[\"']?\b([A-Za-z_]\w{0,40})[\"']?\s{0,4}:\s{0,4}"
    r"(?:\"((?:[^\"\\]|\\.)*)\"|'((?:[^'\\]|\\.)*)'|(\d{10}(?:\d{3})?)\b)"
)
_BRACE = re.compile(r"[{}]")
_LOOSE = re.compile(r"\\(['/$`])")
_BARE_QUOTE = re.compile(r"(?<!\\)\"")
_MARKUP = re.compile(r"<(?:p|br|div|section|article|span)\b", re.IGNORECASE)
_TITLE, _DAY = cue("web", "title-key"), cue("web", "day-key")
_RELEASE = cue("web", "release-key")
_WRITER, _BODY = cue("web", "writer-key"), cue("web", "body-key")
_LONGEST_PAGE = 2_000_000
_MOST_PAIRS = 20_000
_FEWEST = 60
"""Characters of a body."""
_FAR_MORE = 2


@dataclass(frozen=True, slots=True)
class _Pair:
    """A name and its value, as data has them."""

    key: str
    value: str
    place: int = 0
    """The object of the data in which it stands."""


def stated_article(text: str, title: str) -> WebArticle | None:
    r"""Return the article that the data of a page states; None where there is none.

    Args:
        text: the page.
        title: the title of the page, which tells its headline from those of other articles.

    >>> body = "<p>" + "两岸群众往来方便了。" * 8 + "</p>"
    >>> page = '<script>var a = {title: "新桥今日通车", content: "%s"}</script>' % body
    >>> stated_article(page, "").headline
    '新桥今日通车'
    """
    pairs = list(islice(_pairs(text[:_LONGEST_PAGE]), _MOST_PAIRS))
    bodies = [at for at, pair in enumerate(pairs) if _is_body(pair)]
    if not bodies:
        return None
    at = max(bodies, key=lambda index: len(pairs[index].value))
    lines = _lines(pairs[at].value)
    if sum(map(len, lines)) < _FEWEST:
        return None
    day = _nearest(pairs, at, _DAY, _RELEASE)
    moment = read_moment(day) if day else None
    return WebArticle(
        paragraphs=tuple(lines),
        headline=_headline(pairs, at, title),
        author=_nearest(pairs, at, _WRITER),
        heard=(Witness("structured", *moment),) if moment else (),
    )


def tells_more(stated: WebArticle, shown: WebArticle | None) -> bool:
    """Return whether the data of a page holds far more text than the page shows."""
    told = sum(map(len, shown.paragraphs)) if shown else 0
    raw = shown is not None and any(_MARKUP.search(line) for line in shown.paragraphs)
    return raw or sum(map(len, stated.paragraphs)) > _FAR_MORE * told


def _pairs(text: str) -> Iterator[_Pair]:
    for script in _scripts(text):
        yield from _pairs_of(script)
    for area in _AREA.finditer(text):
        if name := _NAMED.search(area[1]):
            yield _Pair(name[1], unescape(area[2]).strip())


def _scripts(text: str) -> Iterator[str]:
    end = 0
    while (start := text.find("<script", end)) >= 0:
        end = text.find("</script", start)
        if end < 0:
            return
        yield text[text.find(">", start) + 1 : end]


def _pairs_of(script: str) -> Iterator[_Pair]:
    """Return the pairs of a script in order; a value that is data itself is opened once."""
    if script.lstrip().startswith("%7B"):
        script = unquote(script)
    for match, place in _placed(script):
        value = match[4] or _decoded(match[2] if match[2] is not None else match[3] or "")
        yield _Pair(match[1], value, place)
        if value.startswith("{"):
            for inner, within in _placed(value):
                plain = inner[4] or _decoded(inner[2] or inner[3] or "")
                yield _Pair(inner[1], plain, match.end() + within)


def _placed(script: str) -> Iterator[tuple[re.Match[str], int]]:
    """Return the pairs of a script, each with the place where its object begins."""
    opened, end = [0], 0
    for match in _PAIR.finditer(script):
        for brace in _BRACE.finditer(script, end, match.start()):
            if brace[0] == "{":
                opened.append(brace.start())
            elif len(opened) > 1:
                opened.pop()
        end = match.end()
        yield match, opened[-1]


def _decoded(raw: str) -> str:
    try:
        plain = _BARE_QUOTE.sub(r"\\\"", _LOOSE.sub(r"\1", raw))
        value: str = json.loads(f'"{plain}"', strict=False)
    except ValueError:
        value = raw
    return unescape(value) if "&lt;" in value else value


def _is_body(pair: _Pair) -> bool:
    if len(pair.value) < _FEWEST or pair.value.startswith(("{", "[")):
        return False
    return bool(_MARKUP.search(pair.value) or ("。" in pair.value and _BODY.search(pair.key)))


def _lines(value: str) -> list[str]:
    tree = parse_html(f"<div>{value}</div>")
    return [] if tree is None else paragraphs(tree)


def _headline(pairs: Sequence[_Pair], at: int, title: str) -> str | None:
    """Return the title in the page's own title, else the one nearest to the body."""
    titles = [p.value for p in pairs if _TITLE.search(p.key) and 4 <= len(p.value) <= 120]
    own = [value for value in titles if value in title]
    return max(own, key=len, default=None) or _nearest(pairs, at, _TITLE)


def _nearest(
    pairs: Sequence[_Pair], at: int, key: re.Pattern[str], rather: re.Pattern[str] | None = None
) -> str | None:
    """Return the value of the pair of such a name that stands nearest to the body.

    Args:
        pairs: the data of the page.
        at: where the body stands.
        key: the names that are looked for.
        rather: the names of which one in the object of the body comes first.
    """
    places = [n for n, pair in enumerate(pairs) if n != at and key.search(pair.key) and pair.value]
    own = [place for place in places if pairs[place].place == pairs[at].place]
    own = [n for n in own if rather and rather.search(pairs[n].key)] or own
    near = min(own or places, key=lambda place: (abs(place - at), place > at), default=None)
    return None if near is None else pairs[near].value

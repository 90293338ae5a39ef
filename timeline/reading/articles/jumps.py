"""Jump lines: an article that breaks off with 下转第2版 goes on under 上接第1版."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.lexicon.cues import cue
from timeline.reading.lines.text_lines import is_closed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.model import Article
    from timeline.reading.articles.section import Section

_AWAY = cue("page", "jump-away")
_BACK = cue("page", "jump-back")
_LONGEST = 40


def join_jumps(sections: Sequence[Section]) -> list[Section]:
    """Put the second part of an article under the first; the jump lines between them go.

    A jump line whose other part is not in the document stays as printed.
    """
    waiting: list[Section] = []
    joined: list[Section] = []
    for section in sections:
        first = _first_part(section, waiting) if goes_on(section) else None
        if first is None:
            joined.append(section)
        else:
            waiting.remove(first)
            _join(first, section)
        if section.body and _AWAY.search(section.body[-1][-_LONGEST:]):
            waiting.append(first or section)
    return joined


def goes_on(section: Section) -> bool:
    """Return whether a section is the second part of an article."""
    return any(map(is_jump_back, [*section.stack, *section.body[:1]]))


def is_jump_back(text: str) -> bool:
    """Return whether a line tells that an article of another page goes on here.

    >>> is_jump_back("(上接第1版)"), is_jump_back("上接第A1版会议强调"), is_jump_back("上接任务")
    (True, True, False)
    """
    return _BACK.match(text) is not None


def _first_part(section: Section, waiting: Sequence[Section]) -> Section | None:
    """Find the part that a continuation belongs to: the one of its headline, or the only one."""
    named = [part for part in waiting if set(part.stack) & set(section.stack)]
    if named:
        return named[0]
    headed = any(not _BACK.fullmatch(line) for line in section.stack)
    return waiting[0] if len(waiting) == 1 and not headed else None


def join_parts(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Put the second part of an article under the first, where the parts were read apart."""
    joined: list[Article] = []
    for article in articles:
        at = _first_article(article, joined) if _BACK.match(article.text) else None
        if at is None:
            joined.append(article)
        else:
            joined[at] = _as_one(joined[at], article)
    return tuple(joined)


def _first_article(second: Article, articles: Sequence[Article]) -> int | None:
    """Find the article that breaks off under the same headline, or the only one that does."""
    open_ = [at for at, each in enumerate(articles) if _AWAY.search(each.text[-_LONGEST:])]
    named = [at for at in open_ if articles[at].headline == second.headline]
    return named[0] if named else open_[0] if len(open_) == 1 and not second.headline else None


def _as_one(first: Article, second: Article) -> Article:
    start = first.text[:-_LONGEST] + _AWAY.sub("", first.text[-_LONGEST:])
    rest = _BACK.sub("", second.text, count=1).lstrip("\n")
    between = "\n" if is_closed(start.rstrip("\n")) else ""
    return replace(
        first,
        text=start.rstrip("\n") + between + rest,
        byline=tuple(dict.fromkeys([*first.byline, *second.byline])),
        problems=(*first.problems, *(p._replace(span=None) for p in second.problems)),
    )


def _join(first: Section, second: Section) -> None:
    """Append the second part, without 下转 and 上接."""
    last = first.body.pop()
    kept = last[:-_LONGEST] + _AWAY.sub("", last[-_LONGEST:])
    first.body += [kept] if kept else []
    head, *rest = second.body or [""]
    for paragraph in (_BACK.sub("", head, count=1), *rest):
        if paragraph:
            first.add(paragraph)
    first.bylines += second.bylines
    first.doublings += second.doublings

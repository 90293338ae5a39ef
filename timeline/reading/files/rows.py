"""The rows of a table of articles, or of activities, become articles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline.errors import UnreadableInput
from timeline.messages import Message
from timeline.model import Article, Problem
from timeline.reading.limits import unread
from timeline.reading.newspaper.moment import read_moment
from timeline.reading.newspaper.profile import profile_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_COLUMNS: dict[str, tuple[str, ...]] = {
    "text": ("text", "正文", "内容", "全文", "content", "body"),
    "headline": ("title", "headline", "标题", "题目", "名称"),
    "day": ("date", "published", "日期", "发布日期", "见报日期", "发布时间", "出版日期"),
    "source": ("source", "来源", "报纸"),
}
"""What the columns of a table of articles may be called."""
_ACTIVITIES: dict[str, tuple[str, ...]] = {
    "when": ("活动时间", "活动日期", "日期", "时间", "会议时间", "date"),
    "where": ("活动地点", "地点", "会议地点", "场所", "place"),
    "who": ("参加领导", "出席领导", "参加人员", "出席人员", "参会人员", "领导", "人员", "people"),
    "what": ("活动内容", "活动", "活动名称", "事项", "议题", "会议名称", "工作内容", "activity"),
}
"""What the columns of a table of activities may be called, in the order of a sentence."""
_JOINTS = {"when": "，", "where": "，", "who": "", "what": ""}
_MOST_ROWS = 50_000
_HEADS = 10
"""Rows among which the names of the columns stand, under the title of a table."""


def read_rows(
    rows: Sequence[Sequence[str]], name: str, *, published: str | None, source: str | None
) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """Return the article of each row, and what is doubtful; UnreadableInput for other tables."""
    own = {str(field): name for field, name in _named(source).items()}
    found = (
        (at, columns) for at, row in enumerate(rows[:_HEADS]) if (columns := _columns(row, own))
    )
    head, columns = next(found, (0, {}))
    if not columns:
        raise UnreadableInput(name, "table-without-text")
    told = rows[head + 1 : head + _MOST_ROWS]
    articles = [_article(row, columns, published, source) for row in told]
    kept = tuple(article for article in articles if article.text)
    undated = "text" in columns and any(article.published is None for article in kept)
    empty = sum(1 for row, a in zip(told, articles, strict=True) if not a.text and any(row))
    return kept, (
        *_doubt("publication-unknown", "rows-without-day", 1 if undated else 0),
        *_doubt("rows", "rows-without-text", empty),
        *unread(_MOST_ROWS - 1, len(rows) - head - 1, "limit-rows"),
    )


def _doubt(kind: str, said: str, count: int) -> tuple[Problem, ...]:
    return (Problem(kind, Message.of(said, count=count)),) if count else ()


def _named(source: str | None) -> Mapping[Any, str]:
    """Return what the profile of a newspaper calls the columns of its tables."""
    return profile_of(source).columns if source else {}


def _columns(row: Sequence[str], own: Mapping[str, str]) -> dict[str, int]:
    """Return which column holds what, if a row names the columns of a table that is read."""
    names = [name.strip().lower() for name in row]
    given = {field: names.index(n.lower()) for field, n in own.items() if n.lower() in names}
    articles = {**_places(names, _COLUMNS), **given}
    activities = {**_places(names, _ACTIVITIES), **given}
    if "text" in articles:
        return articles
    return activities if "what" in activities and len(activities) > 1 else {}


def _places(names: Sequence[str], known: Mapping[str, Sequence[str]]) -> dict[str, int]:
    found: dict[str, int] = {}
    for field, called in known.items():
        place = next((names.index(name) for name in called if name in names), None)
        if place is not None and place not in found.values():
            found[field] = place
    return found


def _article(
    row: Sequence[str], columns: Mapping[str, int], published: str | None, source: str | None
) -> Article:
    cells = {field: row[at].strip() for field, at in columns.items() if at < len(row)}
    moment = read_moment(cells.get("day", ""))
    day = published or (moment.day if moment else None)
    return Article(
        text=cells["text"] if "text" in cells else _activity(cells),
        headline=cells.get("headline") or None,
        source=source,
        published=day,
        published_basis="given" if published else "metadata" if day else "unknown",
    )


def _activity(cells: Mapping[str, str]) -> str:
    """Write an activity as a line: when, where, who, what.

    >>> _activity({"what": "主持防汛会商", "when": "2024年5月10日", "who": "县长陈望"})
    '2024年5月10日，县长陈望主持防汛会商'
    """
    if not cells.get("what"):
        return ""
    return "".join(cells[f] + _JOINTS[f] for f in _ACTIVITIES if cells.get(f)).strip("，")

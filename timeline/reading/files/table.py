"""A table of articles or of activities (.csv, .tsv) becomes one article a row."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from timeline.errors import UnreadableInput
from timeline.model import Article, Page, Problem
from timeline.reading.bytes.decoding import decode
from timeline.reading.limits import unread
from timeline.reading.newspaper.moment import read_moment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.model import Document

_COLUMNS: dict[str, tuple[str, ...]] = {
    "text": ("text", "正文", "内容", "全文", "活动内容", "content", "body"),
    "headline": ("title", "headline", "标题", "题目", "活动名称", "名称"),
    "day": ("date", "published", "日期", "发布日期", "见报日期", "发布时间", "出版日期"),
    "source": ("source", "来源", "报纸"),
}
"""What the columns of a table may be called."""
_MOST_ROWS = 50_000
_LONGEST_FIELD = 1_000_000


def read_table(
    document: Document,
    *,
    published: str | None = None,
    source: str | None = None,
    encoding: str | None = None,
) -> Page:
    """Read the rows of a table whose first row names its columns.

    Raises:
        UnreadableInput: no column is called as one of texts is.
    """
    decoded = decode(document.data, declared=document.charset, given=encoding, name=document.name)
    csv.field_size_limit(_LONGEST_FIELD)
    delimiter = "\t" if "\t" in decoded.text.split("\n", 1)[0] else ","
    try:
        rows = list(csv.reader(decoded.text.split("\n"), delimiter=delimiter))
    except csv.Error as err:
        raise UnreadableInput(document.name, f"is a damaged table: {err}") from err
    columns = _columns(rows[0] if rows else [])
    if "text" not in columns:
        reason = "is a table without a column of texts (text, 正文, 内容)"
        raise UnreadableInput(document.name, reason)
    found = (_article(row, columns, published, source) for row in rows[1:_MOST_ROWS])
    articles = tuple(article for article in found if article.text)
    undated = any(article.published is None for article in articles)
    cut = unread(_MOST_ROWS - 1, len(rows) - 1, "rows")
    note = Problem("publication-unknown", "some rows of the table have no day of publication")
    return Page(
        articles,
        source=source,
        published=published,
        published_basis="given" if published else "unknown",
        encoding=decoded.encoding,
        encoding_basis=decoded.basis,
        problems=(*decoded.problems, *([note] if undated else []), *cut),
    )


def _columns(header: Sequence[str]) -> dict[str, int]:
    """Return which column holds what."""
    names = [name.strip().lower() for name in header]
    found = {}
    for field, known in _COLUMNS.items():
        place = next((names.index(name) for name in known if name in names), None)
        if place is not None:
            found[field] = place
    return found


def _article(
    row: Sequence[str], columns: dict[str, int], published: str | None, source: str | None
) -> Article:
    cells = {field: row[at].strip() for field, at in columns.items() if at < len(row)}
    moment = read_moment(cells.get("day", ""))
    day = published or (moment.day if moment else None)
    return Article(
        text=cells.get("text", ""),
        headline=cells.get("headline") or None,
        source=source,
        published=day,
        published_basis="given" if published else "metadata" if day else "unknown",
    )

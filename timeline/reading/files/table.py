"""A table of articles or of activities (.csv, .tsv) becomes one article a row."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from timeline.errors import UnreadableInput
from timeline.model import Page
from timeline.reading.bytes.decoding import decode
from timeline.reading.files.rows import read_rows

if TYPE_CHECKING:
    from timeline.model import Document

_LONGEST_FIELD = 1_000_000


def read_table(
    document: Document,
    *,
    published: str | None = None,
    source: str | None = None,
    encoding: str | None = None,
) -> Page:
    """Read the rows of a table, one of the first of which names its columns.

    Raises:
        UnreadableInput: no column is called as one of texts or of activities is.
    """
    decoded = decode(document.data, declared=document.charset, given=encoding, name=document.name)
    csv.field_size_limit(_LONGEST_FIELD)
    delimiter = "\t" if "\t" in decoded.text.split("\n", 1)[0] else ","
    try:
        rows = list(csv.reader(decoded.text.split("\n"), delimiter=delimiter))
    except csv.Error as err:
        raise UnreadableInput(document.name, "damaged-table", error=str(err)) from err
    articles, problems = read_rows(rows, document.name, published=published, source=source)
    return Page(
        articles,
        source=source,
        published=published,
        published_basis="given" if published else "unknown",
        encoding=decoded.encoding,
        encoding_basis=decoded.basis,
        problems=(*decoded.problems, *problems),
    )

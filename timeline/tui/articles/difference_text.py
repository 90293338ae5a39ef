"""What two readers have, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.inert import inert_line
from timeline.messages import translate as _
from timeline.tui.decisions.corrections import change_value, field_name
from timeline.tui.timeline.row_lines import type_label
from timeline.tui.widgets.prose import Paragraph, Piece

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.store.linking.open_differences import Difference

_HANG = 4


def difference_paragraphs(differences: Sequence[Difference]) -> Iterator[Paragraph]:
    """Write the first difference with the keys that decide it, and how many follow."""
    if not differences:
        return
    first, *more = differences
    yield Paragraph((Piece(_heading(first), "problem"),), hang=2)
    for key, (reader, words) in zip("12", _readings(first), strict=True):
        pieces = (Piece(f"  {key} ", "strong"), Piece(f"{reader}  ", "muted"), Piece(words))
        yield Paragraph(pieces, hang=_HANG)
    if more:
        text = _("{count} more differences", count=len(more))
        yield Paragraph((Piece(f"  {text}", "muted"),))


def _heading(difference: Difference) -> str:
    """Write what two readers differ in."""
    title = inert_line(difference.title)
    if difference.field:
        return f"⚖ {field_name(difference.field)}: {title}"
    day = inert_line(str(difference.values.get("date", "")))
    return f"⚖ {day} {type_label(str(difference.values.get('type', '')))} {title}"


def _readings(difference: Difference) -> Iterator[tuple[str, str]]:
    """Return who reads what: first what stands, then what the other has."""
    by, other = inert_line(difference.by), inert_line(difference.other)
    if difference.field:
        yield by, change_value(difference.field, difference.here)
        yield other, change_value(difference.field, difference.there)
    elif difference.kind.endswith("more"):
        yield _("as it stands"), _("no event")
        yield by, _people(difference)
    else:
        yield by, _people(difference)
        yield _("the other reader"), _("no event")


def _people(difference: Difference) -> str:
    values = (difference.values.get(name) for name in ("place", "people", "organizations"))
    return inert_line(" · ".join(str(value) for value in values if value)) or _("the event")

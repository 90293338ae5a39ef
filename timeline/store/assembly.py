"""Accounts that belong together become one event: rows in bulk, then index and counts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from timeline.coreference import Account, lead_account
from timeline.store.indexing import index_events, unindex_events
from timeline.store.inserting import statement
from timeline.store.key import event_key
from timeline.store.overlay import Overlay, overlays

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from timeline.store.names import Names

_EVENT = statement(
    "event",
    "key, id, starts, ends, start_day, end_day, precision, basis, edtf, date_text, type, title,"
    " status, place_id, report_id, review",
)
_REPORT = statement(
    "report",
    "id, event_key, article_id, source_id, quote, quote_start, quote_end, starts, ends, start_day,"
    " end_day, precision, basis, edtf, date_text, why, type, title, status, place_id, extractor",
)
_PARTICIPATION = statement(
    "participation",
    "event_key, ordinal, person_id, role, title_id, organization_id, title_basis, report_id,"
    " shown, by_hand",
)
_ORGANIZATION = statement(
    "event_organization", "event_key, ordinal, organization_id, role, report_id, shown, by_hand"
)
_PLACE = statement("event_place", "event_key, ordinal, place_id, report_id, shown, by_hand")
_TAG = statement("event_tag", "event_key, tag")
_PARTS = ("participation", "event_organization", "event_place", "event_tag")


@dataclass(slots=True)
class Rows:
    """Rows on their way into the tables."""

    event: list[tuple[Any, ...]] = field(default_factory=list)
    participation: list[tuple[Any, ...]] = field(default_factory=list)
    organization: list[tuple[Any, ...]] = field(default_factory=list)
    place: list[tuple[Any, ...]] = field(default_factory=list)
    tag: list[tuple[Any, ...]] = field(default_factory=list)


def insert_reports(names: Names, accounts: Sequence[Account]) -> None:
    """Write accounts down, not yet joined to an event (key 0 until then)."""
    places = names.ids("place", [a.place for a in accounts if a.place])
    names.connection.executemany(_REPORT, [_report_row(a, places) for a in accounts])


def assemble(names: Names, groups: Iterable[Sequence[Account]], *, index: bool = True) -> list[str]:
    """Make an event of every group; gives their ids."""
    groups = [sorted(group, key=lambda a: a.id) for group in groups]
    applied = overlays(names.connection, [a.id for group in groups for a in group])
    _learn_names(names, groups, applied)
    rows = Rows()
    keys = []
    for group in groups:
        overlay = Overlay.joined(applied, [a.id for a in group])
        key = _add_event(names, rows, group, overlay)
        keys.append(key)
        names.connection.executemany(
            "UPDATE report SET event_key = ? WHERE id = ?", [(key, a.id) for a in group]
        )
    write_rows(names.connection, rows)
    if index:
        index_events(names.connection, keys)
    return [group[0].id for group in groups]


def take_apart(connection: sqlite3.Connection, keys: Sequence[int]) -> None:
    """Remove events, leaving their reports for assemble() to join anew."""
    unindex_events(connection, keys)
    for table in _PARTS:
        column = [(key,) for key in keys]
        connection.executemany(f"DELETE FROM {table} WHERE event_key = ?", column)
    connection.executemany("DELETE FROM event WHERE key = ?", [(key,) for key in keys])


def write_rows(connection: sqlite3.Connection, rows: Rows) -> None:
    """Insert everything that was gathered."""
    connection.executemany(_EVENT, rows.event)
    connection.executemany(_PARTICIPATION, rows.participation)
    connection.executemany(_ORGANIZATION, rows.organization)
    connection.executemany(_PLACE, rows.place)
    connection.executemany(_TAG, rows.tag)


def _add_event(names: Names, rows: Rows, group: Sequence[Account], overlay: Overlay) -> int:
    lead = lead_account(group)
    shown = overlay.apply(lead)
    taken = {row[0] for row in rows.event}
    key = _free_key(names.connection, event_key(shown.start_day, shown.type, group[0].id), taken)
    rows.event.append(_event_row(key, group[0].id, shown, names, overlay))
    ordered = [lead, *(a for a in group if a is not lead)]
    _add_people(names, rows, key, (ordered, shown))
    _add_organizations(names, rows, key, (ordered, shown))
    _add_places(names, rows, key, ordered)
    rows.tag.extend((key, tag) for tag in overlay.tags)
    return key


def _free_key(connection: sqlite3.Connection, key: int, taken: set[int]) -> int:
    sql = "SELECT 1 FROM event WHERE key = ?"
    while key in taken or connection.execute(sql, (key,)).fetchone():
        key += 1
    return key


def _event_row(
    key: int, event_id: str, shown: Account, names: Names, overlay: Overlay
) -> tuple[Any, ...]:
    place = names.ids("place", [])[shown.place] if shown.place else None
    return (
        key, event_id, shown.starts, shown.ends, shown.start_day, shown.end_day, shown.precision,
        shown.basis, shown.edtf, shown.date_text, shown.type, shown.title, shown.status, place,
        shown.id, overlay.review,
    )  # fmt: skip


def _report_row(a: Account, places: dict[str, int]) -> tuple[Any, ...]:
    return (
        a.id, 0, a.article_id, a.source, a.quote, a.quote_start, a.quote_end, a.starts, a.ends,
        a.start_day, a.end_day, a.precision, a.basis, a.edtf, a.date_text, a.why, a.type, a.title,
        a.status, places[a.place] if a.place else None, a.extractor,
    )  # fmt: skip


def _add_people(
    names: Names, rows: Rows, key: int, accounts: tuple[list[Account], Account]
) -> None:
    ordered, shown = accounts
    person, title = names.ids("person", []), names.ids("title", [])
    body = names.ids("organization", [])
    by_hand = shown.participants != ordered[0].participants
    seen: set[str] = set()
    entries = [(a.id, p, not by_hand, 0) for a in ordered for p in a.participants]
    if by_hand:
        entries += [(shown.id, p, True, 1) for p in shown.participants]
    for ordinal, (report, p, visible, hand) in enumerate(entries):
        first = visible and p.name not in seen
        seen |= {p.name} if first else set()
        rows.participation.append((
            key, ordinal, person[p.name], p.role, title[p.title] if p.title else None,
            body[p.organization] if p.organization else None, p.title_basis, report,
            int(first), hand,
        ))  # fmt: skip


def _add_organizations(
    names: Names, rows: Rows, key: int, accounts: tuple[list[Account], Account]
) -> None:
    ordered, shown = accounts
    body = names.ids("organization", [])
    by_hand = shown.organizations != ordered[0].organizations
    seen: set[str] = set()
    entries = [(a.id, o, not by_hand, 0) for a in ordered for o in a.organizations]
    if by_hand:
        entries += [(shown.id, o, True, 1) for o in shown.organizations]
    for ordinal, (report, o, visible, hand) in enumerate(entries):
        first = visible and o.name not in seen
        seen |= {o.name} if first else set()
        rows.organization.append((key, ordinal, body[o.name], o.role, report, int(first), hand))


def _add_places(names: Names, rows: Rows, key: int, ordered: list[Account]) -> None:
    place = names.ids("place", [])
    seen: set[str] = set()
    entries = [(a.id, name) for a in ordered for name in a.places_also]
    for ordinal, (report, name) in enumerate(entries):
        rows.place.append((key, ordinal, place[name], report, int(name not in seen), 0))
        seen.add(name)


def _learn_names(
    names: Names, groups: Sequence[Sequence[Account]], applied: dict[str, Overlay]
) -> None:
    """Make sure that everything named has an id, in one go."""
    accounts = [a for group in groups for a in group]
    accounts += [overlay.apply(a) for a in accounts if (overlay := applied.get(a.id))]
    people = [p for a in accounts for p in a.participants]
    names.ids("person", (p.name for p in people))
    names.ids("title", (p.title for p in people if p.title))
    names.ids("organization", (p.organization for p in people if p.organization))
    names.ids("organization", (o.name for a in accounts for o in a.organizations))
    names.ids("place", (a.place for a in accounts if a.place))
    names.ids("place", (name for a in accounts for name in a.places_also))

"""``timeline absent``: when officials were seen last, and their absences as told."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

import click

from timeline.cli.filters import say_nothing_there
from timeline.cli.output import print_record, say
from timeline.cli.settings import Settings, examples, pass_settings, settings_options
from timeline.cli.tables import Form, form_options, print_table
from timeline.messages import translate as _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.store.presence.gaps import Gap, Rhythm
    from timeline.store.presence.officials import Official, Roll

_USUAL_DAYS, _MOST_NAMED, _SEASON = 14, 12, 92
_COLUMNS = ("person", "title", "unit", "last_seen", "gap", "usual", "absences", "gaps")
_NAMES = ("person", "office", "unit", "last_seen", "gap", "usual", "absences", "gaps")


@dataclass(frozen=True, slots=True)
class _Presence:
    """An official with what the days of appearances tell."""

    official: Official
    as_of: str
    rhythm: Rhythm | None
    gaps: Sequence[Gap]
    present: int | None
    """Days since the last appearance."""


@click.command(
    "absent",
    epilog=examples(
        "timeline absent", "timeline absent 临江市", "timeline absent 云溪县 --days 30 --json"
    ),
)
@click.argument("units", metavar="[UNIT]...", nargs=-1)
@click.option(
    "--days", type=click.IntRange(min=1), default=_USUAL_DAYS, show_default=True,
    help="Gaps longer than so many days.",
)  # fmt: skip
@form_options
@settings_options
@pass_settings
def absent_command(settings: Settings, units: tuple[str, ...], days: int, form: Form | None) -> int:
    """Tell who of the officials of UNIT has not been seen, the longest unseen first.

    Holders of public offices only. A gap is counted to the last day that was read;
    beside each gap stands of how many of its days a newspaper was read, and which holidays fell in.
    """
    from timeline.store import open_reader

    if not settings.database.exists():
        say_nothing_there(settings)
        return 0
    with open_reader(settings.database, tell=say) as reader:
        roll = reader.officials(units)
    found = _presences(roll, days)
    if not found and units:
        names = "、".join(roll.units[:_MOST_NAMED])
        say(_("no officials of {unit}; units: {known}", unit="、".join(units), known=names))
    if form == "json":
        for presence in found:
            print_record(_record(presence))
        return 0
    print_table(_COLUMNS, [_row(presence) for presence in found], form, names=_NAMES)
    return 0


def _presences(roll: Roll, longer_than: int) -> list[_Presence]:
    from timeline.store.presence.gaps import gaps_of, rhythm_of

    read, found = roll.days_read, []
    for official in roll.officials:
        days = sorted(official.days)
        until = max([*read[-1:], *days[-1:]], default="")
        gaps = gaps_of(days, until, read, longer_than=0)
        present = 0 if gaps and gaps[-1].ended else gaps[-1].days if gaps else None
        longer = [gap for gap in gaps if gap.days > longer_than]
        found.append(_Presence(official, until, rhythm_of(days), longer, present))
    return sorted(found, key=lambda each: -(each.present or 0))


def _row(presence: _Presence) -> tuple[object, ...]:
    official, rhythm = presence.official, presence.rhythm
    usual = f"{rhythm.low}–{rhythm.high}" if rhythm else None
    units = dict.fromkeys(office.unit for office in official.offices if office.unit)
    told = [f"{e.day or '?'} {e.reason or ''}".strip() for e in official.excuses]
    gaps = [_gap_text(gap) for gap in reversed(presence.gaps)]
    return (
        official.name, official.title, list(units), official.last_seen, presence.present, usual,
        told, gaps,
    )  # fmt: skip


def _gap_text(gap: Gap) -> str:
    text = _("{since} – {until}: {days} days", since=gap.since, until=gap.until, days=gap.days)
    unread = gap.days - 1 - gap.days_read
    parts = [_("{count} of them unread", count=unread)] if unread > 0 else []
    parts += [", ".join(holidays)] if (holidays := holidays_in(gap)) else []
    return f"{text} ({'; '.join(parts)})" if parts else text


def holidays_in(gap: Gap) -> list[str]:
    """Return the public holidays that fall into a gap of less than a season."""
    from timeline.store.presence.gaps import days_inside
    from timeline.tui.language.almanac import public_holiday

    days = days_inside(gap) if gap.days <= _SEASON else []
    return list(dict.fromkeys(filter(None, map(public_holiday, days))))


def _record(presence: _Presence) -> dict[str, object]:
    official = presence.official
    return {
        "person": official.name,
        "title": official.title,
        "offices": [office._asdict() for office in official.offices],
        "first_seen": official.first_seen,
        "last_seen": official.last_seen,
        "as_of": presence.as_of,
        "gap": presence.present,
        "days_seen": len(official.days),
        "rhythm": asdict(presence.rhythm) if presence.rhythm else None,
        "gaps": [{**asdict(gap), "holidays": holidays_in(gap)} for gap in presence.gaps],
        "absences": [excuse._asdict() for excuse in official.excuses],
    }

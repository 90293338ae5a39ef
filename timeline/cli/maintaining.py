"""``timeline doctor`` and ``timeline backup``: check the database, and copy it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from timeline import __version__
from timeline.cli.output import print_columns, print_record, say
from timeline.cli.settings import Settings, examples, pass_settings, settings_options
from timeline.errors import UnusableDatabase
from timeline.messages import Message, english, present_language, told
from timeline.messages import translate as _

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline.store import Reader
    from timeline.store.maintenance.doctor import Finding

_UNSOUND = 5
_MOST_TYPES = 500
_KEYS = ("kind", "where", "message")


@click.command("doctor", epilog=examples("timeline doctor", "timeline doctor --recover saved.db"))
@click.option(
    "--recover",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Copy all that can still be read to a new database.",
)
@click.option("--repair", is_flag=True, help="Make anew what follows from the reports.")
@click.option("--replay", is_flag=True, help="Also make the store again in a copy, and compare.")
@click.option("--json", "as_json", is_flag=True, help="One object.")
@settings_options
@pass_settings
def doctor_command(
    settings: Settings, recover: Path | None, repair: bool, replay: bool, as_json: bool
) -> int:
    """Check versions, tables and newspapers, and whether the database is sound."""
    if recover is not None:
        from timeline.store.maintenance.recovery import recover as recover_to

        count = recover_to(settings.database, recover, tell=say)
        say(_("{count} events saved in {file}", count=count, file=recover))
        return 0
    if repair:
        _repair(settings.database)
    facts, findings = _facts(settings), _findings(settings, replay=replay)
    if as_json:
        listed = [dict(zip(_KEYS, finding.columns(), strict=True)) for finding in findings]
        plain = {name: _shown(value, english) for name, value in facts.items()}
        print_record({**plain, "findings": listed})
    else:
        for name, value in facts.items():
            print_columns(told(Message("fact-" + name.replace(" ", "-"))), _shown(value))
        for finding in findings:
            print_columns("!", *finding.columns(present_language()))
    return _UNSOUND if findings else 0


def _shown(value: object, say_it: Callable[[Message], str] = told) -> object:
    return say_it(value) if isinstance(value, Message) else value


def _repair(database: Path) -> None:
    """Rebuild what can be rebuilt from the articles."""
    from timeline.store.maintenance.repair import repair

    if not database.exists():
        raise UnusableDatabase("nothing-to-repair", path=database)
    kept = repair(database)
    say(
        _(
            "order, counts and search are made anew; the former database is kept in {file}",
            file=kept,
        )
    )


def _facts(settings: Settings) -> dict[str, object]:
    """Return the versions and folders of this installation."""
    import platform
    import sqlite3

    from timeline.lexicon.event_types import load_event_types
    from timeline.reading.newspaper.profile import load_profiles
    from timeline.resources import shipped, user_sources

    database = settings.database
    return {
        "timeline": __version__,
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
        "database": str(database) if database.exists() else Message.of("not-there", path=database),
        "migrations": len(list((shipped("db") / "migrations").glob("*.sql"))),
        "event types": len(load_event_types()),
        "newspapers": len(load_profiles()),
        "own newspapers in": str(user_sources()),
        **_counts(database),
    }


def _counts(database: Path) -> dict[str, object]:
    """Count what the database holds."""
    if not database.exists():
        return {}
    from timeline.query import Query
    from timeline.store import open_reader
    from timeline.store.base.copies import copies_of, in_words
    from timeline.store.kept_pages import pages_size

    with open_reader(database, tell=say) as reader:
        first, last = reader.bounds(Query())
        found: dict[str, object] = {
            "events": reader.count(Query()),
            "first day": first,
            "last day": last,
            "articles read by an older version": reader.older_readings(),
        }
        without = _without_table(reader)
    if without:
        found["types in no table"] = without
    pages, size = pages_size(database)
    if pages:
        found["pages kept"] = f"{pages} ({in_words(size)})"
    copies = [f"{copy.name} ({in_words(copy.stat().st_size)})" for copy in copies_of(database)]
    return found | ({"copies kept": ", ".join(copies)} if copies else {})


def _without_table(reader: Reader) -> str:
    """Name the event types that events have and no table knows, with the number of events."""
    from timeline.lexicon.event_types import load_event_types
    from timeline.query import Query

    known = {kind.id for kind in load_event_types()}
    types = reader.facets(Query(), "type", _MOST_TYPES)
    return ", ".join(f"{name} ({count})" for name, count in types if name not in known)


def _findings(settings: Settings, *, replay: bool) -> list[Finding]:
    """Examine the database, where there is one."""
    if not settings.database.exists():
        return []
    from timeline.store.maintenance.doctor import examine

    found = examine(settings.database, thorough=replay)
    if replay and not found:
        from timeline.store.maintenance.replay import replay as make_again

        found = make_again(settings.database)
    return found


@click.command(
    "backup", epilog=examples("timeline backup copy.db", "timeline backup --restore copy.db")
)
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--restore", is_flag=True, help="Put FILE in the database's place instead.")
@settings_options
@pass_settings
def backup_command(settings: Settings, file: Path, restore: bool) -> int:
    """Copy the database to FILE, even while it is in use."""
    from timeline.store.maintenance import backup

    if restore:
        backup.restore(file, settings.database)
        database = settings.database
        say(
            _(
                "{database} is what {file} was; the former is kept beside it",
                database=database,
                file=file,
            )
        )
        return 0
    if not settings.database.exists():
        raise UnusableDatabase("nothing-to-copy", path=settings.database)
    backup.keep_copy(settings.database, file)
    say(_("copied to {file}", file=file))
    return 0

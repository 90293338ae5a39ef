"""``timeline query``: questions asked in SQL, canned or typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from timeline.cli.output import print_record, say
from timeline.cli.settings import Settings, examples, pass_settings, settings_options
from timeline.cli.tables import Form, form_options, print_table
from timeline.errors import UnusableDatabase
from timeline.messages import Message, told
from timeline.messages import translate as _

if TYPE_CHECKING:
    from timeline.store.maintenance.user_sql import Answer


_COLUMNS = ("question", "values", "about")


@click.command(
    "query",
    epilog=examples(
        "timeline query",
        "timeline query who_met_whom person=林向东",
        'timeline query --sql "select count(*) from timeline"',
    ),
)
@click.argument("name", required=False)
@click.argument("values", nargs=-1, metavar="[KEY=VALUE]...")
@click.option("--sql", metavar="SELECT", help="A statement of your own; it can only read.")
@form_options
@settings_options
@pass_settings
def query_command(
    settings: Settings,
    name: str | None,
    values: tuple[str, ...],
    sql: str | None,
    form: Form | None,
) -> int:
    """Answer a question that ships with the program, or a SELECT; alone: list the questions."""
    from timeline.store import open_reader
    from timeline.store.maintenance.user_sql import PATIENT, Limits, ask, canned_query

    if name is not None and sql is not None and "=" in name:
        values, name = (name, *values), None
    if name is not None and sql is not None:
        raise click.UsageError(_("either NAME or --sql"))
    if sql is None and name is None:
        return _list_questions(form)
    given, limits = _values(values), Limits()
    if sql is None:
        limits = PATIENT
        question = canned_query(str(name))
        sql = question.sql
        unknown = sorted(set(given) - set(question.parameters))
        if unknown:
            known = " ".join(question.parameters) or told(Message("nothing-known"))
            raise click.UsageError(
                _(
                    "no value {value} in {name}; known: {known}",
                    value=unknown[0],
                    name=name,
                    known=known,
                )
            )
    if not settings.database.exists():
        raise UnusableDatabase("no-database", path=settings.database)
    open_reader(settings.database, tell=say).close()
    _print_answer(ask(settings.database, sql, given, limits), form)
    return 0


def _list_questions(form: Form | None) -> int:
    """Print every canned question with its values and its help."""
    from timeline.store.maintenance.user_sql import canned_queries

    rows: list[tuple[str | None, str, str]] = []
    for question in canned_queries():
        if form == "json":
            names = list(question.parameters)
            told = {"name": question.name, "values": names, "help": question.help}
            print_record({**told, "about": question.about})
            continue
        keys = " ".join(f"{name}=…" for name in question.parameters)
        rows.append((question.name, keys, _(question.help)))
        rows += [(None, f"{name}=", _(words)) for name, words in question.about.items()]
    if form != "json":
        print_table(_COLUMNS, rows, form, heading=False, names=_COLUMNS)
    return 0


def _values(words: tuple[str, ...]) -> dict[str, object]:
    """Read KEY=VALUE words; a number is given as a number."""
    pairs = [word.partition("=") for word in words]
    wrong = next((key for key, mark, _ in pairs if not mark), None)
    if wrong is not None:
        raise click.UsageError(_("{word} is no KEY=VALUE", word=wrong))
    return {key: _value(key, value) for key, _, value in pairs}


def _value(key: str, value: str) -> object:
    """Read a value as a filter reads values of that key: type=调研 is type=survey."""
    from timeline.query.words import KEYS, read_value

    if value.isdecimal():
        return int(value)
    field = KEYS.get(key)
    return read_value(field, value) if field and value else value


def _print_answer(answer: Answer, form: Form | None) -> None:
    """Print rows as objects, or as columns under their names."""
    print_table(answer.columns, answer.rows, form)
    if answer.cut:
        say(_("only the first {count} rows", count=len(answer.rows)))

"""``timeline types``: the event types, the words that report them, and the check of examples."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from timeline.cli.outcome import DONE, FAILED
from timeline.cli.output import print_columns, print_record, say
from timeline.cli.settings import examples, settings_options
from timeline.cli.tables import Form, form_options, print_table
from timeline.messages import translate as _

if TYPE_CHECKING:
    from timeline.lexicon.event_types import EventType


_COLUMNS = ("id", "zh", "en", "words")


@click.command("types", epilog=examples("timeline types", "timeline types --check"))
@click.option("--check", is_flag=True, help="Read the example sentences of every type.")
@form_options
@settings_options
def types_command(check: bool, form: Form | None) -> int:
    """List the event types with the words that report them.

    Types of your own stand in event_types.toml in the configuration folder, or in the file
    that TIMELINE_TYPES names.
    """
    from timeline.lexicon.event_types import load_event_types

    if check:
        return _check()
    kinds = load_event_types()
    if form == "json":
        for kind in kinds:
            print_record(_record(kind))
        return DONE
    rows = [(kind.id, kind.zh, kind.en, " ".join((*kind.occasions, *kind.verbs))) for kind in kinds]
    print_table(_COLUMNS, rows, form, heading=False, names=_COLUMNS)
    return DONE


def _record(kind: EventType) -> dict[str, object]:
    """Return a type as the object that is printed."""
    return {
        "id": kind.id, "zh": kind.zh, "en": kind.en, "colour": kind.colour,
        "traits": list(kind.traits), "occasions": list(kind.occasions),
        "verbs": list(kind.verbs), "examples": list(kind.examples),
    }  # fmt: skip


def _check() -> int:
    """Print each example that is read otherwise, with the types that were read in it."""
    from timeline.evaluation import misread_examples

    misread = list(misread_examples())
    for type_id, text, found in misread:
        print_columns(type_id, text, "、".join(found) or None)
    otherwise = _("{count} examples are read otherwise", count=len(misread))
    say(otherwise if misread else _("all examples are read so"))
    return FAILED if misread else DONE

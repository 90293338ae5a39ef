"""``timeline record``: an event added by hand, with the sentence of its article that tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from timeline.cli.output import print_text
from timeline.cli.settings import Settings, examples, pass_settings, settings_options
from timeline.cli.store_session import by_option, open_session
from timeline.messages import translate as _

if TYPE_CHECKING:
    from timeline.store.writing.new_event import NewEvent

_PLAIN = ("type", "title", "date", "status", "place")
_FIELDS = (*_PLAIN, "people", "organizations")


@click.command(
    "record",
    epilog=examples(
        "timeline record 1f2e3d4c5b6a 双方签署合作协议 type=signing date=2024-01-12 "
        "'people=林向东:host:市委书记'"
    ),
)
@click.argument("article_id", metavar="ARTICLE")
@click.argument("quote")
@click.argument("values", nargs=-1, metavar="[FIELD=VALUE]...")
@by_option
@settings_options
@pass_settings
def record_command(
    settings: Settings, article_id: str, quote: str, values: tuple[str, ...], by: str
) -> int:
    """Add an event that was missed: QUOTE stands word for word in ARTICLE.

    Fields: type (needed), title (else the quote), date, status, place,
    people, organizations; the article of an event is in `timeline show --json`.
    """
    event = new_event(article_id, quote, values)
    with open_session(settings) as store:
        print_text(store.add_event(event, by=by))
    return 0


def new_event(article_id: str, quote: str, values: tuple[str, ...]) -> NewEvent:
    """Make an event of what was typed.

    >>> new_event("1f2e3d4c5b6a", "签署协议", ("type=signing", "place=临江")).title
    '签署协议'
    """
    from timeline.lexicon.roles import role_with
    from timeline.model import Participant
    from timeline.store.events.typed import read_organizations, read_people
    from timeline.store.writing.new_event import NewEvent

    typed = {field: value for field, _, value in (value.partition("=") for value in values)}
    if "type" not in typed or not typed.keys() <= set(_FIELDS) or "=" not in "".join(values):
        raise click.UsageError(
            _("write type=TYPE and more of {fields} as FIELD=VALUE", fields=" ".join(_FIELDS))
        )
    people = read_people(typed.get("people", ""))
    plain = {field: typed[field] for field in _PLAIN if field in typed}
    return NewEvent(
        article_id,
        quote,
        **{"title": quote, **plain},
        participants=tuple(
            Participant(name, role=role or role_with("rest"), title=title or None)
            for name, role, title in people
        ),
        organizations=read_organizations(typed.get("organizations", "")),
    )

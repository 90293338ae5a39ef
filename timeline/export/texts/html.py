"""One page that stands alone: filters, a chart of days, quotes; nothing is fetched from outside."""

from __future__ import annotations

import base64
import hashlib
import json
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from timeline.export.labels import STATUSES, days_of, person_line, report_line, role_label
from timeline.inert import inert, inert_line
from timeline.lexicon.event_types import event_type, load_event_types

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.export.formats import Options
    from timeline.whole import WholeEvent

_ASSETS = Path(__file__).parent / "page"


def write_events(events: Iterable[WholeEvent], stream: TextIO, options: Options) -> None:
    """Write the events that nobody rejected as one page, without notes or names of files."""
    style, script = (_asset(f"page.{ending}") for ending in ("css", "js"))
    stream.write(
        f'<!doctype html>\n<html lang="{options.language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy(style, script)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{escape(inert_line(options.title))}</title>\n<style>{style}</style>\n</head>\n"
        f"<body>\n{_asset('page.html')}\n"
        f'<script type="application/json" id="words">{_json(_words(options))}</script>\n'
        '<script type="application/json" id="events">['
    )
    shown = (event for event in events if event.review != "rejected")
    stream.writelines(
        (",\n" if number else "\n") + _json(_event(event, options.language))
        for number, event in enumerate(shown)
    )
    stream.write(f"\n]</script>\n<script>{script}</script>\n</body>\n</html>\n")


def policy(style: str, script: str) -> str:
    """Return a policy that runs this style and this script, and lets nothing be fetched."""
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}';"
        " base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    found = hashlib.sha256(text.encode()).digest()
    return f"sha256-{base64.b64encode(found).decode()}"


def _asset(name: str) -> str:
    return (_ASSETS / name).read_text("utf-8").strip()


def _json(value: object) -> str:
    """Return JSON that can end no script and begin none."""
    text = inert(json.dumps(value, ensure_ascii=False, separators=(",", ":")))
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def _words(options: Options) -> dict[str, object]:
    types = {kind.id: [kind.zh, kind.en, kind.colour] for kind in load_event_types()}
    states = {status: [names["zh"], names["en"]] for status, names in STATUSES.items()}
    return {
        "title": inert_line(options.title),
        "language": options.language,
        "types": types,
        "states": states,
    }


def _event(event: WholeEvent, language: str) -> list[object]:
    """Return an event as a list in the order that the script reads."""
    known = event_type(event.type)
    return [
        event.id,
        event.start_day or event.end_day,
        event.end_day or event.start_day,
        days_of(event),
        known.id,
        event.status,
        inert_line(event.title),
        [inert_line(place) for place in event.places],
        [[inert_line(p.identity), person_line(p, language)] for p in event.participants],
        [[inert_line(o.name), role_label(o.role, language)] for o in event.organizations],
        [
            [report_line(r, language), inert_line(r.quote), inert_line(r.address or "")]
            for r in event.reports
        ],
    ]

"""The faults of one answer: each thing that a case wants and that is otherwise, in a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.evaluation.cases.fit import (
    day_fits,
    each_another,
    event_fits,
    faults_of_people,
    listed,
)
from timeline.evaluation.matching import squeeze

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.evaluation.cases.case import Case
    from timeline.evaluation.cases.fit import Record, Want


def faults(case: Case, answers: Sequence[Record]) -> list[str]:
    """Return what is wrong with the answers to a case; nothing where all is right."""
    errors = [str(answer["error"]) for answer in answers if "error" in answer]
    if errors or not answers:
        return [] if errors and case.want.get("or_refused") else [*errors, "no answer"]
    if case.mode == "dates":
        return _date_faults(case, [date for answer in answers for date in answer["dates"]])
    kinds = [problem["kind"] for answer in answers for problem in answer["problems"]]
    if kinds and case.want.get("or_problem"):
        return []
    return _record_faults(case.want, answers, kinds)


def _record_faults(want: Want, records: Sequence[Record], kinds: list[str]) -> list[str]:
    events = [event for record in records for event in record["events"]]
    return [
        *faults_of_people(events, want),
        *_header_faults(want, records),
        *_text_faults(want, records),
        *_problem_faults(want, kinds),
        *_event_faults(want, events),
    ]


def _header_faults(want: Want, records: Sequence[Record]) -> list[str]:
    """Compare number, headlines, days and bylines of the articles."""
    got = [squeeze(record["headline"]) or None for record in records]
    wanted = [squeeze(headline) or None for headline in want.get("headlines", ())]
    bylines = [[person["name"] for person in record["byline"]] for record in records]
    missing = (h for h in want.get("headlines_has", ()) if squeeze(h) not in got)
    fields = [key for key in ("published", "subheadline") if key in want]
    wrong = [(k, record[k]) for k in fields for record in records if record[k] != want[k]]
    return [
        *([f"{len(records)} records"] if want.get("records", len(records)) != len(records) else ()),
        *([f"headlines are {got}"] if "headlines" in want and got != wanted else ()),
        *(f"headline missing: {headline}" for headline in missing),
        *(f"{key} is {value}" for key, value in wrong),
        *([f"bylines are {bylines}"] if want.get("byline", bylines[0]) not in bylines else ()),
    ]


def _text_faults(want: Want, records: Sequence[Record]) -> list[str]:
    text = squeeze("\n".join(record["text"] for record in records))
    lacking = (piece for piece in want.get("text_has", ()) if squeeze(piece) not in text)
    extra = (piece for piece in want.get("text_lacks", ()) if squeeze(piece) in text)
    return [*(f"text lacks {p}" for p in lacking), *(f"text holds {p}" for p in extra)]


def _problem_faults(want: Want, kinds: list[str]) -> list[str]:
    said = {*kinds, *(["any"] if kinds else ())}
    right = "problems_has" not in want or said & set(listed(want["problems_has"]))
    return [] if right else [f"problems are {kinds}"]


def _event_faults(want: Want, events: list[Record]) -> list[str]:
    """Compare the number of events, the wanted events and the unwanted events."""
    wants = want.get("events", [])
    missing = [f"event missing: {w}" for w in wants if not any(event_fits(e, w) for e in events)]
    if not missing and not each_another(events, wants):
        missing = ["two wanted events in one"]
    extra = (w for w in want.get("events_lack", ()) if any(event_fits(e, w) for e in events))
    number = len(events)
    return [
        *([f"{number} events"] if number not in listed(want.get("events_count", number)) else ()),
        *missing,
        *(f"event too many: {w}" for w in extra),
    ]


def _date_faults(case: Case, found: list[Record]) -> list[str]:
    """Compare the date expressions that touch a piece of the sentence."""
    near = {
        piece: [date for date in found if _touches(case.text, piece, date)]
        for piece in (*(w["text"] for w in case.want.get("dates", ())), *_dateless(case))
    }
    wrong = (w for w in case.want.get("dates", ()) if not _date_right(near[w["text"]], w))
    invented = (p for p in _dateless(case) if any(d["starts"] or d["ends"] for d in near[p]))
    return [*(f"date {w}" for w in wrong), *(f"date invented: {p}" for p in invented)]


def _dateless(case: Case) -> Sequence[str]:
    pieces: Sequence[str] = case.want.get("dates_lacks", ())
    return pieces


def _touches(text: str, piece: str, date: Record) -> bool:
    start = text.index(piece)
    first, last = date["offset"]
    return bool(first < start + len(piece) and start < last)


def _date_right(near: list[Record], want: Want) -> bool:
    """Return whether exactly one expression was found, with the bounds that are wanted."""
    if len(near) != 1:
        return False
    bounds = all(day_fits(near[0][f"{k}s"], want[k]) for k in ("start", "end") if k in want)
    return bounds and near[0]["basis"] in listed(want.get("basis", near[0]["basis"]))

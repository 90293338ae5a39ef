"""Extract records as lines, and the readings that they tell."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from timeline.errors import UnreadableInput
from timeline.messages import english
from timeline.model import Document
from timeline.pipeline import read
from timeline.record import extract_record
from timeline.record.lines import read_records
from timeline.resources import shipped

PAGES = Path(__file__).parent.parent / "eval" / "gold" / "pages"
SAMPLES = [
    path for path in sorted(shipped("sources").glob("*/samples/*")) if path.suffix != ".json"
]  # fmt: skip
TEXT = "1月12日,云溪县召开春耕生产会议。"
EVENT = {
    "id": "0123456789ab", "type": "meeting", "title": "春耕生产会议", "status": "occurred",
    "starts": "2024-01-12", "ends": "2024-01-12", "precision": "day", "basis": "year-inferred",
    "edtf": "2024-01-12", "date_text": "1月12日", "place": "云溪县", "participants": [],
    "organizations": [], "quote": TEXT, "quote_start": 0, "quote_end": len(TEXT),
}  # fmt: skip
RECORD = {
    "source": None, "published": "2024-01-14", "published_basis": "given", "published_time": None,
    "origin": "text", "kicker": None, "headline": None, "subheadline": None, "byline": [],
    "text": TEXT, "events": [EVENT], "problems": [],
}  # fmt: skip


def line_of(record: dict) -> bytes:
    return json.dumps(record, ensure_ascii=False).encode()


def told(*records: dict):
    return list(read_records(map(line_of, records), "records.jsonl"))


@pytest.mark.parametrize("path", [*SAMPLES, *sorted(PAGES.glob("*.txt"))], ids=lambda p: p.name)
def test_a_record_tells_the_reading_that_it_was_written_from(path):
    """Article, events with their dates resolved, and kinds and words of problems come back."""
    _, readings = read(Document(path.name, path.read_bytes()), published="2024-06-01")
    records = [extract_record(reading).model_dump(mode="json") for reading in readings]
    back = [found for _, _, (found,) in told(*records)]

    assert [found.events for found in back] == [reading.events for reading in readings]
    assert [extract_record(found).model_dump(mode="json") for found in back] == records


def test_the_line_that_ends_an_input_names_the_document():
    """What stands before it is one document, with the lines that are in no article."""
    end = {"input": "page.txt", "left_out": [{"line": 3, "kind": "caption", "text": "图为现场"}]}
    ((document, page, readings), (other, *_)) = told(RECORD, RECORD, end, RECORD)

    assert (document.name, len(readings), len(page.articles)) == ("page.txt", 2, 2)
    assert [line.text for line in page.left_out] == ["图为现场"]
    assert other.name == "records.jsonl:4"


def test_what_another_reader_says_is_kept():
    """An event that the rules read otherwise is the record's, with the date as read here."""
    ((_, _, (reading,)),) = told(
        RECORD | {"events": [EVENT | {"title": "备耕会", "type": "visit"}]}
    )
    (event,) = reading.events

    assert (event.title, event.type, event.id) == ("备耕会", "visit", EVENT["id"])
    assert event.timex.span.of(TEXT) == "1月12日"


def test_a_date_without_printed_words_dates_nothing():
    """A record that does not tell the words of its date has an undated event, and a problem."""
    ((_, _, (reading,)),) = told(RECORD | {"events": [EVENT | {"date_text": None}]})

    assert reading.events[0].timex is None
    assert "2024-01-12" in english(reading.problems[-1].message)


def test_a_range_until_midnight_ends_the_day_before():
    """The days of a moment are worked out where the rules read another date."""
    night = {"starts": "2024-01-12T20:00", "ends": "2024-01-13T00:00", "precision": "minute"}
    ((_, _, (reading,)),) = told(RECORD | {"events": [EVENT | night]})

    assert reading.events[0].timex.period[3:] == ("2024-01-12", "2024-01-12")


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"{", "no JSON"),
        (b'"\xff"', "UTF-8"),
        (b"[]", ""),
        (b"{}", "missing"),
        (line_of(RECORD | {"colour": 1}), "colour"),
        (line_of(RECORD | {"published": "2024-02-30"}), "2024-01-12"),
        (line_of(RECORD | {"events": [EVENT | {"ends": "tomorrow"}]}), "2024-01-12"),
    ],
)  # fmt: skip
def test_a_line_that_is_no_record_is_told_by_its_number(line, reason):
    """The other lines are read."""
    fault, found = read_records([line, line_of(RECORD)], "records.jsonl")

    assert isinstance(fault, UnreadableInput)
    assert str(fault).startswith("records.jsonl:1")
    assert reason in str(fault)
    assert len(found[2]) == 1

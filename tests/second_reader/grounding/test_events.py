"""What a model says is bound to evidence."""

from __future__ import annotations

import pytest

from tests.second_reader.papers import TEXT, answer, article, event, person
from timeline.model import Byline
from timeline.second_reader.grounding.events import Grounding


def ground(*events, **changed):
    grounding = Grounding(article(**changed))
    return grounding.reading(answer(*events)).events, grounding.dropped


def test_an_event_that_the_text_bears_out_is_kept():
    """Quote, date words, names and titles that are printed make an event dated by the calendar."""
    (kept,), dropped = ground(event())

    assert kept.quote_span.of(TEXT) == kept.quote
    assert kept.timex.period.starts == "2024-01-12"
    assert [(p.name, p.title) for p in kept.participants] == [
        ("林向东", "市长"),
        ("王芳", "副市长"),
    ]
    assert kept.read_by == "llm"
    assert not +dropped


@pytest.mark.parametrize(
    ("claim", "kind"),
    [
        (event(quote="1月12日,临江市召开校友联谊会"), "quote"),
        (event(quote="对接会"), "quote"),
        (event(quote=TEXT * 9), "quote"),
        (event(date_text="1月13日"), "date"),
        (event(date_text="2024-01-12"), "date"),
        (event(date_text=None), "date"),
        (event(date_text="校友对接会"), "date"),
        (event(type="coronation"), "event"),
        (event(status="maybe"), "event"),
        ({"type": "meeting"}, "event"),
        ("meeting", "event"),
    ],
)  # fmt: skip
def test_no_evidence_no_event(claim, kind):
    """An event whose quote or date words are not printed, or that has not the shape, is dropped."""
    events, dropped = ground(claim)

    assert events == ()
    assert dropped[kind] == 1


@pytest.mark.parametrize(
    ("claim", "kind"),
    [
        (event(participants=[person("陈立")]), "name"),
        (event(participants=[person("1月12日")]), "name"),
        (event(participants=[person("林向东", title="省长")]), "title"),
        (event(place="海宁湾"), "place"),
        (event(organizations=[{"name": "市发改委", "role": "organizer"}]), "body"),
        (event(participants=[person("林向东", role="king")]), "value"),
        (event(participants=["林向东"]), "value"),
    ],
)
def test_a_value_that_is_not_printed_is_dropped(claim, kind):
    """A name, title, place or body that is not printed costs itself, not its event."""
    (kept,), dropped = ground(claim)

    words = [p.title for p in kept.participants if p.title]
    words += [p.name for p in kept.participants] + [b.name for b in kept.organizations]
    assert all(word in TEXT.replace("\n", "") for word in words)
    assert +dropped == {kind: 1}


def test_line_breaks_do_not_decide():
    """A quote and a name that run across a line break are found, with the printed offsets."""
    (kept,), _ = ground(event(quote="副市长王芳出席"))

    assert kept.quote == "副市长王\n芳出席"
    assert "王芳" in [p.name for p in kept.participants]


def test_the_calendar_settles_the_status():
    """What lies ahead of the day of printing is planned, whatever the model says."""
    text = "临江市定于1月20日召开校友大会。"
    (ahead,), _ = ground(event(quote=text, date_text="1月20日"), text=text)
    (past,), _ = ground(event(status="planned"))

    assert (ahead.status, past.status) == ("planned", "occurred")


def test_words_that_carry_on_take_the_day_before_them():
    """会后 and 随后 date an event by the last day told before."""
    (kept,), _ = ground(event(type="survey", quote="林向东一行前往云溪县调研", date_text="会后"))

    assert kept.timex.period.starts == "2024-01-12"


def test_who_is_absent_or_wrote_takes_no_part():
    """People whom the answer names as absent, and those of the byline, are no participants."""
    away = [{"name": "王芳", "title": "副市长", "reason": None}]
    (kept,), _ = ground(event(absent=away), byline=(Byline("林向东", "记者"),))

    assert kept.participants == ()
    assert [person.name for person in kept.absent] == ["王芳"]


def test_a_title_of_an_event_is_printed_too():
    """A title in words of the model's own gives way to the words of the quote."""
    (kept,), _ = ground(event(title="一场盛况空前的大会"))

    assert kept.title == "临江市召开校友对接会"


def test_the_same_event_twice_is_one():
    """Events of one type with one quote are one."""
    events, dropped = ground(event(), event())

    assert len(events) == 1
    assert +dropped == {"repeated": 1}


@pytest.mark.parametrize("said", [None, [], "events", {"events": None}, {"events": {}}, 7, {}])
def test_an_answer_of_another_shape_is_no_event(said):
    """An answer that is no list of events gives nothing, and is counted."""
    grounding = Grounding(article())

    assert grounding.reading(said).events == ()
    assert +grounding.dropped == {"answer": 1}


def test_an_endless_answer_is_cut():
    """No more events are taken than an article can tell."""
    claims = [event(quote=TEXT[start : start + 20]) for start in range(20)] * 50

    grounding = Grounding(article())
    grounding.reading(answer(*claims))

    assert grounding.dropped["event"] == len(claims) - 40

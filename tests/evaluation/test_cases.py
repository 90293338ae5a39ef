"""A case names each thing that is read otherwise than it wants."""

from __future__ import annotations

import pytest

from timeline.evaluation.cases import Case
from timeline.evaluation.cases.checks import faults

PERSON = {"name": "郭远", "title": "县长", "role": "host"}
EVENT = {
    "type": "meeting",
    "starts": "2024-01-12T09:00",
    "ends": "2024-01-12",
    "status": "occurred",
    "place": "云溪 宾馆",
    "quote": "1月12日,县长郭远主持会议。",
    "participants": [PERSON],
    "organizations": [{"name": "云溪县政府", "role": "organizer"}],
}
RECORD = {
    "headline": "云溪县开会",
    "subheadline": None,
    "published": "2024-01-13",
    "byline": [{"name": "舒望", "role": "reporter"}],
    "text": "1月12日,县长郭远主持会议。",
    "events": [EVENT],
    "problems": [],
}
RIGHT = [
    {"headlines": ["云溪县开会"], "byline": ["舒望"], "published": "2024-01-13", "records": 1},
    {"text_has": ["郭远"], "text_lacks": ["林向东"]},
    {"people_has": [{"name": "郭远", "role": ["lead", "host"], "titled": True}]},
    {"people_only": ["郭远"], "people_lacks": ["林"], "titles_lack": ["委"]},
    {"organizations_has": [["云溪县", "云溪县政府"]], "organizations_lacks": ["云溪县"]},
    {"events": [{"type": "meeting", "start": "2024-01-12", "place": "云溪宾馆"}]},
    {"events_count": [1, 2], "events_lack": [{"type": "survey"}]},
]
WRONG = [
    ({"headlines": []}, "headlines are"),
    ({"byline": ["江帆"]}, "bylines are"),
    ({"records": 2}, "1 records"),
    ({"text_has": ["林向东"]}, "text lacks"),
    ({"people_has": [{"name": "郭远", "role": "lead"}]}, "person missing"),
    ({"people_only": []}, "people are"),
    ({"absent_has": ["郭远"]}, "not kept as absent"),
    ({"organizations_none": True}, "bodies are"),
    ({"problems_has": "any"}, "problems are"),
    ({"events": [{"place": None}]}, "event missing"),
    ({"events": [{"start": "2024-01-12T10:00"}]}, "event missing"),
    ({"events": [{"type": "meeting"}, {"status": "occurred"}]}, "two wanted events in one"),
    ({"events_count": 0}, "1 events"),
    ({"events_lack": [{"type": "meeting"}]}, "event too many"),
]


def case(want, mode="article", text="") -> Case:
    return Case(id="a", area="people", kind="k", mode=mode, want=want, text=text)


@pytest.mark.parametrize("want", RIGHT, ids=",".join)
def test_what_is_as_wanted_is_no_fault(want):
    """Each check is silent where the record is right."""
    assert faults(case(want), [RECORD]) == []


@pytest.mark.parametrize(("want", "fault"), WRONG, ids=lambda value: str(value)[:30])
def test_what_is_otherwise_is_a_fault(want, fault):
    """Each check names what is wrong."""
    assert [line for line in faults(case(want), [RECORD]) if line.startswith(fault)]


DATE = {"text": "1月12日", "offset": (0, 5), "starts": "2024-01-12", "ends": "2024-01-12"}
DATE["basis"] = "year-inferred"


@pytest.mark.parametrize(
    ("want", "number"),
    [
        ({"dates": [{"text": "1月12日", "start": "2024-01-12", "basis": "year-inferred"}]}, 0),
        ({"dates": [{"text": "12日", "end": "2024-01-13"}]}, 1),
        ({"dates": [{"text": "会", "start": "2024-01-12"}]}, 1),
        ({"dates_lacks": ["会"]}, 0),
        ({"dates_lacks": ["12日"]}, 1),
    ],
)
def test_dates_are_compared_by_the_piece_that_they_touch(want, number):
    """One expression touches a wanted piece and has its bounds; none touches an unwanted one."""
    assert len(faults(case(want, "dates", "1月12日开会"), [{"dates": [DATE]}])) == number


@pytest.mark.parametrize(("want", "number"), [({}, 2), ({"or_refused": True}, 0)])
def test_a_refusal_is_right_only_where_the_case_says_so(want, number):
    """A page that is refused fails a case, unless refusing is as good."""
    assert len(faults(case(want, "page"), [{"error": "no text"}])) == number

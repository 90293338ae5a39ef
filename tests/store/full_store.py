"""A small store in which no table is empty, for tests of what is proved."""

from __future__ import annotations

from dataclasses import replace

from tests.store.papers import event, linjiang, page, reading
from timeline.messages.message import Message
from timeline.model import Absence, Byline, LeftOut, Newspaper, Participant, Problem, Span
from timeline.query import Query
from timeline.store import open_reader, open_store
from timeline.store.writing.new_event import NewEvent

ME = {"by": "me"}
SESSION = "1月15日，云溪县召开工业座谈会。副县长陈一航主持。县长郭远因公出差请假。"


def session():
    """An article with a byline, a problem and an absence."""
    told = event(
        SESSION[: SESSION.index("。") + 1],
        SESSION,
        title="工业座谈会",
        day="2024-01-15",
        place="云溪县",
        people=(Participant("陈一航", "host", "副县长"),),
        organizations=("云溪县",),
        absent=(Absence("郭远", "县长", "因公出差请假"),),
    )
    return reading(
        SESSION,
        told,
        published="2024-01-16",
        headline="工业座谈会召开",
        kicker="云溪",
        subheadline="谋划全年",
        byline=(Byline("江帆", "记者"),),
        page_number="2",
        url="https://example.test/2",
        external_id="x1",
        problems=(Problem("weekday", Message("the weekday is another"), "1月15日", Span(0, 5)),),
        newspaper=Newspaper("临江日报", "临江市"),
        published_time="08:30",
    )


def later(known):
    """Read an article as a later version of the program would: one title is another."""
    return replace(
        known, events=(replace(known.events[0], id="f" * 12, title="春季推介会"), *known.events[1:])
    )


def rows(path):
    with open_reader(path) as reader:
        return reader.window(Query())


def make_full_store(path):
    """Make a store with decisions of every kind."""
    first, second = linjiang(), linjiang(source="yunxi")
    with open_store(path) as store:
        store.add(*page(first))
        store.add(*page(second))
        sheet, readings, document = page(session())
        store.add(replace(sheet, left_out=(LeftOut(3, "caption", "图为现场"),)), readings, document)
        bad = replace(event(SESSION, SESSION), type="no such type")
        store.add(*page(reading(SESSION, bad, source="beihe", headline="别报")))
        store.save_view("我的", "type:meeting")
        store.reread(lambda article: later(linjiang(article.source)), articles=_of(path, "yunxi"))
    _decide(path)


def _of(path, source):
    with open_reader(path) as reader:
        return [row.id for row in reader.articles() if row.source == source]


def _decide(path):
    with open_store(path) as store:
        meeting, signing, survey, talk = rows(path)[:4]
        store.correct(meeting.id, "title", "更正的标题", **ME)
        store.correct(signing.id, "people", "林向东:sign:副市长、新人", **ME)
        store.correct(signing.id, "organizations", "云溪集团:signatory", **ME)
        store.tag(survey.id, "重点", **ME)
        store.tag(survey.id, "次要", **ME)
        store.note(survey.id, "已核实", **ME)
        store.confirm(talk.id, **ME)
        store.merge_people("林向东", "郑树辉", **ME)
        store.split_person("陈一航", "副县长", **ME)
        article = store.lead_report(survey.id).article_id
        store.add_event(NewEvent(article, "林向东", "other", "到场"), **ME)
        store.reject(meeting.id, **ME)
        store.undo(**ME)

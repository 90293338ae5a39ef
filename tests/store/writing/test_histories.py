"""Random histories: what a store shows follows from its articles and its standing decisions."""

import os
from contextlib import suppress
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.store.papers import event, linjiang, page, reading
from timeline.errors import TimelineError
from timeline.model import Participant
from timeline.query import Query
from timeline.store import open_reader, open_store
from timeline.store.maintenance.doctor import examine
from timeline.store.maintenance.replay import contents, replay
from timeline.store.writing.new_event import NewEvent

PAPERS = ("linjiang", "yunxi", "qingshi")
HISTORIES = int(os.environ.get("TIMELINE_HISTORIES", "25"))
STEPS = (
    "add", "bare", "correct", "two fields", "confirm", "reject", "tag", "untag", "merge",
    "merge", "split", "merge people", "split person", "undo", "undo", "undo one", "reread",
    "published", "add event", "remove", "reopen",
)  # fmt: skip
STEP = st.tuples(st.sampled_from(STEPS), st.integers(0, 11), st.integers(0, 11))
CORRECTIONS = (("title", "更正"), ("place", "云溪县"), ("status", "planned"), ("date", "2024-01-11"),
               ("people", "林向东:host:副市长、郭远"))  # fmt: skip
BARE = "1月12日，临江市春季招商推介会在临江会展中心举行，郑树辉、林向东出席。"


def longer(known):
    """A later extractor: every quote but the last begins with the sentence before."""
    text = known.article.text
    events = []
    for each in known.events[:-1]:
        quote = text[max(0, each.quote_span.start - 5) : each.quote_span.end]
        events.append(
            replace(
                event(quote, text, source=known.article.source, kind=each.type, title=each.title),
                timex=each.timex,
                participants=each.participants,
                place=each.place,
            )
        )
    return replace(known, events=(*events, *known.events[-1:]))


def bare(source, published="2024-01-15"):
    """An article that prints names without offices."""
    people = (Participant("郑树辉", "attend"), Participant("林向东", "attend"))
    told = event(BARE, BARE, source=source, title="春季招商推介会", people=people)
    return reading(BARE, told, source=source, published=published, headline="推介会")


class History:
    """One store and what is done to it."""

    def __init__(self, path):
        self.path = path
        self.later = False

    def rows(self):
        with open_reader(self.path) as reader:
            (condition,) = Query().plus("review", "unreviewed").conditions
            every = ("unreviewed", "confirmed", "rejected", "corrected")
            return reader.window(Query((replace(condition, values=every),)))

    def reader_of(self, article):
        known = bare(article.source) if article.text == BARE else linjiang(article.source)
        known = replace(known, article=replace(known.article, published=article.published))
        return longer(known) if self.later and article.text != BARE else known

    def articles(self):
        with open_reader(self.path) as reader:
            return [row.id for row in reader.articles()]

    def run(self, store, step, one, two):
        """Do one step; a decision that the store refuses is none."""
        rows, articles = self.rows(), self.articles()
        row, other = (rows[one % len(rows)], rows[two % len(rows)]) if rows else (None, None)
        me = {"by": "me"}
        with suppress(TimelineError):
            if step in {"add", "bare", "reread", "undo", "undo one"}:
                self.read_or_undo(store, step, one)
            elif step == "merge people":
                store.merge_people("林向东", "郑树辉", **me)
            elif step == "split person":
                store.split_person("林向东", "副市长", **me)
            elif step in {"published", "remove"} and articles:
                self.change_article(store, step, articles[one % len(articles)], two)
            elif row:
                self.decide(store, step, row, other, two)

    def read_or_undo(self, store, step, one):
        if step == "add":
            store.add(*page(linjiang(source=PAPERS[one % 3])))
        elif step == "bare":
            store.add(*page(bare(PAPERS[one % 3])))
        elif step == "reread":
            self.later = not self.later
            store.reread(self.reader_of)
        else:
            number = None if step == "undo" else one + 1
            store.undo(number, by="me", reread=self.reader_of)

    def change_article(self, store, step, article, two):
        if step == "published":
            day = f"2024-01-1{4 + two % 3}"
            store.correct_article(article, day, by="me", reread=self.reader_of)
        elif two == 0:
            store.remove(article, "wrong", by="me")

    def decide(self, store, step, row, other, two):
        me = {"by": "me"}
        if step == "correct":
            store.correct(row.id, *CORRECTIONS[two % len(CORRECTIONS)], **me)
        elif step == "two fields":
            with store.command(**me):
                store.correct(row.id, "title", f"第{two}次", **me)
                store.correct(other.id, "place", f"第{two}处", **me)
        elif step in {"confirm", "reject"}:
            getattr(store, step)(row.id, **me)
        elif step in {"tag", "untag"}:
            getattr(store, step)(row.id, "重点", **me)
        elif step == "merge":
            store.merge(row.id, other.id, **me)
        elif step == "split" and row.reports > 1:
            with open_reader(self.path) as reader:
                reports = reader.event(row.id).reports
            store.split(row.id, reports[two % len(reports)].id, **me)
        elif step == "add event":
            article = store.lead_report(row.id).article_id
            store.add_event(NewEvent(article, "林向东", "other", f"到场{two}"), **me)


@given(st.lists(STEP, min_size=1, max_size=12))
@settings(
    max_examples=HISTORIES, deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)  # fmt: skip
def test_a_store_can_be_made_again(tmp_path_factory, steps):
    """Whatever happens, articles and log alone give the same store, and the store is sound."""
    path = tmp_path_factory.mktemp("history") / "timeline.db"
    history = History(path)
    store = open_store(path)
    try:
        for step, one, two in [("add", 0, 0), *steps]:
            if step == "reopen":
                store.close()
                store = open_store(path)
            else:
                history.run(store, step, one, two)
    finally:
        store.close()

    assert replay(path) == []
    assert examine(path) == []


@given(st.lists(STEP, max_size=6), STEP)
@settings(
    max_examples=HISTORIES, deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)  # fmt: skip
def test_undo_and_redo_of_the_last_command(tmp_path_factory, steps, last):
    """Undo brings the store of before, and the undo of the undo the store of after."""
    path = tmp_path_factory.mktemp("history") / "timeline.db"
    history = History(path)
    with open_store(path) as store:
        for step, one, two in [("add", 0, 0), ("bare", 1, 0), *steps]:
            history.run(store, step, one, two)
        if last[0] in {"reopen", "add", "bare", "remove", "undo", "undo one", "reread"}:
            return
        log, before = len(decisions(path)), contents(store.connection)
        history.run(store, *last)
        after = contents(store.connection)
        if len(decisions(path)) == log:
            assert after == before
            return
        store.undo(by="me", reread=history.reader_of)
        undone = contents(store.connection)
        store.undo(decisions(path)[0].id, by="me", reread=history.reader_of)
        redone = contents(store.connection)

    assert undone == before
    assert redone == after


def decisions(path):
    with open_reader(path) as reader:
        return reader.corrections()

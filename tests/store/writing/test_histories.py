"""Random histories of adding, deciding and reading again: no decision is ever lost."""

import os
from contextlib import suppress
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.store.papers import event, linjiang, page
from timeline.query import Query
from timeline.store import open_reader, open_store
from timeline.store.events.typed import BadCorrection
from timeline.store.maintenance.doctor import examine
from timeline.store.writing.deciding import NothingChanges

PAPERS = ("linjiang", "yunxi", "qingshi")
HISTORIES = int(os.environ.get("TIMELINE_HISTORIES", "40"))
STEP = st.tuples(
    st.sampled_from(
        [
            "add",
            "correct",
            "confirm",
            "reject",
            "tag",
            "merge",
            "split",
            "merge people",
            "undo",
            "reread",
            "reopen",
        ]
    ),
    st.integers(0, 11),
    st.integers(0, 11),
)


def longer(reading):
    """A later extractor: every quote but the last begins with the sentence before."""
    text = reading.article.text
    events = []
    for known in reading.events[:-1]:
        quote = text[max(0, known.quote_span.start - 5) : known.quote_span.end]
        events.append(
            replace(
                event(
                    quote, text, source=reading.article.source, kind=known.type, title=known.title
                ),
                timex=known.timex,
                participants=known.participants,
                place=known.place,
            )
        )
    return replace(reading, events=(*events, *reading.events[-1:]))


CORRECTIONS = (("title", "更正"), ("place", "云溪县"), ("status", "planned"), ("date", "2024-01-1"))


def shown(row, field):
    """Return what a row says of a field that was corrected."""
    return row.start_day if field == "date" else getattr(row, field)


class History:
    """One store and what is done to it."""

    def __init__(self, path):
        self.path = path
        self.made = 0
        self.later = False

    def rows(self):
        with open_reader(self.path) as reader:
            query = Query().plus("review", "unreviewed")
            every = ("unreviewed", "confirmed", "rejected", "corrected")
            (condition,) = query.conditions
            return reader.window(Query((replace(condition, values=every),)))

    def reader_of(self, article):
        known = linjiang(source=article.source)
        return longer(known) if self.later else known

    def run(self, store, step, one, two):
        rows = self.rows()
        if step == "add":
            store.add(*page(linjiang(source=PAPERS[one % 3])))
        elif step == "reread":
            self.later = not self.later
            store.reread(self.reader_of)
        elif step == "undo":
            self.undo(store)
        elif step == "merge people":
            self.merge_people(store)
        elif rows:
            with suppress(NothingChanges):
                self.decide(store, step, rows[one % len(rows)], rows[two % len(rows)])

    def undo(self, store):
        with suppress(BadCorrection):
            store.undo(by="me", reread=self.reader_of)

    def merge_people(self, store):
        with suppress(BadCorrection):
            store.merge_people("林向东", "郑树辉", by="me")

    def decide(self, store, step, row, other):
        if step == "correct":
            field, value = CORRECTIONS[self.made % len(CORRECTIONS)]
            value += "" if field in {"place", "status"} else str(self.made % 10)
            store.correct(row.id, field, value, by="me")
        elif step in {"confirm", "reject"}:
            getattr(store, step)(row.id, by="me")
        elif step == "tag":
            store.tag(row.id, "重点", by="me")
        elif step == "merge" and row.id != other.id:
            store.merge(row.id, other.id, by="me")
        elif step == "split" and row.reports > 1:
            with open_reader(self.path) as reader:
                report = reader.event(row.id).reports[-1].id
            store.split(row.id, report, by="me")
        self.made += 1


@given(st.lists(STEP, min_size=1, max_size=12))
@settings(
    max_examples=HISTORIES, deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)  # fmt: skip
def test_every_decision_is_kept(tmp_path_factory, steps):
    """Whatever happens, every decision is in the log, stands where its evidence is, or is an orphan."""
    path = tmp_path_factory.mktemp("history") / "timeline.db"
    history = History(path)
    open_store(path).close()
    store = open_store(path)
    try:
        for step, one, two in steps:
            if step == "reopen":
                store.close()
                store = open_store(path)
            else:
                history.run(store, step, one, two)
    finally:
        store.close()

    with open_reader(path) as reader:
        log = reader.corrections()
        rows = {row.id: row for row in history.rows()}
        standing = [c for c in log if not c.undone and c.kind == "correct"]
        last = {(c.event_id, c.field): c.new for c in reversed(standing) if not c.orphaned}
        assert {(name, field): shown(rows[name], field) for name, field in last} == last
        assert all(c.orphaned or c.event_id in rows for c in log if c.event_id or c.quote)
    assert [f for f in examine(path) if f.kind != "count"] == []
    assert examine(path) == []

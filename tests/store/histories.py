"""What may happen to a store, step by step: a command of a history by its name and two numbers."""

import datetime as dt
from contextlib import suppress
from dataclasses import replace

from tests.store.papers import event, linjiang, page, reading
from timeline.errors import TimelineError
from timeline.model import Participant, Reading
from timeline.query import Query
from timeline.store import open_reader
from timeline.store.writing.new_event import NewEvent

PAPERS = ("linjiang", "yunxi", "qingshi")
STEPS = (
    "add", "bare", "other", "other", "correct", "two fields", "confirm", "reject", "tag", "untag", "merge",
    "merge", "split", "merge people", "split person", "undo", "undo", "undo one", "reread",
    "published", "add event", "remove", "reopen",
)  # fmt: skip
CORRECTIONS = (("title", "更正"), ("place", "云溪县"), ("status", "planned"), ("date", "2024-01-11"),
               ("people", "林向东:host:副市长、郭远"))  # fmt: skip
TWIN = "1月12日，松原县县长林向东、青川县县长林向东出席两县协作会，郭远主持。"
VAGUE = "1月，临江市春季招商推介会将在临江会展中心举行。"
RELATIVE = "昨日，松原县县长林向东到白沙镇调研春耕生产。"
UNDATED = "临江市市长郑树辉会见云溪集团客人，林向东参加。"
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


def twin(source, published="2024-01-14"):
    """An article of two people of one name."""
    people = (
        Participant("林向东", "attend", "松原县县长", "松原县"),
        Participant("林向东", "attend", "青川县县长", "青川县"),
        Participant("郭远", "host"),
    )
    told = event(TWIN, TWIN, source=source, title="两县协作会", people=people)
    return reading(TWIN, told, source=source, published=published, headline="协作会")


def vague(source, published="2024-01-13"):
    """An article that tells the month of an event."""
    told = event(
        VAGUE, VAGUE, source=source, title="春季招商推介会", place="临江会展中心",
        status="planned", day=("2024-01-01", "2024-01-31"), precision="month",
    )  # fmt: skip
    return reading(VAGUE, told, source=source, published=published, headline="推介会预告")


def relative(source, published="2024-01-14"):
    """An article whose date hangs on its day of publication."""
    day = (dt.date.fromisoformat(published) - dt.timedelta(days=1)).isoformat()
    people = (Participant("林向东", "lead", "松原县县长", "松原县"),)
    told = event(
        RELATIVE, RELATIVE, source=source, kind="survey", title="调研春耕生产", day=day,
        place="白沙镇", people=people,
    )  # fmt: skip
    return reading(RELATIVE, told, source=source, published=published, headline="调研")


def undated(source, published="2024-01-14"):
    """An article without any date."""
    people = (Participant("郑树辉", "host", "市长", "临江市"), Participant("林向东", "attend"))
    told = event(UNDATED, UNDATED, source=source, kind="reception", title="会见客人", day=None,
                 people=people, organizations=("云溪集团",))  # fmt: skip
    return reading(UNDATED, told, source=source, published=published, headline="会见")


def nearly(source, published="2024-01-15"):
    """An article of nearly the words of another."""
    known = linjiang(source, published)
    text = known.article.text + "记者获悉。"
    article = replace(known.article, text=text, headline="推介会在临江举行")
    return Reading(article, tuple(replace(a, id=f"{a.id[:8]}near") for a in known.events))


ARTICLES = {
    "linjiang": linjiang, "bare": bare, "twin": twin, "vague": vague, "relative": relative,
    "undated": undated, "nearly": nearly,
}  # fmt: skip
LATER = {"linjiang", "nearly"}
"""Articles that a later program reads otherwise."""


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
        texts = {make(article.source).article.text: name for name, make in ARTICLES.items()}
        name = texts[article.text]
        known = ARTICLES[name](article.source, article.published)
        return longer(known) if self.later and name in LATER else known

    def articles(self):
        with open_reader(self.path) as reader:
            return [row.id for row in reader.articles()]

    def run(self, store, step, one, two):
        """Do one step; a decision that the store refuses is none."""
        rows, articles = self.rows(), self.articles()
        row, other = (rows[one % len(rows)], rows[two % len(rows)]) if rows else (None, None)
        me = {"by": "me"}
        with suppress(TimelineError):
            if step in {"add", "bare", "other"}:
                add(store, {"other": list(ARTICLES)[two % len(ARTICLES)]}.get(step, step), one)
            elif step in {"reread", "undo", "undo one"}:
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
        if step == "reread":
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


def add(store, name, paper):
    """Add an article by its name, of one of the papers."""
    source = PAPERS[paper % len(PAPERS)]
    store.add(*page(ARTICLES.get(name, linjiang)(source)))


def decisions(path):
    with open_reader(path) as reader:
        return reader.corrections()
